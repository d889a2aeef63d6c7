// SPDX-License-Identifier: EUPL-1.2
import type { HttpContext } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Observable } from 'rxjs';
import type { Answers, FieldError, Question } from '#domain';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Button, ProblemAlert } from '../../shared/ui';
import { formMessages } from './form-messages';

export type SendStep = (answers: Answers, context: HttpContext) => Observable<unknown>;

let lastId = 0;

/** The form of one step: its questions, its consequence, what the server says, and a way back. */
@Component({
  selector: 'flx-step-form',
  imports: [Button, ProblemAlert, QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-card flx-stack" [attr.aria-labelledby]="id">
      @if (nested()) {
        <h4 #title tabindex="-1" [id]="id">{{ heading() }}</h4>
      } @else {
        <h2 #title tabindex="-1" [id]="id">{{ heading() }}</h2>
      }
      @if (consequence()) {
        <p>{{ consequence() }}</p>
      }
      <ng-content select="[about]" />
      <flx-problem [problem]="command.problem()" [showFields]="!fieldErrors().length">
        @if (command.problem()?.code === 'STALE_VERSION') {
          <button flx-button (click)="refresh()">{{ m().refresh }}</button>
        }
      </flx-problem>
      <flx-question-form
        [questions]="questions()"
        [answers]="answers()"
        [errors]="fieldErrors()"
        [idPrefix]="id"
        (answersChange)="changed.emit($event)"
        (submitted)="submit($event)"
      >
        <ng-content />
        <div class="flx-actions">
          <button flx-button variant="primary" type="submit" [busy]="command.busy()">{{ submitLabel() }}</button>
          @if (cancellable()) {
            <button flx-button variant="subtle" (click)="cancelled.emit()">{{ m().cancel }}</button>
          }
        </div>
      </flx-question-form>
    </section>
  `,
})
export class StepForm {
  readonly heading = input.required<string>();
  readonly consequence = input('');
  readonly questions = input.required<readonly Question[]>();
  readonly answers = input<Answers>({});
  readonly submitLabel = input.required<string>();
  readonly send = input.required<SendStep>();
  readonly cancellable = input(true);
  /** Stands inside a part of the page that has a heading of its own. */
  readonly nested = input(false);
  /** Take the focus when the form appears. */
  readonly takesFocus = input(true);
  readonly changed = output<Answers>();
  readonly done = output<unknown>();
  readonly cancelled = output<void>();
  /** The person wants to see the newer version of the case. */
  readonly stale = output<void>();
  /** What is wrong apart from the questions themselves. */
  readonly check = input<(answers: Answers) => readonly FieldError[]>(() => []);
  protected readonly m = useMessages(formMessages);
  protected readonly found = signal<readonly FieldError[]>([]);
  protected readonly command = new Command();
  protected readonly id = `step-${++lastId}`;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  /** What the server said about fields of this form; anything else stands in the message above it. */
  protected readonly fieldErrors = computed<readonly FieldError[]>(() => {
    const keys = new Set(this.questions().map(({ key }) => key));
    if (this.found().length) return this.found();
    const errors = this.command.problem()?.errors ?? [];
    if (!errors.every(({ path }) => keys.has(path.split('.')[0] ?? path))) return [];
    return errors.map(({ path, code, message }) => ({
      path: path.split('.')[0] ?? path,
      code: code as FieldError['code'],
      message: typeof message === 'string' ? { nl: message } : message,
    }));
  });

  constructor() {
    afterNextRender(() => {
      if (this.takesFocus()) this.title().nativeElement.focus();
    });
  }

  protected refresh(): void {
    this.command.clear();
    this.stale.emit();
  }

  protected async submit(answers: Answers): Promise<void> {
    this.found.set(this.check()(answers));
    if (this.found().length) {
      this.command.clear();
      this.focusErrors();
      return;
    }
    const sent = await this.command.run((context) => this.send()(answers, context));
    if (sent) this.done.emit(sent.result);
    else this.focusErrors();
  }

  /** What is wrong stands above the form; the person goes there. */
  private focusErrors(): void {
    const summary = (): HTMLElement | null => this.host.nativeElement.querySelector('.flx-error-summary');
    afterNextRender(() => summary()?.focus(), { injector: this.injector });
  }
}
