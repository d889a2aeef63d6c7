// SPDX-License-Identifier: EUPL-1.2
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, type TemplateRef, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDateShort, localDate, textIn } from '#domain';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { DaysLeft, MoneyPipe, ShortDatePipe, Status, Table } from '../../shared/ui';
import type { PaymentResponse } from '../api-models';
import { StatusText } from '../status-text';
import { groupedIban } from './grouped-iban';
import { recordMessages } from './messages';
import { paymentSums } from './payment-sums';

/**
 * Payments with who did what. A page puts its own buttons in the last column: `<ng-template #act let-payment>…` with
 * `[actions]="act"`.
 */
@Component({
  selector: 'flx-payments-table',
  imports: [DaysLeft, LocalizedPipe, MoneyPipe, NgTemplateOutlet, RouterLink, ShortDatePipe, Status, StatusText, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    .line {
      display: block;
      overflow-wrap: break-word;
    }
    .strong {
      font-weight: 600;
    }
    .plain {
      font-weight: 400;
    }
    .state {
      min-inline-size: 13rem;
    }
    .rest:empty {
      padding: 0;
    }
    .number,
    .iban {
      white-space: nowrap;
    }
    @media (max-width: 48rem) {
      tfoot {
        display: block;
      }
      td[data-label] > span {
        text-align: end;
      }
    }
  `,
  templateUrl: './payments-table.html',
})
export class PaymentsTable {
  readonly payments = input.required<readonly PaymentResponse[]>();
  readonly caption = input.required<string>();
  readonly hideCaption = input(true);
  /** With the case of each payment, linked to its page at this address. */
  readonly casesLink = input<string>();
  readonly withTotal = input(false);
  readonly actions = input<TemplateRef<{ $implicit: PaymentResponse }>>();
  protected readonly m = useMessages(recordMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly showCase = computed(() => this.casesLink() !== undefined);
  protected readonly iban = groupedIban;
  protected readonly totals = computed(() => {
    const { out, back } = paymentSums(this.payments());
    const { totalOut, totalBack } = this.m();
    return [
      ...(out || !back ? [{ label: totalOut, cents: out }] : []),
      ...(back ? [{ label: totalBack, cents: back }] : []),
    ];
  });

  /** Not when it only repeats the kind. */
  protected showText({ kind, text }: PaymentResponse): boolean {
    return textIn(text, this.language()) !== this.m().kinds[kind];
  }

  protected history(payment: PaymentResponse): string[] {
    const m = this.m();
    const { preparedByName, releasedByName, paidOn, reference, kind } = payment;
    const day = paidOn && formatDateShort(localDate(paidOn));
    return [
      preparedByName && m.preparedBy(preparedByName),
      releasedByName && m.releasedBy(releasedByName),
      day && (kind === 'recovery' ? m.receivedOn(day) : m.paidOn(day)),
      reference && m.bankReference(reference),
    ].filter((line): line is string => !!line);
  }
}
