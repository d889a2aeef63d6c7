// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { EmptyState, MoneyPipe, Table } from '../../shared/ui';
import type { YearOfReleaseResponse } from '../api-models';
import { deliveryMessages } from './delivery-messages';

/** What late projects may release, year by year, with how it is reckoned. */
@Component({
  selector: 'flx-release-forecast',
  imports: [EmptyState, MoneyPipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    td,
    thead th:not(:first-child) {
      text-align: end;
    }
  `,
  template: `
    <section class="flx-stack-s" aria-labelledby="release-heading">
      <h2 id="release-heading">{{ m().releaseHeading }}</h2>
      @if (releases().length) {
        <p>{{ m().releaseText }}</p>
        <flx-table [caption]="m().releaseHeading" [hideCaption]="true" narrow="cards">
          <thead>
            <tr>
              <th scope="col">{{ m().year }}</th>
              <th scope="col">{{ m().projects }}</th>
              <th scope="col">{{ m().homes }}</th>
              <th scope="col" class="flx-money">{{ m().release }}</th>
            </tr>
          </thead>
          <tbody class="flx-tabular">
            @for (one of rows(); track one.label) {
              <tr>
                <th scope="row">{{ one.label }}</th>
                <td [attr.data-label]="m().projects">{{ one.projects }}</td>
                <td [attr.data-label]="m().homes">{{ one.homes }}</td>
                <td class="flx-money" [attr.data-label]="m().release">{{ one.releaseCents | money }}</td>
              </tr>
            }
          </tbody>
        </flx-table>
      } @else {
        <flx-empty-state [heading]="m().noRelease">
          <p>{{ m().noReleaseText }}</p>
        </flx-empty-state>
      }
    </section>
  `,
})
export class ReleaseForecast {
  readonly releases = input.required<readonly YearOfReleaseResponse[]>();
  protected readonly m = useMessages(deliveryMessages);
  protected readonly rows = computed(() => {
    const years = this.releases().map((one) => ({ ...one, label: String(one.year) }));
    const sum = (of: (one: YearOfReleaseResponse) => number): number => years.reduce((all, one) => all + of(one), 0);
    const together = {
      label: this.m().total,
      projects: sum(({ projects }) => projects),
      homes: sum(({ homes }) => homes),
      releaseCents: sum(({ releaseCents }) => releaseCents),
    };
    return years.length > 1 ? [...years, together] : years;
  });
}
