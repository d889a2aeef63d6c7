// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ApplicationListItem } from '../../case/api-models';
import { keysetList } from '../../case/keyset-list';
import { StatusText } from '../../case/status-text';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import {
  Button,
  DaysLeft,
  EmptyState,
  LoadMore,
  MoneyPipe,
  PageHeading,
  ProblemAlert,
  ResourceState,
  Table,
} from '../../shared/ui';
import { overviewMessages } from '../messages/overview';
import { MunicipalityTabs } from '../municipality-tabs';
import { dayIsAbout, linkTo, nextDay } from '../overview/next-actions';

const phases = ['draft', 'running', 'decided', 'ended'] as const;

/** Every application of the municipality; the filter stands in the address. */
@Component({
  selector: 'flx-applications-page',
  imports: [
    Button,
    DaysLeft,
    EmptyState,
    LoadMore,
    LocalizedPipe,
    MoneyPipe,
    MunicipalityTabs,
    PageHeading,
    ProblemAlert,
    ResourceState,
    RouterLink,
    StatusText,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './applications-page.html',
})
export class ApplicationsPage {
  /** Query parameters. */
  readonly fase = input<string>();
  readonly q = input<string>();
  protected readonly m = useMessages(overviewMessages);
  private readonly router = inject(Router);
  private readonly today = inject(Session).today;
  protected readonly phase = computed(() => phases.find((one) => one === this.fase()));
  protected readonly filtered = computed(() => this.phase() !== undefined || Boolean(this.q()));
  protected readonly list = keysetList<ApplicationListItem>('/api/v1/applications', () => {
    const phase = this.phase();
    const q = this.q();
    return { ...(phase ? { phase } : {}), ...(q ? { q } : {}) };
  });
  protected readonly choices = computed(() => [
    { phase: undefined, label: this.m().phases.all },
    ...phases.map((phase) => ({ phase, label: this.m().phases[phase] })),
  ]);
  protected readonly link = linkTo;
  protected readonly about = dayIsAbout;

  protected dueOn(item: ApplicationListItem): string | undefined {
    return nextDay(item, this.today());
  }

  protected search(event: Event, text: string): void {
    event.preventDefault();
    const q = text.trim() || null;
    void this.router.navigate([], { queryParams: { q }, queryParamsHandling: 'merge' });
  }
}
