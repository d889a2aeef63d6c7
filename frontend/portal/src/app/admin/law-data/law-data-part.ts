// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Answers, Question } from '#domain';
import { CommandForm } from '../../shared/forms';
import type { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Button } from '../../shared/ui';
import { lawDataMessages } from './law-data-messages';

/** One kind of law data: what holds now, or the form that puts other data in its place. */
@Component({
  selector: 'flx-law-data-part',
  imports: [Button, CommandForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-stack-s" [attr.aria-labelledby]="kind() + '-heading'">
      <h2 [id]="kind() + '-heading'">{{ heading() }}</h2>
      <p>{{ text() }}</p>
      @if (answers(); as given) {
        <flx-command-form
          [command]="command()"
          [idPrefix]="kind()"
          [questions]="questions()"
          [answers]="given"
          [errors]="errors()"
          [showFields]="true"
          [save]="m().replace"
          [cancel]="m().cancel"
          (submitted)="replaced.emit($event)"
          (cancelled)="stopped.emit()"
        />
      } @else {
        <ng-content />
        <button flx-button [attr.aria-label]="m().change + ': ' + heading()" (click)="changing.emit()">
          {{ m().change }}
        </button>
      }
    </section>
  `,
})
export class LawDataPart {
  readonly kind = input.required<'days' | 'rates' | 'interest'>();
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  readonly questions = input.required<readonly Question[]>();
  /** What is being changed; nothing while it is only shown. */
  readonly answers = input<Answers | undefined>();
  readonly command = input.required<Command>();
  readonly changing = output<void>();
  readonly replaced = output<Answers>();
  readonly stopped = output<void>();
  protected readonly m = useMessages(lawDataMessages);
  protected readonly errors = computed(() => this.command().problem()?.errors ?? []);
}
