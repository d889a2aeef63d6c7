// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { defineMessages, useMessages } from '../../shared/messages';
import { DataItem, DataList, MoneyPipe } from '../../shared/ui';
import type { InterestLineResponse } from '../api-models';

const messages = defineMessages({
  nl: {
    heading: 'Buiten het plafond: wettelijke rente',
    lead: 'Rente over te late betalingen gaat niet af van een subsidieplafond.',
    count: 'Aantal',
    determined: 'Door de provincie verschuldigd',
    payable: 'Nog te betalen',
    paid: 'Betaald',
    claimed: 'Door gemeenten verschuldigd',
    receivable: 'Nog te ontvangen',
    received: 'Ontvangen',
  },
  en: {
    heading: 'Outside the ceiling: statutory interest',
    lead: 'Interest over late payments is not taken from a subsidy ceiling.',
    count: 'Number',
    determined: 'Owed by the province',
    payable: 'Still to be paid',
    paid: 'Paid',
    claimed: 'Owed by municipalities',
    receivable: 'Still to be received',
    received: 'Received',
  },
});

/** Statutory interest, as a line of its own below the ceilings. */
@Component({
  selector: 'flx-interest-line',
  imports: [DataItem, DataList, MoneyPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-stack-s" aria-labelledby="interest-line">
      <h2 id="interest-line">{{ m().heading }}</h2>
      <p class="flx-muted">{{ m().lead }}</p>
      <flx-data-list>
        <flx-data-item [term]="m().count">{{ line().count }}</flx-data-item>
        <flx-data-item [term]="m().determined">{{ line().determinedCents | money }}</flx-data-item>
        <flx-data-item [term]="m().payable">{{ line().payableCents | money }}</flx-data-item>
        <flx-data-item [term]="m().paid">{{ line().paidCents | money }}</flx-data-item>
        <flx-data-item [term]="m().claimed">{{ line().claimedCents | money }}</flx-data-item>
        <flx-data-item [term]="m().receivable">{{ line().receivableCents | money }}</flx-data-item>
        <flx-data-item [term]="m().received">{{ line().receivedCents | money }}</flx-data-item>
      </flx-data-list>
    </section>
  `,
})
export class InterestLine {
  readonly line = input.required<InterestLineResponse>();
  protected readonly m = useMessages(messages);
}
