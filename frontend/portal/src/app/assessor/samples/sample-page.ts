// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDateShort, localDate, textIn } from '#domain';
import type { CommandResponse, DeterminationSampleResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { Command } from '../../shared/http';
import { ChosenLanguage, useChrome, useMessages } from '../../shared/messages';
import { areas, Session } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  DataItem,
  DataList,
  DateTimePipe,
  EmptyState,
  Icon,
  MoneyPipe,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
  ShortDatePipe,
  Status,
  Table,
} from '../../shared/ui';
import { sampleMessages } from './sample-messages';

/** One sample: who takes part, the draw by a second person, and what was drawn. */
@Component({
  selector: 'flx-sample-page',
  imports: [
    Breadcrumbs,
    Button,
    DataItem,
    DataList,
    DateTimePipe,
    EmptyState,
    Icon,
    MoneyPipe,
    PageHeading,
    ProblemAlert,
    ResourceState,
    RouterLink,
    ShortDatePipe,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  styles: `
    code {
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './sample-page.html',
})
export class SamplePage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(sampleMessages);
  protected readonly area = areas.assessor.path;
  protected readonly command = new Command();
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly chrome = useChrome();
  private readonly language = inject(ChosenLanguage).current;
  protected readonly resource = httpResource<DeterminationSampleResponse>(
    () => `${api}/determination-samples/${encodeURIComponent(this.id())}`,
  );
  protected readonly sample = computed(() => valueOf(this.resource));
  protected readonly minutes = computed(() => `${api}/determination-samples/${encodeURIComponent(this.id())}/minutes`);
  protected readonly mayAct = computed(() => this.session.hasRole('assessor', 'decider'));
  protected readonly period = computed(() => {
    const { from, until } = this.sample() ?? {};
    const day = (date: string): string => formatDateShort(localDate(date));
    return from && until ? this.m().between(day(from), day(until)) : '';
  });
  protected readonly heading = computed(() => this.m().one(this.period()));
  protected readonly scheme = computed(() => textIn(this.sample()?.schemeName ?? { nl: '' }, this.language()));
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation.assessor, link: this.area },
    { label: this.m().heading, link: `${this.area}/steekproeven` },
  ]);

  protected async step(kind: 'draws' | 'cancellations', { id, version }: DeterminationSampleResponse): Promise<void> {
    const done = await this.command.run((context) =>
      this.http.post<CommandResponse>(
        `${api}/determination-samples/${encodeURIComponent(id)}/${kind}`,
        { expectedVersion: version },
        { context },
      ),
    );
    if (done) {
      const drawn = kind === 'draws';
      this.notices.show({
        kind: 'ok',
        heading: drawn ? this.m().drawn : this.m().cancelled,
        ...(drawn ? { text: this.m().drawnText } : {}),
      });
    }
    if (done || this.command.problem()?.code === 'STALE_VERSION') this.resource.reload();
  }
}
