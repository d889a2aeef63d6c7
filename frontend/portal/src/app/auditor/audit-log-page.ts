// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditItem } from '../case/api-models';
import { api } from '../case/case-api';
import { keysetList } from '../case/keyset-list';
import { LocalizedPipe, useChrome, useMessages } from '../shared/messages';
import { areas } from '../shared/session';
import {
  Breadcrumbs,
  Button,
  DateTimePipe,
  EmptyState,
  Icon,
  LoadMore,
  PageHeading,
  ProblemAlert,
  ResourceState,
  Status,
  Table,
  type Tone,
} from '../shared/ui';
import { type LogFilter, LogFilters } from './log-filters';
import { logMessages } from './log-messages';

const tones: Readonly<Record<string, Tone>> = { done: 'ok', read: 'neutral', refused: 'warning', failed: 'danger' };

/** Who read, did or tried what, newest first; what is looked for stands in the address. */
@Component({
  selector: 'flx-audit-log-page',
  imports: [
    Breadcrumbs,
    Button,
    DateTimePipe,
    EmptyState,
    Icon,
    LoadMore,
    LocalizedPipe,
    LogFilters,
    PageHeading,
    ProblemAlert,
    ResourceState,
    RouterLink,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './audit-log-page.html',
  styles: `
    .line {
      white-space: nowrap;
    }
    .facts {
      max-inline-size: 34rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class AuditLogPage {
  /** Query parameters. */
  readonly q = input<string>();
  readonly persoon = input<string>();
  readonly organisatie = input<string>();
  readonly zaak = input<string>();
  readonly handeling = input<string>();
  readonly uitkomst = input<string>();
  readonly van = input<string>();
  readonly tot = input<string>();
  readonly herkomst = input<string>();
  readonly verzoek = input<string>();
  protected readonly m = useMessages(logMessages);
  private readonly chrome = useChrome();
  protected readonly casesLink = `${areas.audit.path}/zaken`;
  protected readonly filter = computed<LogFilter>(() => ({
    q: this.q(),
    persoon: this.persoon(),
    organisatie: this.organisatie(),
    zaak: this.zaak(),
    handeling: this.handeling(),
    uitkomst: this.uitkomst(),
    van: this.van(),
    tot: this.tot(),
    herkomst: this.herkomst(),
    verzoek: this.verzoek(),
  }));
  private readonly parameters = computed(() => parametersOf(this.filter()));
  protected readonly list = keysetList<AuditItem>(`${api}/audit-entries`, () => this.parameters());
  protected readonly crumbs = computed(() => [{ label: this.chrome().navigation.audit, link: areas.audit.path }]);

  protected tone(result: string): Tone {
    return tones[result] ?? 'neutral';
  }

  protected href(kind: 'csv' | 'jsonl'): string {
    return `${api}/audit-entries.${kind}?${new URLSearchParams(this.parameters()).toString()}`;
  }
}

/** What the API calls the fields of the address. */
function parametersOf(filter: LogFilter): Record<string, string> {
  const named = {
    q: filter.q,
    person: filter.persoon,
    organisation: filter.organisatie,
    caseNumber: filter.zaak,
    operation: filter.handeling,
    result: filter.uitkomst,
    from: filter.van,
    until: filter.tot,
    origin: filter.herkomst,
    requestId: filter.verzoek,
  };
  const given = Object.entries(named).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(given);
}
