// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { defineMessages, useMessages } from '../../shared/messages';
import { DataItem, DataList, MoneyPipe } from '../../shared/ui';
import type { ActivitiesLineResponse } from '../api-models';

const messages = defineMessages({
  nl: {
    heading: 'Programma-activiteiten',
    lead: 'Wat het programma zelf uitgeeft, naast de subsidies. Financiën boekt dit per post.',
    lines: 'Posten',
    ceiling: 'Budget',
    committed: 'Verplicht',
    paid: 'Betaald',
    left: 'Over',
  },
  en: {
    heading: 'Programme activities',
    lead: 'What the programme itself spends, beside the grants. Finance books it per line.',
    lines: 'Lines',
    ceiling: 'Budget',
    committed: 'Committed',
    paid: 'Paid',
    left: 'Left',
  },
});

/** What the programme itself spends, as a line of its own below the ceilings. */
@Component({
  selector: 'flx-activities-line',
  imports: [DataItem, DataList, MoneyPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-stack-s" aria-labelledby="activities-line">
      <h2 id="activities-line">{{ m().heading }}</h2>
      <p class="flx-muted">{{ m().lead }}</p>
      <flx-data-list>
        <flx-data-item [term]="m().lines">{{ line().lines }}</flx-data-item>
        <flx-data-item [term]="m().ceiling">{{ line().ceilingCents | money }}</flx-data-item>
        <flx-data-item [term]="m().committed">{{ line().committedCents | money }}</flx-data-item>
        <flx-data-item [term]="m().paid">{{ line().paidCents | money }}</flx-data-item>
        <flx-data-item [term]="m().left">{{ line().leftCents | money }}</flx-data-item>
      </flx-data-list>
    </section>
  `,
})
export class ActivitiesLine {
  readonly line = input.required<ActivitiesLineResponse>();
  protected readonly m = useMessages(messages);
}
