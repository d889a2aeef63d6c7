// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Answers, Question } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Button, Dialog, Notices, ProblemAlert } from '../../shared/ui';
import { caseTexts } from '../messages/case';

/** Taking an application back; says the consequence first and asks why. */
@Component({
  selector: 'flx-withdraw-panel',
  imports: [Button, Dialog, ProblemAlert, QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <p>
      <button flx-button variant="danger" (click)="open.set(true)">{{ m().withdraw }}</button>
    </p>
    <flx-dialog [heading]="m().withdrawHeading" [(open)]="open">
      <p>{{ m().withdrawText }}</p>
      <flx-question-form
        idPrefix="withdraw"
        [questions]="questions()"
        [answers]="answers()"
        (answersChange)="answers.set($event)"
        (submitted)="withdraw($event)"
      >
        <flx-problem [problem]="command.problem()" />
        <div class="flx-actions">
          <button flx-button variant="danger" type="submit" [busy]="command.busy()">{{ m().withdraw }}</button>
          <button flx-button variant="subtle" (click)="open.set(false)">{{ m().backToCase }}</button>
        </div>
      </flx-question-form>
    </flx-dialog>
  `,
})
export class WithdrawPanel {
  readonly file = input.required<CaseResponse>();
  readonly changed = output<void>();
  protected readonly m = useMessages(caseTexts);
  protected readonly open = signal(false);
  protected readonly answers = signal<Answers>({});
  protected readonly command = new Command();
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  protected readonly questions = computed<readonly Question[]>(() => [
    {
      key: 'reason',
      type: 'long_text',
      label: { nl: this.m().withdrawReason },
      neededFor: { nl: this.m().withdrawReason },
      maxLength: 2000,
    },
  ]);

  protected async withdraw({ reason }: Answers): Promise<void> {
    const { id, version: expectedVersion } = this.file();
    const body = { expectedVersion, reason: typeof reason === 'string' ? reason : '' };
    const done = await this.command.run((context) => this.cases.send('withdraw', id, body, context));
    if (done) {
      this.open.set(false);
      this.notices.show({ kind: 'ok', heading: this.m().withdrawn });
    }
    if (done || this.command.problem()?.code === 'STALE_VERSION') this.changed.emit();
  }
}
