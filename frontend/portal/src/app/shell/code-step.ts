// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Command } from '../shared/http';
import { useChrome, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Button, ProblemAlert } from '../shared/ui';
import { messages } from './second-step-messages';

/** Asks for a code and gives it to who wants it; tells what was wrong with it. */
@Component({
  selector: 'flx-code-step',
  imports: [Button, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="flx-stack" novalidate (submit)="send($event)">
      <flx-problem [problem]="command.problem()" [heading]="chrome().ui.errorSummary" />
      <div class="flx-field" [class.flx-field--invalid]="missing()">
        <label class="utrecht-form-label" [attr.for]="idPrefix() + '-code'">{{ m().code }}</label>
        <p class="flx-hint" [id]="idPrefix() + '-hint'">
          {{ hint() ?? m().codeHint }}
          @if (demoCode(); as code) {
            {{ m().demoCode(code) }}
          }
        </p>
        @if (missing()) {
          <p class="utrecht-form-field-error-message" [id]="idPrefix() + '-code-error'">{{ m().codeMissing }}</p>
        }
        <input
          #code
          class="utrecht-textbox flx-code"
          autocomplete="one-time-code"
          autocapitalize="off"
          spellcheck="false"
          maxlength="40"
          [id]="idPrefix() + '-code'"
          [attr.aria-invalid]="missing() || null"
          [attr.aria-describedby]="idPrefix() + '-hint' + (missing() ? ' ' + idPrefix() + '-code-error' : '')"
        />
      </div>
      <div class="flx-actions">
        <button flx-button variant="primary" type="submit" [busy]="command.busy()">{{ submit() ?? m().goOn }}</button>
        <ng-content />
      </div>
    </form>
  `,
})
export class CodeStep {
  readonly idPrefix = input('step');
  readonly hint = input<string>();
  readonly submit = input<string>();
  /** What is done with the code; it is done when this succeeds. */
  readonly use = input.required<(code: string) => Promise<void>>();
  readonly done = output<void>();
  protected readonly m = useMessages(messages);
  protected readonly chrome = useChrome();
  private readonly session = inject(Session);
  protected readonly demoCode = computed(() => (this.hint() === undefined ? this.session.demoCode() : undefined));
  protected readonly command = new Command();
  protected readonly missing = signal(false);
  private readonly code = viewChild.required<ElementRef<HTMLInputElement>>('code');

  constructor() {
    afterNextRender(() => this.code().nativeElement.focus());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const field = this.code().nativeElement;
    this.missing.set(field.value.trim() === '');
    if (this.missing()) field.focus();
    else if (await this.command.run(() => this.use()(field.value.trim()))) this.done.emit();
  }
}
