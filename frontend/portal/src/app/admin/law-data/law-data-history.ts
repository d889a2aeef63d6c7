// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { LawDataVersionListResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { useMessages } from '../../shared/messages';
import { Button, DateTimePipe, ResourceState, Table } from '../../shared/ui';
import { lawDataMessages } from './law-data-messages';

/** Every list of one kind that was in force: number, moment, who and why. */
@Component({
  selector: 'flx-law-data-history',
  imports: [Button, DateTimePipe, ResourceState, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <flx-resource-state [resource]="list" />
    @if (loaded(); as found) {
      <flx-table [caption]="caption()" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().number }}</th>
            <th scope="col">{{ m().when }}</th>
            <th scope="col">{{ m().who }}</th>
            <th scope="col">{{ m().why }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of found.items; track one.id) {
            <tr>
              <th scope="row" class="flx-tabular">{{ one.number }}</th>
              <td [attr.data-label]="m().when">{{ one.recordedAt | dateTime }}</td>
              <td [attr.data-label]="m().who">{{ one.addedByName ?? m().start }}</td>
              <td [attr.data-label]="m().why">{{ one.reason }}</td>
            </tr>
          }
        </tbody>
      </flx-table>
      @if (found.nextBefore; as next) {
        <button flx-button (click)="before.set(next)">{{ m().moreVersions }}</button>
      }
    }
  `,
})
export class LawDataHistory {
  readonly kind = input.required<'holidays' | 'penalty' | 'interest'>();
  readonly caption = input.required<string>();
  /** Another number is another list: look again. */
  readonly number = input.required<number>();
  protected readonly m = useMessages(lawDataMessages);
  protected readonly before = linkedSignal<number, number | undefined>({
    source: this.number,
    computation: () => undefined,
  });
  protected readonly list = httpResource<LawDataVersionListResponse>(() => {
    const before = this.before();
    const params = { kind: this.kind(), ...(before ? { before } : {}) };
    return this.number() > 0 ? { url: `${api}/law-data/versions`, params } : undefined;
  });
  protected readonly loaded = computed(() => valueOf(this.list));
}
