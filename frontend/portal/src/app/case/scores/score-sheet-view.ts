// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { Status, Table } from '../../shared/ui';
import type { ScoredSheetResponse } from '../api-models';
import { scoreMessages } from './score-messages';

/** A score sheet as it was filled in: the sum, what is needed, and each criterion with its reason. */
@Component({
  selector: 'flx-score-sheet-view',
  imports: [Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <p>
      <strong class="flx-tabular">{{ m().sum(sheet().points, sheet().maximumPoints) }}</strong>{{ ' ' }}
      @if (asksMinimum()) {
        <flx-status [tone]="sheet().enough ? 'ok' : 'danger'">{{
          sheet().enough ? m().enough : m().tooLow
        }}</flx-status>
      }
    </p>
    <p class="flx-small flx-muted">
      {{ m().article(sheet().article) }}.
      @if (sheet().minimumPoints; as least) {
        {{ m().least(least) }}.
      }
    </p>
    <flx-table [caption]="m().heading" [hideCaption]="true" narrow="cards">
      <thead>
        <tr>
          <th scope="col">{{ m().criterion }}</th>
          <th scope="col" class="flx-money">{{ m().points }}</th>
          <th scope="col">{{ m().reason }}</th>
        </tr>
      </thead>
      <tbody>
        @for (entry of sheet().entries; track entry.key) {
          <tr>
            <th scope="row">{{ entry.text }}</th>
            <td class="flx-money" [attr.data-label]="m().points">
              {{ m().of(entry.points, entry.maximumPoints) }}
              @if (entry.minimumPoints; as least) {
                <br /><span class="flx-small">{{ m().leastHere(least) }}</span>
              }
            </td>
            <td class="flx-lines" [attr.data-label]="m().reason">{{ entry.reason }}</td>
          </tr>
        }
      </tbody>
    </flx-table>
  `,
})
export class ScoreSheetView {
  readonly sheet = input.required<ScoredSheetResponse>();
  protected readonly m = useMessages(scoreMessages);
  protected readonly asksMinimum = computed(
    () =>
      (this.sheet().minimumPoints ?? 0) > 0 ||
      this.sheet().entries.some(({ minimumPoints }) => (minimumPoints ?? 0) > 0),
  );
}
