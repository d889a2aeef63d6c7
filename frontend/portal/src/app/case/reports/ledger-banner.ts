// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { defineMessages, useMessages } from '../../shared/messages';
import { Alert, DateTimePipe } from '../../shared/ui';
import type { LedgerCheckResponse } from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';

const messages = defineMessages({
  nl: {
    heading: (count: number) =>
      count === 1 ? 'Het grootboek klopt niet: één verschil' : `Het grootboek klopt niet: ${count} verschillen`,
    text: 'Betalingen van de plafonds waar het om gaat, staan stil tot het is hersteld. De controle loopt elke minuut.',
    since: 'Sinds',
    more: (count: number) => `En nog ${count}.`,
  },
  en: {
    heading: (count) =>
      count === 1 ? 'The ledger is wrong: one difference' : `The ledger is wrong: ${count} differences`,
    text: 'Payments of the ceilings concerned stand still until it is mended. The check runs every minute.',
    since: 'Since',
    more: (count) => `And ${count} more.`,
  },
});

const shown = 10;

/** A warning when the last check of the ledger found something wrong; nothing when it is intact. */
@Component({
  selector: 'flx-ledger-banner',
  imports: [Alert, DateTimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block', '[hidden]': '!wrong()' },
  template: `
    @if (wrong(); as check) {
      <flx-alert kind="error" [heading]="m().heading(check.wrong)">
        <p>{{ m().text }}</p>
        @if (check.wrongSince; as since) {
          <p>{{ m().since }} {{ since | dateTime }}</p>
        }
        <ul lang="en">
          @for (finding of check.findings.slice(0, shown); track $index) {
            <li>{{ finding.sentence }}</li>
          }
        </ul>
        @if (check.wrong > shown) {
          <p>{{ m().more(check.wrong - shown) }}</p>
        }
      </flx-alert>
    }
  `,
})
export class LedgerBanner {
  protected readonly m = useMessages(messages);
  protected readonly shown = shown;
  private readonly resource = httpResource<LedgerCheckResponse>(() => `${api}/ledger-checks/latest`);
  protected readonly wrong = computed(() => {
    const check = valueOf(this.resource);
    return check && check.wrong > 0 ? check : undefined;
  });
}
