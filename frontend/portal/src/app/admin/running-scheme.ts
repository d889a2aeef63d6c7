// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Answers, type Question, localDateTimeToInstant } from '#domain';
import type { DraftCommandResponse, DraftListResponse } from '../case/api-models';
import { api } from '../case/case-api';
import { type SchemeVersion, valueOf } from '../case/loaded-case';
import { QuestionForm } from '../shared/forms';
import { Command, type ProblemField } from '../shared/http';
import { useMessages } from '../shared/messages';
import { Button, DateTimePipe, Notices, ProblemAlert } from '../shared/ui';
import { runningMessages } from './running-messages';

const { nl, en } = runningMessages;
const both = (key: 'closesOn' | 'closesTime' | 'timeHelp' | 'reason' | 'reasonHelp' | 'timeWrong') => ({
  nl: nl[key],
  en: en[key],
});
const needed = { nl: '', en: '' };
const reason: Question = {
  key: 'reason',
  type: 'text',
  label: both('reason'),
  help: both('reasonHelp'),
  neededFor: needed,
  maxLength: 2000,
};
const closingQuestions: readonly Question[] = [
  { key: 'day', type: 'date', label: both('closesOn'), neededFor: needed },
  { key: 'time', type: 'text', label: both('closesTime'), help: both('timeHelp'), neededFor: needed, maxLength: 5 },
  reason,
];

/** What can be done with a scheme that runs: write a new version, close it earlier or later, retire it. */
@Component({
  selector: 'flx-running-scheme',
  imports: [Button, DateTimePipe, ProblemAlert, QuestionForm, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './running-scheme.html',
})
export class RunningScheme {
  readonly version = input.required<SchemeVersion>();
  /** The window moved or the scheme was retired: look again. */
  readonly changed = output<void>();
  protected readonly m = useMessages(runningMessages);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  protected readonly copying = new Command();
  protected readonly command = new Command();
  protected readonly closingQuestions = closingQuestions;
  protected readonly retireQuestions = [reason];
  protected readonly doing = signal<'closing' | 'retiring' | undefined>(undefined);
  protected readonly errors = signal<readonly ProblemField[]>([]);
  private readonly drafts = httpResource<DraftListResponse>(() => `${api}/scheme-drafts?limit=100`);
  protected readonly open = computed(() =>
    valueOf(this.drafts)?.items.find(({ schemeKey, state }) => schemeKey === this.version().key && state === 'open'),
  );

  protected async copy(): Promise<void> {
    const url = `${api}/schemes/${encodeURIComponent(this.version().key)}/drafts`;
    const done = await this.copying.run((context) => this.http.post<DraftCommandResponse>(url, {}, { context }));
    if (done) {
      await this.router.navigate(['/beheer/regelingen/concepten', done.result.id], { queryParams: { tab: 'velden' } });
    } else this.drafts.reload();
  }

  protected start(what: 'closing' | 'retiring'): void {
    this.command.clear();
    this.errors.set([]);
    this.doing.set(what);
  }

  protected async close(answers: Answers): Promise<void> {
    const time = String(answers['time']);
    if (!/^([01]\d|2[0-3])[:.][0-5]\d$/.test(time)) {
      this.errors.set([{ path: 'time', code: 'WRONG_FORM', message: both('timeWrong') }]);
      return;
    }
    this.errors.set([]);
    const closesAt = localDateTimeToInstant(`${String(answers['day'])}T${time.replace('.', ':')}`).toISOString();
    const body = { expectedClosesAt: this.version().closesAt, closesAt, reason: String(answers['reason']) };
    await this.send('closings', body, this.m().moved);
  }

  protected retire(answers: Answers): Promise<void> {
    return this.send('retirements', { reason: String(answers['reason']) }, this.m().retired);
  }

  private async send(things: string, body: object, heading: string): Promise<void> {
    const url = `${api}/schemes/${encodeURIComponent(this.version().key)}/${things}`;
    const done = await this.command.run((context) => this.http.post<undefined>(url, body, { context }));
    if (done) {
      this.doing.set(undefined);
      this.notices.show({ kind: 'ok', heading });
    }
    if (done || this.command.problem()?.code === 'STALE_VERSION') this.changed.emit();
  }
}
