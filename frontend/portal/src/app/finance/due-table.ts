// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { textIn } from '#domain';
import type { DuePaymentResponse } from '../case/api-models';
import { recordMessages } from '../case/record/messages';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../shared/messages';
import { Button, DaysLeft, MoneyPipe, ShortDatePipe, Table } from '../shared/ui';
import { financeMessages } from './messages';

/** What is due by the rules, each with the button that prepares it. */
@Component({
  selector: 'flx-due-table',
  imports: [Button, DaysLeft, LocalizedPipe, MoneyPipe, RouterLink, ShortDatePipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    .line {
      display: block;
      overflow-wrap: anywhere;
      font-weight: 400;
    }
    strong.line {
      font-weight: 600;
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
  template: `
    <flx-table [caption]="m().captions.due" [hideCaption]="true" narrow="cards">
      <thead>
        <tr>
          @if (showCase()) {
            <th scope="col">{{ r().case }}</th>
            <th scope="col">{{ r().municipality }}</th>
          }
          <th scope="col">{{ r().description }}</th>
          <th scope="col" class="flx-money">{{ r().amount }}</th>
          <th scope="col">{{ r().due }}</th>
          <th scope="col">{{ r().actions }}</th>
        </tr>
      </thead>
      <tbody>
        @for (due of payments(); track due.grantId + due.ruleKey) {
          <tr>
            @if (showCase()) {
              <th scope="row">
                <a class="nl-link" [routerLink]="['/financien/zaken', due.applicationId]">{{
                  due.applicationNumber
                }}</a>
                <span class="line">{{ due.projectName }}</span>
              </th>
              <td [attr.data-label]="r().municipality">{{ due.organisationName }}</td>
            }
            <td [attr.data-label]="r().description">
              <span>
                <strong class="line">{{ r().kinds[due.kind] ?? due.kind }}</strong>
                <span class="line">{{ due.text | localized }}</span>
              </span>
            </td>
            <td class="flx-money" [attr.data-label]="r().amount">{{ due.amountCents | money }}</td>
            <td [attr.data-label]="r().due">
              <span>
                <span class="line flx-tabular">{{ due.dueOn | shortDate }}</span>
                <flx-days-left [dueOn]="due.dueOn" />
              </span>
            </td>
            <td>
              <button flx-button (click)="chosen.emit(due)">
                {{ m().propose }}<span class="flx-visually-hidden">{{ about(due) }}</span>
              </button>
            </td>
          </tr>
        }
      </tbody>
      @if (showCase()) {
        <tfoot>
          <tr>
            <th scope="row" colspan="3">{{ r().totalOut }}</th>
            <td class="flx-money">{{ total() | money }}</td>
            <td colspan="2"></td>
          </tr>
        </tfoot>
      }
    </flx-table>
  `,
})
export class DueTable {
  readonly payments = input.required<readonly DuePaymentResponse[]>();
  readonly showCase = input(true);
  readonly chosen = output<DuePaymentResponse>();
  protected readonly m = useMessages(financeMessages);
  protected readonly r = useMessages(recordMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly total = computed(() => this.payments().reduce((sum, { amountCents }) => sum + amountCents, 0));

  protected about({ text, organisationName }: DuePaymentResponse): string {
    return this.m().forPayment(textIn(text, this.language()), organisationName);
  }
}
