// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { DeadlineStepItem, DeadlineStepRetryResponse, DeadlineSummaryResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { keysetList } from '../../case/keyset-list';
import { valueOf } from '../../case/loaded-case';
import { Command } from '../../shared/http';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import {
  Breadcrumbs,
  Button,
  DateTimePipe,
  EmptyState,
  LoadMore,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
  ShortDatePipe,
  Status,
  type TabLink,
  Table,
  Tabs,
  type Tone,
} from '../../shared/ui';
import { deadlineMessages } from './deadline-messages';

const names = { komend: 'due', 'te-laat': 'late', mislukt: 'failed', gedaan: 'taken' } as const;
type View = (typeof names)[keyof typeof names];

/** Every step of every deadline for the functional administrator: what comes, what is late, what failed and why. */
@Component({
  selector: 'flx-deadlines-page',
  imports: [
    Breadcrumbs,
    Button,
    DateTimePipe,
    EmptyState,
    LoadMore,
    LocalizedPipe,
    PageHeading,
    ProblemAlert,
    ResourceState,
    ShortDatePipe,
    Status,
    Table,
    Tabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './deadlines-page.html',
  styles: '.day { white-space: nowrap; }',
})
export class DeadlinesPage {
  /** From the address: which tab. */
  readonly tab = input<string>();
  protected readonly m = useMessages(deadlineMessages);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  protected readonly retrying = new Command();
  protected readonly retryingId = signal<string | undefined>(undefined);
  protected readonly view = computed<View>(() => names[(this.tab() ?? 'komend') as keyof typeof names] ?? 'due');
  protected readonly list = keysetList<DeadlineStepItem>(`${api}/deadline-steps`, () => ({ view: this.view() }));
  private readonly counts = httpResource<DeadlineSummaryResponse>(() => `${api}/deadline-summary`);
  protected readonly summary = computed(() => valueOf(this.counts));
  protected readonly crumbs = computed(() => [{ label: this.m().home, link: '/beheer' }]);
  protected readonly tabs = computed<TabLink[]>(() =>
    Object.entries(names).map(([tab, view]) => {
      const count = this.summary()?.[view] ?? 0;
      return {
        label: this.m().tabs[view],
        link: '/beheer/termijnen',
        queryParams: { tab },
        ...(count ? { count } : {}),
      };
    }),
  );

  protected ruleOf({ rule, offsetDays }: DeadlineStepItem): string {
    const words: Readonly<Record<string, (days: number) => string>> = this.m().rules;
    return words[rule]?.(Math.abs(offsetDays)) ?? rule;
  }

  protected reasonOf(code: string): string {
    const reasons: Readonly<Record<string, string>> = this.m().reasons;
    return reasons[code] ?? this.m().otherReason(code);
  }

  /** How late, in the largest unit that says it. */
  protected lateness(minutes: number): string {
    if (minutes < 60) return this.m().minutes(minutes);
    return minutes < 24 * 60 ? this.m().hours(Math.floor(minutes / 60)) : this.m().days(Math.floor(minutes / 1440));
  }

  protected stateOf(step: DeadlineStepItem): { readonly label: string; readonly tone: Tone } {
    const outcomes: Readonly<Record<string, string>> = this.m().outcomes;
    if (step.firedAt) {
      const outcome = step.outcome ?? 'done';
      return { label: outcomes[outcome] ?? outcome, tone: outcome === 'done' ? 'ok' : 'neutral' };
    }
    if (step.failures > 0) return { label: this.m().failures(step.failures), tone: 'danger' };
    if (step.lateMinutes >= 1440) return { label: this.m().lateBy(this.lateness(step.lateMinutes)), tone: 'warning' };
    return { label: this.m().waiting, tone: 'neutral' };
  }

  protected async retry({ id }: DeadlineStepItem): Promise<void> {
    this.retryingId.set(id);
    const done = await this.retrying.run((context) =>
      this.http.post<DeadlineStepRetryResponse>(
        `${api}/deadline-steps/${encodeURIComponent(id)}/retries`,
        {},
        { context },
      ),
    );
    if (!done) return;
    this.notices.show({ kind: 'ok', heading: this.m().retried });
    this.list.reload();
    this.counts.reload();
  }
}
