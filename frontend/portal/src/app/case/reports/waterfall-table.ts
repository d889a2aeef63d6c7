// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMoney, textIn } from '#domain';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Table } from '../../shared/ui';
import type { WaterfallRowResponse } from '../api-models';
import { budgetColumns, casesBehind } from './columns';
import { reportMessages } from './messages';
import { plainAmount } from './plain-amount.pipe';

/** The budget as a table: a row per part, a column per amount, each cell a link to the cases behind it. */
@Component({
  selector: 'flx-waterfall-table',
  imports: [RouterLink, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    th,
    td {
      padding-inline: var(--flx-space-2);
      font-size: var(--flx-size-small);
    }
    thead th {
      white-space: normal;
    }
    tbody th {
      min-inline-size: 9rem;
    }
    .depth-1 th {
      padding-inline-start: 1rem;
    }
    .depth-2 th {
      padding-inline-start: 1.75rem;
    }
    .depth-3 th {
      padding-inline-start: 2.5rem;
      font-weight: 400;
    }
    .zero {
      color: var(--flx-muted);
      text-decoration: none;
    }
    .zero:hover {
      text-decoration: underline;
    }
  `,
  template: `
    <flx-table [caption]="m().tableCaption">
      <thead>
        <tr>
          <th scope="col">{{ m().part }}</th>
          @for (column of columns(); track column) {
            <th scope="col" class="flx-money">{{ m().columns[column] }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of shown(); track row.id) {
          <tr [class]="'depth-' + row.depth">
            <th scope="row">{{ row.name }}</th>
            @for (cell of row.cells; track cell.column) {
              <td class="flx-money">
                <a
                  [class]="cell.cents === 0 ? 'zero' : 'nl-link'"
                  [routerLink]="casesLink()"
                  [queryParams]="cell.filter"
                  [attr.aria-label]="cell.label"
                  >{{ cell.amount }}</a
                >
              </td>
            }
          </tr>
        }
      </tbody>
    </flx-table>
  `,
})
export class WaterfallTable {
  readonly rows = input.required<readonly WaterfallRowResponse[]>();
  /** The year of the amounts; without it, all years. */
  readonly year = input<number>();
  /** Where the list of cases lives. */
  readonly casesLink = input.required<string>();
  protected readonly m = useMessages(reportMessages);
  /** Money held for earlier applications is rare; its column stands there only while there is some. */
  protected readonly columns = computed(() =>
    budgetColumns.filter((column) => column !== 'heldCents' || this.rows().some((row) => row[column] !== 0)),
  );
  private readonly language = inject(ChosenLanguage).current;

  protected readonly shown = computed(() => {
    const language = this.language();
    const texts = this.m();
    return this.rows().map((row) => {
      const name = textIn(row.name, language);
      const cells = this.columns().map((column) => ({
        column,
        cents: row[column],
        amount: plainAmount(row[column], language),
        label: texts.cellLabel(texts.columns[column], name, formatMoney(row[column], language)),
        filter: casesBehind(row, column, this.year()),
      }));
      return { id: row.accountId, depth: Math.min(row.depth, 3), name, cells };
    });
  });
}
