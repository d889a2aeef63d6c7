// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Language, type Question, columnTotal, isMissing, tableTotal, textIn, totalsBy } from '#domain';
import { ChosenLanguage, chrome } from '../messages';
import { MoneyPipe } from '../ui';
import { FormContext } from './form-context';

interface Line {
  readonly name: string;
  readonly cents: number;
  readonly strong?: boolean;
}

/** What a table of money comes to: without and with VAT, by category, and whether the income covers the costs. */
@Component({
  selector: 'flx-table-totals',
  imports: [MoneyPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track group.heading) {
      <table class="flx-table flx-totals">
        <caption class="flx-small">
          {{
            group.heading
          }}
        </caption>
        <tbody>
          @for (line of group.lines; track line.name) {
            <tr [class.flx-totals-strong]="line.strong">
              <th scope="row">{{ line.name }}</th>
              <td class="flx-money">{{ line.cents | money }}</td>
            </tr>
          }
        </tbody>
      </table>
    }
    @if (even()) {
      <p class="flx-small">{{ texts().balance.even }}</p>
    }
  `,
})
export class TableTotals {
  readonly question = input.required<Question>();
  readonly answer = input.required<unknown>();
  readonly language = input<Language>();
  private readonly chosen = inject(ChosenLanguage).current;
  private readonly form = inject(FormContext, { optional: true });
  private readonly shownLanguage = computed(() => this.language() ?? this.chosen());
  protected readonly texts = computed(() => chrome[this.shownLanguage()].forms);

  private readonly vat = computed((): readonly Line[] => {
    const columns = (this.question().columns ?? []).filter((column) => column.vat);
    if (!columns.length || isMissing(this.answer())) return [];
    const all = tableTotal(this.question(), this.answer());
    const vat = columns.reduce((sum, column) => sum + (columnTotal(column, this.answer()) ?? 0), 0);
    return [
      { name: this.texts().totalWithoutVat, cents: all - vat },
      { name: this.texts().totalWithVat, cents: all, strong: true },
    ];
  });

  private readonly byCategory = computed((): readonly Line[] => {
    const column = this.question().columns?.find(({ key }) => key === this.question().totalsBy);
    return totalsBy(this.question(), this.answer()).map(({ key, cents }) => {
      const label = column?.options?.find((option) => option.key === key)?.label;
      return { name: label ? textIn(label, this.shownLanguage()) : key, cents };
    });
  });

  /** Costs less income, in cents, when both are there. */
  private readonly balance = computed(() => {
    const { balance } = this.question();
    const costs = balance && this.form?.questions().find(({ key }) => key === balance.costs);
    const spent = balance && this.form?.answers()[balance.costs];
    if (!costs || isMissing(spent)) return undefined;
    const [expenses, income] = [tableTotal(costs, spent), tableTotal(this.question(), this.answer())];
    return { expenses, income, short: expenses - income };
  });

  protected readonly even = computed(() => this.balance()?.short === 0);
  protected readonly groups = computed(() => {
    const texts = this.texts();
    const column = this.question().columns?.find(({ key }) => key === this.question().totalsBy);
    const balance = this.balance();
    const difference = balance && {
      name: balance.short > 0 ? texts.balance.short : texts.balance.over,
      cents: Math.abs(balance.short),
      strong: true,
    };
    return [
      { heading: texts.total, lines: this.vat() },
      { heading: column ? texts.totalsBy(textIn(column.label, this.shownLanguage())) : '', lines: this.byCategory() },
      {
        heading: `${texts.balance.costs} − ${texts.balance.income}`,
        lines: balance
          ? [
              { name: texts.balance.costs, cents: balance.expenses },
              { name: texts.balance.income, cents: balance.income },
              ...(difference?.cents ? [difference] : []),
            ]
          : [],
      },
    ].filter(({ lines }): boolean => lines.length > 0);
  });
}
