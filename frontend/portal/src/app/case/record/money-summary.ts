// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { EmptyState, MoneyPipe, Table } from '../../shared/ui';
import type { GrantResponse } from '../api-models';
import { recordMessages } from './messages';

/** The amounts of a grant, and what is still to be paid or to come back. */
@Component({
  selector: 'flx-money-summary',
  imports: [EmptyState, MoneyPipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (grant(); as one) {
      <flx-table [caption]="m().moneyText" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col" class="flx-money">{{ m().granted }}</th>
            <th scope="col" class="flx-money">{{ m().determined }}</th>
            <th scope="col" class="flx-money">{{ m().paid }}</th>
            <th scope="col" class="flx-money">{{ m().received }}</th>
            <th scope="col" class="flx-money">{{ open() < 0 ? m().owed : m().balance }}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td class="flx-money" [attr.data-label]="m().granted">{{ one.grantedCents | money }}</td>
            <td class="flx-money" [attr.data-label]="m().determined">
              @if (one.determinedCents === null) {
                <span class="flx-muted">{{ m().notDetermined }}</span>
              } @else {
                {{ one.determinedCents | money }}
              }
            </td>
            <td class="flx-money" [attr.data-label]="m().paid">{{ one.paidCents | money }}</td>
            <td class="flx-money" [attr.data-label]="m().received">{{ one.receivedCents | money }}</td>
            <td class="flx-money" [attr.data-label]="open() < 0 ? m().owed : m().balance">
              <strong>{{ size() | money }}</strong>
            </td>
          </tr>
        </tbody>
      </flx-table>
    } @else {
      <flx-empty-state [heading]="m().noGrant">
        <p>{{ m().noGrantText }}</p>
      </flx-empty-state>
    }
  `,
})
export class MoneySummary {
  readonly grant = input.required<GrantResponse | null>();
  protected readonly m = useMessages(recordMessages);
  /** Below zero when more was paid than was determined. */
  protected readonly open = computed(() => {
    const grant = this.grant();
    return grant ? (grant.determinedCents ?? grant.grantedCents) - grant.paidCents + grant.receivedCents : 0;
  });
  protected readonly size = computed(() => Math.abs(this.open()));
}
