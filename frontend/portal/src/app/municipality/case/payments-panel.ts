// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatDateLong, formatMoney, isLocalDate } from '#domain';
import type { GrantResponse } from '../../case/api-models';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { Alert, DataItem, DataList, LongDatePipe, MoneyPipe, Table } from '../../shared/ui';
import { caseTexts } from '../messages/case';

/** What was granted, determined and paid, and what must be paid back. */
@Component({
  selector: 'flx-payments-panel',
  imports: [Alert, DataItem, DataList, LocalizedPipe, LongDatePipe, MoneyPipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <h2>{{ m().moneyHeading }}</h2>
    @for (text of payBack(); track text) {
      <flx-alert kind="warning" [heading]="m().payBackHeading">
        <p>{{ text }}</p>
      </flx-alert>
    }
    <flx-data-list>
      <flx-data-item [term]="m().granted">{{ grant().grantedCents | money }}</flx-data-item>
      @if (grant().determinedCents !== null) {
        <flx-data-item [term]="m().determined">{{ grant().determinedCents | money }}</flx-data-item>
      }
      <flx-data-item [term]="m().paid">{{ grant().paidCents | money }}</flx-data-item>
      @if (grant().receivedCents) {
        <flx-data-item [term]="m().received">{{ grant().receivedCents | money }}</flx-data-item>
      }
    </flx-data-list>
    @if (paid().length) {
      <flx-table [caption]="m().moneyHeading" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().payment }}</th>
            <th scope="col">{{ m().date }}</th>
            <th scope="col">{{ m().reference }}</th>
            <th scope="col" class="flx-money">{{ m().amount }}</th>
          </tr>
        </thead>
        <tbody>
          @for (payment of paid(); track payment.id) {
            <tr>
              <th scope="row">{{ payment.text | localized }}</th>
              <td [attr.data-label]="m().date">{{ payment.paidOn | longDate }}</td>
              <td [attr.data-label]="m().reference">{{ payment.endToEndId }}</td>
              <td class="flx-money" [attr.data-label]="m().amount">{{ payment.amountCents | money }}</td>
            </tr>
          }
        </tbody>
      </flx-table>
    } @else {
      <p class="flx-muted">{{ m().noPayments }}</p>
    }
  `,
})
export class PaymentsPanel {
  readonly grant = input.required<GrantResponse>();
  protected readonly m = useMessages(caseTexts);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly paid = computed(() => this.grant().payments.filter(({ state }) => state === 'paid'));
  protected readonly payBack = computed(() =>
    this.grant()
      .payments.filter(({ kind, state }) => kind === 'recovery' && state !== 'paid' && state !== 'cancelled')
      .map(({ amountCents, dueOn }) =>
        this.m().payBackText(
          formatMoney(amountCents, this.language()),
          isLocalDate(dueOn) ? formatDateLong(dueOn, this.language()) : dueOn,
        ),
      ),
  );
}
