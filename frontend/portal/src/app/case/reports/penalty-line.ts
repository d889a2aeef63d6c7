// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { defineMessages, useMessages } from '../../shared/messages';
import { DataItem, DataList, MoneyPipe } from '../../shared/ui';
import type { PenaltyLineResponse } from '../api-models';

const messages = defineMessages({
  nl: {
    heading: 'Buiten het plafond: dwangsommen',
    lead: 'Dwangsommen voor te late besluiten gaan niet af van een subsidieplafond.',
    count: 'Aantal',
    determined: 'Vastgesteld',
    payable: 'Nog te betalen',
    paid: 'Betaald',
  },
  en: {
    heading: 'Outside the ceiling: penalties',
    lead: 'Penalties for late decisions are not taken from a subsidy ceiling.',
    count: 'Number',
    determined: 'Determined',
    payable: 'Still to be paid',
    paid: 'Paid',
  },
});

/** What late decisions cost, as a line of its own below the ceilings. */
@Component({
  selector: 'flx-penalty-line',
  imports: [DataItem, DataList, MoneyPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-stack-s" aria-labelledby="penalty-line">
      <h2 id="penalty-line">{{ m().heading }}</h2>
      <p class="flx-muted">{{ m().lead }}</p>
      <flx-data-list>
        <flx-data-item [term]="m().count">{{ line().count }}</flx-data-item>
        <flx-data-item [term]="m().determined">{{ line().determinedCents | money }}</flx-data-item>
        <flx-data-item [term]="m().payable">{{ line().payableCents | money }}</flx-data-item>
        <flx-data-item [term]="m().paid">{{ line().paidCents | money }}</flx-data-item>
      </flx-data-list>
    </section>
  `,
})
export class PenaltyLine {
  readonly line = input.required<PenaltyLineResponse>();
  protected readonly m = useMessages(messages);
}
