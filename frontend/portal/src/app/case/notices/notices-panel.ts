// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Answers, formatDateLong, localDate, localDateOf, type Question } from '#domain';
import { CommandForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Button, LongDatePipe, Notices, ProblemAlert, ResourceState, Status } from '../../shared/ui';
import type { CommandResponse, GrantResponse, RecipientNoticeListResponse } from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { noticeMessages } from './notice-messages';

/** What the recipient has to tell by itself, what it told, and whether the province saw it. Both sides show it. */
@Component({
  selector: 'flx-notices-panel',
  imports: [Button, CommandForm, LocalizedPipe, LongDatePipe, ProblemAlert, ResourceState, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './notices-panel.html',
})
export class NoticesPanel {
  readonly grant = input.required<GrantResponse>();
  protected readonly m = useMessages(noticeMessages);
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly shown = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly telling = new Command();
  protected readonly seeing = new Command();
  protected readonly open = signal(false);
  protected readonly list = httpResource<RecipientNoticeListResponse>(
    () => `${api}/grants/${encodeURIComponent(this.grant().id)}/recipient-notices`,
  );
  protected readonly loaded = computed(() => valueOf(this.list));
  protected readonly staff = this.session.isProvince;
  protected readonly mayTell = computed(
    () =>
      this.session.hasRole('fill', 'submit') && this.grant().notifiedOn !== null && !over.includes(this.grant().state),
  );
  protected readonly maySee = computed(() => this.session.hasRole('assessor'));
  protected readonly questions = computed((): Question[] => {
    const { what, day, explanation } = noticeMessages.nl;
    const en = noticeMessages.en;
    const neededFor = { nl: '', en: '' };
    const options = (this.loaded()?.duties ?? []).map(({ key, text }) => ({ key, label: text }));
    return [
      { key: 'key', type: 'choice', label: { nl: what, en: en.what }, neededFor, options },
      { key: 'happenedOn', type: 'date', label: { nl: day, en: en.day }, neededFor, latest: 'today' },
      {
        key: 'explanation',
        type: 'long_text',
        label: { nl: explanation, en: en.explanation },
        neededFor,
        maxLength: 4000,
      },
    ] as Question[];
  });

  protected textOf(key: string): { readonly nl: string; readonly en?: string } {
    return this.loaded()?.duties.find((duty) => duty.key === key)?.text ?? { nl: key };
  }

  protected dayOf(instant: string): string {
    return formatDateLong(localDateOf(new Date(instant)), this.language());
  }

  protected daySeen(instant: string): string {
    return this.m().seen(this.dayOf(instant));
  }

  protected async tell(answers: Answers): Promise<void> {
    const { id, version } = this.grant();
    const body = {
      expectedVersion: version,
      key: String(answers['key']),
      happenedOn: localDate(String(answers['happenedOn'])),
      explanation: String(answers['explanation']),
    };
    const done = await this.telling.run((context) =>
      this.http.post<CommandResponse>(`${api}/grants/${encodeURIComponent(id)}/recipient-notices`, body, { context }),
    );
    if (!done) return;
    this.open.set(false);
    this.shown.show({ kind: 'ok', heading: this.m().told });
    this.list.reload();
  }

  protected async see(id: string): Promise<void> {
    const body = { expectedVersion: this.grant().version };
    const done = await this.seeing.run((context) =>
      this.http.post<CommandResponse>(`${api}/recipient-notices/${encodeURIComponent(id)}/readings`, body, { context }),
    );
    if (!done) return;
    this.list.reload();
  }
}

/** States in which there is nothing to tell any more. */
const over: readonly string[] = ['withdrawn', 'in_recovery', 'ended'];
