// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { MoneyPipe, Table } from '../../shared/ui';
import type { PenaltyResponse } from '../api-models';
import { penaltyMessages } from './penalty-messages';

/** The amounts of a penalty by day, and how many of those days have been counted. */
@Component({
  selector: 'flx-penalty-tiers',
  imports: [MoneyPipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <flx-table narrow="cards" [caption]="m().tiers">
      <thead>
        <tr>
          <th scope="col">{{ m().period }}</th>
          <th scope="col" class="flx-money">{{ m().perDay }}</th>
          <th scope="col" class="flx-money">{{ m().counted }}</th>
          <th scope="col" class="flx-money">{{ m().amount }}</th>
        </tr>
      </thead>
      <tbody>
        @for (tier of tiers(); track tier.first) {
          <tr>
            <th scope="row">{{ m().from(tier.first, tier.last) }}</th>
            <td class="flx-money" [attr.data-label]="m().perDay">{{ tier.centsPerDay | money }}</td>
            <td class="flx-money" [attr.data-label]="m().counted">{{ tier.days }}</td>
            <td class="flx-money" [attr.data-label]="m().amount">{{ tier.amountCents | money }}</td>
          </tr>
        }
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="2">{{ m().total }}</th>
          <td class="flx-money" [attr.data-label]="m().counted">{{ penalty().days }}</td>
          <td class="flx-money" [attr.data-label]="m().amount">
            <strong>{{ penalty().amountCents | money }}</strong>
          </td>
        </tr>
      </tfoot>
    </flx-table>
  `,
})
export class PenaltyTiers {
  readonly penalty = input.required<PenaltyResponse>();
  protected readonly m = useMessages(penaltyMessages);
  protected readonly tiers = computed(() => {
    const { tiers, rows } = this.penalty();
    let last = 0;
    return tiers.map(({ days, centsPerDay }, index) => {
      const first = last + 1;
      last += days;
      return { first, last, centsPerDay, days: rows[index]?.days ?? 0, amountCents: rows[index]?.amountCents ?? 0 };
    });
  });
}
