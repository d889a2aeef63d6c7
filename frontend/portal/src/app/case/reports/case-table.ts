// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useMessages } from '../../shared/messages';
import { ShortDatePipe, Table } from '../../shared/ui';
import type { CaseReportRowResponse } from '../api-models';
import { StatusText } from '../status-text';
import { type CaseAmounts, type CaseColumn, caseColumns } from './columns';
import { reportMessages } from './messages';
import { PlainAmountPipe } from './plain-amount.pipe';

/** The cases with their amounts, and the total below. */
@Component({
  selector: 'flx-case-table',
  imports: [PlainAmountPipe, RouterLink, ShortDatePipe, StatusText, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    th,
    td {
      padding-inline: 0.375rem;
      font-size: var(--flx-size-small);
    }
    .municipality,
    .project,
    .date,
    .type {
      display: block;
    }
    thead th {
      font-size: 0.75rem;
      white-space: normal;
    }
    .number {
      white-space: nowrap;
    }
    .project {
      min-inline-size: 8rem;
      max-inline-size: 16rem;
      overflow-wrap: break-word;
      font-weight: 400;
    }
    .date {
      position: relative;
      white-space: nowrap;
    }
    .marked {
      background: var(--flx-primary-soft);
    }
  `,
  templateUrl: './case-table.html',
})
export class CaseTable {
  readonly rows = input.required<readonly CaseReportRowResponse[]>();
  readonly total = input.required<CaseAmounts>();
  /** Where the page of a case lives. */
  readonly casesLink = input.required<string>();
  readonly typeNames = input<Readonly<Record<string, string>>>({});
  /** The column that the list was chosen for. */
  readonly marked = input<CaseColumn>();
  protected readonly m = useMessages(reportMessages);
  protected readonly columns = caseColumns;
}
