// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationListResponse, ObligationListResponse } from '../../case/api-models';
import { valueOf } from '../../case/loaded-case';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import {
  Button,
  DataItem,
  DataList,
  DaysLeft,
  EmptyState,
  LongDatePipe,
  MoneyPipe,
  PageHeading,
  ResourceState,
} from '../../shared/ui';
import { Inbox } from '../inbox/inbox';
import { overviewMessages } from '../messages/overview';
import { MunicipalityTabs } from '../municipality-tabs';
import { CaseCard } from './case-card';
import { isRunning, moneyOf, nextActions } from './next-actions';

/** Everything of a municipality on one page: what to do now first, then drafts, running cases and money. */
@Component({
  selector: 'flx-overview-page',
  imports: [
    Button,
    CaseCard,
    DataItem,
    DataList,
    DaysLeft,
    EmptyState,
    LocalizedPipe,
    LongDatePipe,
    MoneyPipe,
    MunicipalityTabs,
    PageHeading,
    ResourceState,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-page.html',
  styles: `
    li > div {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class OverviewPage {
  protected readonly m = useMessages(overviewMessages);
  protected readonly inbox = inject(Inbox);
  private readonly session = inject(Session);
  private readonly most = { limit: 200 };
  protected readonly applications = httpResource<ApplicationListResponse>(() => ({
    url: '/api/v1/applications',
    params: this.most,
  }));
  protected readonly obligations = httpResource<ObligationListResponse>(() => ({
    url: '/api/v1/obligations',
    params: this.most,
  }));

  protected readonly heading = computed(() => this.m().heading(this.session.organisation()?.name ?? ''));
  protected readonly items = computed(() => valueOf(this.applications)?.items ?? []);
  protected readonly actions = computed(() =>
    nextActions(this.items(), valueOf(this.obligations)?.items ?? [], this.session.today()),
  );
  protected readonly drafts = computed(() => this.items().filter(({ state }) => state === 'draft'));
  protected readonly running = computed(() => this.items().filter(isRunning));
  protected readonly money = computed(() => moneyOf(this.items()));
}
