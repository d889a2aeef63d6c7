// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { EmptyState, MoneyPipe, ShortDatePipe, Table } from '../../shared/ui';
import type { DecisionResponse } from '../api-models';
import { documentHref } from '../case-api';
import { ReceiptLink } from '../receipt/receipt-link';
import { recordMessages } from './messages';

/** The decisions of a case with their days, amounts and letters. */
@Component({
  selector: 'flx-decisions-table',
  imports: [EmptyState, MoneyPipe, ReceiptLink, ShortDatePipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (decisions().length) {
      <flx-table [caption]="m().decisions" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().decision }}</th>
            <th scope="col" class="flx-money">{{ m().amount }}</th>
            <th scope="col">{{ m().decidedOn }}</th>
            <th scope="col">{{ m().notifiedOn }}</th>
            <th scope="col">{{ m().objectionUntil }}</th>
            <th scope="col">{{ m().decidedBy }}</th>
            <th scope="col">{{ m().letter }}</th>
          </tr>
        </thead>
        <tbody>
          @for (decision of decisions(); track decision.id) {
            <tr>
              <th scope="row">{{ m().decisionKinds[decision.kind] ?? decision.kind }}</th>
              <td class="flx-money" [attr.data-label]="m().amount">{{ decision.amountCents | money }}</td>
              <td class="flx-tabular" [attr.data-label]="m().decidedOn">{{ decision.decidedOn | shortDate }}</td>
              <td class="flx-tabular" [attr.data-label]="m().notifiedOn">{{ decision.notifiedOn | shortDate }}</td>
              <td class="flx-tabular" [attr.data-label]="m().objectionUntil">
                {{ decision.objectionDueOn | shortDate }}
              </td>
              <td [attr.data-label]="m().decidedBy">{{ decision.decidedByName }}</td>
              <td [attr.data-label]="m().letter">
                @if (decision.letterDocumentId; as id) {
                  <a class="nl-link" [href]="href(id)" download
                    >{{ m().download
                    }}<span class="flx-visually-hidden"
                      >: {{ m().letter }}, {{ m().decisionKinds[decision.kind] ?? decision.kind }}</span
                    ></a
                  >
                }
                @if (decision.notifiedOn) {
                  <flx-receipt-link
                    [decisionId]="decision.id"
                    [kind]="m().decisionKinds[decision.kind] ?? decision.kind"
                  />
                }
              </td>
            </tr>
          }
        </tbody>
      </flx-table>
    } @else {
      <flx-empty-state [heading]="m().decisionsEmpty" />
    }
  `,
})
export class DecisionsTable {
  readonly decisions = input.required<readonly DecisionResponse[]>();
  protected readonly m = useMessages(recordMessages);
  protected readonly href = documentHref;
}
