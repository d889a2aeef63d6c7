// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useMessages } from '../../shared/messages';
import { receiptMessages } from './receipt-messages';

/** From a decision to what it rests on, on the page of its case. */
@Component({
  selector: 'flx-receipt-link',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="nl-link" [routerLink]="['./besluiten', decisionId()]"
      >{{ m().toReceipt }}<span class="flx-visually-hidden">: {{ kind() }}</span></a
    >
  `,
})
export class ReceiptLink {
  readonly decisionId = input.required<string>();
  readonly kind = input.required<string>();
  protected readonly m = useMessages(receiptMessages);
}
