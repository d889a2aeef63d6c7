// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { HttpContext } from '@angular/common/http';
import type { Observable } from 'rxjs';
import { type Answers, sentenceFor } from '#domain';
import { actionFor } from '../../case/actions';
import type { CaseResponse, CommandResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Alert, Button, Notices, ProblemAlert } from '../../shared/ui';
import { draftMessages } from '../messages/draft';
import { submitQuestions } from './submit-questions';

/** Sending an application, or what was missing of it; who may not send sees why, and who can. */
@Component({
  selector: 'flx-submit-panel',
  imports: [Alert, Button, ProblemAlert, QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-card flx-stack' },
  templateUrl: './submit-panel.html',
})
export class SubmitPanel {
  readonly file = input.required<CaseResponse>();
  /** Something is not right yet. */
  readonly blocked = input(false);
  readonly sent = output<void>();
  /** Somebody tried to send what is not right yet. */
  readonly refused = output<void>();
  /** The scheme was changed meanwhile. */
  readonly outdated = output<void>();
  /** The case was changed meanwhile. */
  readonly stale = output<void>();
  protected readonly m = useMessages(draftMessages);
  protected readonly command = new Command();
  protected readonly answers = signal<Answers>({});
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly supplementing = computed(() => this.file().state === 'incomplete');
  protected readonly permission = computed(() =>
    actionFor(this.file(), 'application', this.supplementing() ? 'supplement' : 'submit'),
  );
  protected readonly refusal = computed(() => {
    const { refusal } = this.permission();
    return refusal ? sentenceFor(refusal, this.language()) : '';
  });
  protected readonly questions = computed(() =>
    submitQuestions(this.file().state, this.file().electronicMessages !== null),
  );

  protected async send(answers: Answers): Promise<void> {
    if (this.blocked()) return this.refused.emit();
    const done = await this.command.run((context) => this.request(answers, context));
    if (done) {
      if (this.supplementing()) {
        this.notices.show({ kind: 'ok', heading: this.m().supplemented, text: this.m().supplementedText }, true);
      }
      this.sent.emit();
    } else if (this.command.problem()?.code === 'STALE_VERSION') {
      this.stale.emit();
    } else if (this.command.problem()?.code === 'SCHEME_VERSION_CHANGED') {
      this.outdated.emit();
    }
  }

  private request(answers: Answers, context: HttpContext): Observable<CommandResponse> {
    const { id, version: expectedVersion } = this.file();
    if (this.supplementing()) {
      const note = typeof answers['note'] === 'string' ? answers['note'] : '';
      return this.cases.send('supplement', id, { expectedVersion, note }, context);
    }
    const { channel } = answers;
    const chosen = channel === undefined ? {} : { electronicMessages: channel === 'portal' };
    return this.cases.send('submit', id, { expectedVersion, declaration: true, ...chosen }, context);
  }
}
