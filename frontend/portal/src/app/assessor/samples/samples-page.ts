// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Answers, formatDateShort, localDate, type Question } from '#domain';
import type { CommandResponse, DeterminationSampleItem, SchemeListResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { keysetList } from '../../case/keyset-list';
import { valueOf } from '../../case/loaded-case';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { LocalizedPipe, useChrome, useMessages } from '../../shared/messages';
import { areas, Session } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  EmptyState,
  LoadMore,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
  Status,
  Table,
} from '../../shared/ui';
import { sampleMessages } from './sample-messages';

/** Samples of grants that are determined ex officio: prepare one, and the list of those that there are. */
@Component({
  selector: 'flx-samples-page',
  imports: [
    Breadcrumbs,
    Button,
    EmptyState,
    LoadMore,
    LocalizedPipe,
    PageHeading,
    ProblemAlert,
    QuestionForm,
    ResourceState,
    RouterLink,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './samples-page.html',
})
export class SamplesPage {
  protected readonly m = useMessages(sampleMessages);
  protected readonly path = `${areas.assessor.path}/steekproeven`;
  protected readonly preparing = new Command();
  protected readonly answers = signal<Answers>({});
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly chrome = useChrome();
  private readonly schemeList = httpResource<SchemeListResponse>(() => `${api}/schemes`);
  protected readonly mayPrepare = computed(() => this.session.hasRole('assessor', 'decider'));
  protected readonly list = keysetList<DeterminationSampleItem>(`${api}/determination-samples`, () => ({}));
  protected readonly crumbs = computed(() => [{ label: this.chrome().navigation.assessor, link: areas.assessor.path }]);
  protected readonly questions = computed((): Question[] => {
    const { nl, en } = sampleMessages;
    const neededFor = { nl: nl.needed, en: en.needed };
    const options = (valueOf(this.schemeList)?.items ?? []).map(({ key, name }) => ({ key, label: name }));
    return [
      { key: 'schemeKey', type: 'choice', label: { nl: nl.scheme, en: en.scheme }, neededFor, options },
      { key: 'from', type: 'date', label: { nl: nl.from, en: en.from }, neededFor },
      { key: 'until', type: 'date', label: { nl: nl.until, en: en.until }, neededFor },
      {
        key: 'percentage',
        type: 'number',
        label: { nl: nl.percentage, en: en.percentage },
        help: { nl: nl.percentageHelp, en: en.percentageHelp },
        minimum: 1,
        maximum: 100,
      },
    ];
  });

  protected period({ from, until }: DeterminationSampleItem): string {
    const day = (date: string): string => formatDateShort(localDate(date));
    return this.m().between(day(from), day(until));
  }

  protected async prepare(answers: Answers): Promise<void> {
    const percentage = answers['percentage'];
    const body = {
      schemeKey: String(answers['schemeKey']),
      from: String(answers['from']),
      until: String(answers['until']),
      ...(typeof percentage === 'number' ? { percentage } : {}),
    };
    const done = await this.preparing.run((context) =>
      this.http.post<CommandResponse>(`${api}/determination-samples`, body, { context }),
    );
    if (!done) return;
    this.notices.show({ kind: 'ok', heading: this.m().saved, text: this.m().savedText }, true);
    await this.router.navigate([this.path, done.result.id]);
  }
}
