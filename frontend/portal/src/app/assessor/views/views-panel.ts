// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { Answers } from '#domain';
import { actionFor } from '../../case/actions';
import type { CaseResponse, ViewsInvitationRequest, ViewsReportRequest, ViewsResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { viewsMessages } from '../../case/views-messages';
import { ViewsView } from '../../case/views-view';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Button, ProblemAlert } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { type SendStep, StepForm } from '../steps/step-form';
import { viewsForms } from './views-form-messages';
import { inviteQuestions, reportQuestions, subjectsFor } from './views-questions';

const usualDays = 14;

/** Views before a decision: asking, writing down what was said, and closing what stayed away. */
@Component({
  selector: 'flx-views-panel',
  imports: [Button, ProblemAlert, StepForm, ViewsView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-card flx-stack' },
  templateUrl: './views-panel.html',
})
export class ViewsPanel {
  readonly file = input.required<CaseResponse>();
  /** The decisions of the page on which it stands; absent for all. */
  readonly only = input<readonly string[]>();
  /** What the province intends, to begin the invitation with. */
  readonly intended = input('');
  protected readonly m = useMessages(viewsForms);
  protected readonly names = useMessages(viewsMessages);
  protected readonly work = inject(CaseWork);
  protected readonly closing = new Command();
  private readonly api = inject(CaseApi);
  private readonly session = inject(Session);
  /** The form that is open: a new invitation, or the report of one. */
  protected readonly form = signal<string | undefined>(undefined);
  protected readonly answers = signal<Answers>({});
  protected readonly first: Answers = { of: 'applicant', days: usualDays };
  protected readonly shown = computed(() => {
    const only = this.only();
    return this.file().views.filter(({ subject }) => !only || only.includes(subject));
  });
  protected readonly subjects = computed(() => {
    const only = this.only();
    return subjectsFor(this.file().state).filter((subject) => !only || only.includes(subject));
  });
  protected readonly mayInvite = computed(() => this.session.hasRole('assessor') && this.subjects().length > 0);
  protected readonly questions = computed(() => inviteQuestions(this.subjects(), this.answers()));
  protected readonly reporting = reportQuestions();

  protected may(one: ViewsResponse, action: 'record' | 'waive' | 'expire'): boolean {
    return actionFor(this.file(), 'views', action, one.id).allowed;
  }

  protected open(form: string): void {
    const about = form === 'invite' ? this.intended() : '';
    this.answers.set(about ? { ...this.first, about } : this.first);
    this.form.update((current) => (current === form ? undefined : form));
  }

  protected finish(heading: string, text?: string): void {
    this.form.set(undefined);
    this.work.finish({ heading, text });
  }

  protected readonly invite: SendStep = (answers, context) => {
    const { id, version } = this.file();
    const third = answers['of'] === 'third_party';
    const body: ViewsInvitationRequest = {
      expectedVersion: version,
      subject: (answers['subject'] ?? this.subjects()[0]) as ViewsInvitationRequest['subject'],
      of: answers['of'] as ViewsInvitationRequest['of'],
      about: String(answers['about'] ?? ''),
      days: Number(answers['days']),
      ...(third ? { addressee: String(answers['addressee'] ?? '') } : {}),
    };
    return this.api.send('inviteViews', id, body, context);
  };

  protected reportOn({ id, version }: ViewsResponse): SendStep {
    return (answers, context) => {
      const body: ViewsReportRequest = {
        expectedVersion: version,
        manner: answers['manner'] as ViewsReportRequest['manner'],
        receivedOn: String(answers['receivedOn'] ?? ''),
        text: String(answers['text'] ?? ''),
      };
      return this.api.send('reportViews', id, body, context);
    };
  }

  protected async close(one: ViewsResponse, command: 'waiveViews' | 'expireViews', done: string): Promise<void> {
    const body = { expectedVersion: one.version };
    if (await this.closing.run((context) => this.api.send(command, one.id, body, context))) this.finish(done);
  }
}
