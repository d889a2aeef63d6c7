// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { Answers } from '#domain';
import { CommandForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Notices } from '../../shared/ui';
import type { BudgetCommandResponse } from '../api-models';
import { api } from '../case-api';
import { spendingMessages } from './spending-messages';
import { lineQuestions } from './spending-questions';

/** Opens a line of the activities of the programme. */
@Component({
  selector: 'flx-new-line',
  imports: [CommandForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-card flx-stack" aria-labelledby="line-heading">
      <h2 id="line-heading">{{ m().openHeading }}</h2>
      <p>{{ m().openText }}</p>
      @for (round of [round()]; track round) {
        <flx-command-form
          [command]="command"
          [questions]="questions"
          idPrefix="line"
          [save]="m().open"
          (submitted)="open($event)"
        />
      }
    </section>
  `,
})
export class NewLine {
  /** The group of the activities. */
  readonly groupId = input.required<string>();
  readonly opened = output();
  protected readonly m = useMessages(spendingMessages);
  protected readonly questions = lineQuestions;
  protected readonly command = new Command();
  /** Counts the forms: after each line an empty one. */
  protected readonly round = signal(0);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);

  protected async open({ name }: Answers): Promise<void> {
    const made = await this.command.run((context) =>
      this.http.post<BudgetCommandResponse>(
        `${api}/budget-levels/${this.groupId()}/lines`,
        { name: String(name) },
        { context },
      ),
    );
    if (!made) return;
    this.round.update((count) => count + 1);
    this.notices.show({ kind: 'ok', heading: this.m().opened });
    this.opened.emit();
  }
}
