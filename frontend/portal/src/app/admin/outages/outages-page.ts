// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { type Answers, localDateTimeToInstant } from '#domain';
import type { CommandResponse, OutageProposalResponse, OutageResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { keysetList } from '../../case/keyset-list';
import { CommandForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import {
  Breadcrumbs,
  Button,
  DateTimePipe,
  EmptyState,
  LoadMore,
  Notices,
  PageHeading,
  ResourceState,
  Status,
} from '../../shared/ui';
import { outageMessages, outageQuestions, decisionQuestions } from './outage-texts';

/** The log of outages: record one, and decide for each term that it touched whether it runs on. */
@Component({
  selector: 'flx-outages-page',
  imports: [Breadcrumbs, Button, CommandForm, DateTimePipe, EmptyState, LoadMore, PageHeading, ResourceState, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './outages-page.html',
})
export class OutagesPage {
  protected readonly m = useMessages(outageMessages);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  protected readonly outageQuestions = outageQuestions;
  protected readonly decisionQuestions = decisionQuestions;
  protected readonly recording = new Command();
  protected readonly deciding = new Command();
  protected readonly adding = signal(false);
  /** The proposal that is being decided on. */
  protected readonly opened = signal<string | undefined>(undefined);
  protected readonly list = keysetList<OutageResponse>(`${api}/outages`, () => ({}));

  protected subjectOf({ kind, schemeName, applicationNumber, organisationName }: OutageProposalResponse): string {
    const name = this.m().kinds[kind] ?? kind;
    return schemeName ? `${name}: ${schemeName}` : `${name}: ${applicationNumber ?? ''}, ${organisationName ?? ''}`;
  }

  protected async record(answers: Answers): Promise<void> {
    const at = (day: string, time: string): string =>
      localDateTimeToInstant(`${String(answers[day])}T${String(answers[time])}`).toISOString();
    const body = {
      startsAt: at('startDay', 'startTime'),
      endsAt: at('endDay', 'endTime'),
      what: String(answers['what']),
      publicReason: String(answers['publicReason']),
    };
    const done = await this.recording.run((context) =>
      this.http.post<CommandResponse>(`${api}/outages`, body, { context }),
    );
    if (!done) return;
    this.adding.set(false);
    this.notices.show({ kind: 'ok', heading: this.m().recorded });
    this.list.reload();
  }

  protected async decide({ id, proposedUntil }: OutageProposalResponse, answers: Answers): Promise<void> {
    const extend = answers['outcome'] === 'extend';
    const body = { extend, reason: String(answers['reason'] ?? ''), ...(extend ? { until: proposedUntil } : {}) };
    const done = await this.deciding.run((context) =>
      this.http.post<CommandResponse>(`${api}/outage-proposals/${id}/decisions`, body, { context }),
    );
    if (!done) return;
    this.opened.set(undefined);
    this.notices.show({ kind: 'ok', heading: this.m().decided });
    this.list.reload();
  }

  protected open(id: string | undefined): void {
    this.deciding.clear();
    this.opened.set(id);
  }
}
