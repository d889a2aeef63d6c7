// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { daysBetween, localDate } from '#domain';
import { useMessages } from '../../shared/messages';
import { EmptyState, ShortDatePipe, Table } from '../../shared/ui';
import type { MunicipalityFiguresResponse } from '../api-models';
import { idleMessages } from './idle-messages';
import { portfolioMessages } from './portfolio-messages';

/** Municipalities that stopped at a draft, the oldest first, and those that never started. Of a draft only its age is told. */
@Component({
  selector: 'flx-idle-municipalities',
  imports: [EmptyState, ShortDatePipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  styles: `
    .names {
      columns: 14rem;
      margin: 0;
    }
  `,
  template: `
    <section class="flx-stack-s" aria-labelledby="idle-drafts">
      <h2 id="idle-drafts">{{ m().drafts }}</h2>
      @if (drafts().length) {
        <p>{{ m().draftsText }}</p>
        <flx-table [caption]="m().drafts" [hideCaption]="true">
          <thead>
            <tr>
              <th scope="col">{{ t().table.municipality }}</th>
              <th scope="col">{{ t().table.region }}</th>
              <th scope="col">{{ m().since }}</th>
              <th scope="col">{{ m().age }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of drafts(); track one.organisationId) {
              <tr>
                <th scope="row">{{ one.name }}</th>
                <td>{{ one.housingRegion }}</td>
                <td class="flx-tabular">{{ one.draftSince | shortDate }}</td>
                <td class="flx-tabular">{{ m().days(one.age) }}</td>
              </tr>
            }
          </tbody>
        </flx-table>
      } @else {
        <flx-empty-state [heading]="m().noDrafts">
          <p>{{ m().noDraftsText }}</p>
        </flx-empty-state>
      }
    </section>
    <section class="flx-stack-s" aria-labelledby="idle-never">
      <h2 id="idle-never">{{ m().never }}</h2>
      @if (never().length) {
        <p>{{ m().neverText }} {{ m().count(never().length) }}.</p>
        <ul class="names">
          @for (one of never(); track one.organisationId) {
            <li>{{ one.name }}</li>
          }
        </ul>
      } @else {
        <flx-empty-state [heading]="m().noNever">
          <p>{{ m().noNeverText }}</p>
        </flx-empty-state>
      }
    </section>
  `,
})
export class IdleMunicipalities {
  readonly municipalities = input.required<readonly MunicipalityFiguresResponse[]>();
  readonly today = input.required<string>();
  protected readonly t = useMessages(portfolioMessages);
  protected readonly m = useMessages(idleMessages);
  protected readonly never = computed(() => this.municipalities().filter(({ started }) => started === 'none'));
  protected readonly drafts = computed(() =>
    this.municipalities()
      .filter(({ started }) => started === 'draft')
      .map((one) => ({
        ...one,
        age: one.draftSince ? daysBetween(localDate(one.draftSince), localDate(this.today())) : 0,
      }))
      .sort((a, b) => b.age - a.age),
  );
}
