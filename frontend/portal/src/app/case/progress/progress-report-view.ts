// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { permitWords } from '#domain';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { DataItem, DataList, LongDatePipe, MoneyPipe, Table } from '../../shared/ui';
import type { ProgressFiguresResponse } from '../api-models';
import { figuresOf, homeLines } from './progress-figures';
import { progressMessages } from './progress-messages';

/** Everything that a report says: homes, money, permit, days, risks and reasons. */
@Component({
  selector: 'flx-progress-report',
  imports: [DataItem, DataList, LocalizedPipe, LongDatePipe, MoneyPipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <flx-data-list>
      <flx-data-item [term]="m().done">{{ figures().percentage }}%</flx-data-item>
      <flx-data-item [term]="m().spent">{{ figures().spentCents | money }}</flx-data-item>
      <flx-data-item [term]="m().permit">{{ permit() | localized }}</flx-data-item>
      @if (figures().permitExpectedOn; as day) {
        <flx-data-item [term]="m().permitExpected">{{ day | longDate }}</flx-data-item>
      }
      @if (figures().completionExpectedOn; as day) {
        <flx-data-item [term]="m().ready">{{ day | longDate }}</flx-data-item>
      }
    </flx-data-list>
    @if (lines().length) {
      <flx-table narrow="cards" [caption]="m().figures">
        <thead>
          <tr>
            <th scope="col">{{ m().kind }}</th>
            @for (stage of stages; track stage) {
              <th scope="col" class="flx-money">{{ m().stage[stage] }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.key) {
            <tr>
              <th scope="row">{{ line.words | localized }}</th>
              @for (stage of stages; track stage) {
                <td class="flx-money" [attr.data-label]="m().stage[stage]">{{ line[stage] ?? '–' }}</td>
              }
            </tr>
          }
        </tbody>
      </flx-table>
    }
    <p>
      <strong>{{ m().risks }}</strong>
    </p>
    @if (figures().risks.length) {
      <ul>
        @for (risk of figures().risks; track $index) {
          <li>{{ risk.words | localized }}: {{ risk.text }}</li>
        }
      </ul>
    } @else {
      <p class="flx-muted">{{ m().noRisks }}</p>
    }
    @if (figures().reasons.length) {
      <p>
        <strong>{{ m().reasons }}</strong>
      </p>
      @for (reason of figures().reasons; track reason.code) {
        <p class="flx-lines">{{ reason.text }}</p>
      }
    }
    @if (figures().explanation) {
      <p>
        <strong>{{ m().explanation }}</strong>
      </p>
      <p class="flx-lines">{{ figures().explanation }}</p>
    }
  `,
})
export class ProgressReportView {
  readonly figures = input.required<ProgressFiguresResponse>();
  protected readonly m = useMessages(progressMessages);
  protected readonly stages = ['promised', 'permitted', 'placed', 'occupied'] as const;
  private readonly known = computed(() => figuresOf(this.figures()));
  protected readonly lines = computed(() => homeLines(this.known().homes, { nl: this.m().total, en: this.m().total }));
  protected readonly permit = computed(() => permitWords[this.known().permitStatus]);
}
