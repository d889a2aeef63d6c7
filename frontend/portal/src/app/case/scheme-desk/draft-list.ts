// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DraftSummaryResponse } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { DateTimePipe, EmptyState, LoadMore, ResourceState, Status, Table } from '../../shared/ui';
import { deskMessages } from './desk-messages';

/** The versions that are being written, and those that were. */
@Component({
  selector: 'flx-draft-list',
  imports: [DateTimePipe, EmptyState, LoadMore, LocalizedPipe, ResourceState, RouterLink, Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    @if (shown().length) {
      <flx-table [caption]="m().drafts" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().scheme }}</th>
            <th scope="col">{{ m().version }}</th>
            <th scope="col">{{ m().state }}</th>
            <th scope="col">{{ m().writtenBy }}</th>
            <th scope="col">{{ m().changedAt }}</th>
          </tr>
        </thead>
        <tbody>
          @for (draft of shown(); track draft.id) {
            <tr>
              <th scope="row">
                <a class="nl-link" [routerLink]="[base(), draft.id]" [queryParams]="{ tab: tab() }"
                  >{{ draft.name | localized }}, {{ m().version.toLowerCase() }} {{ draft.nextVersion }}</a
                >
              </th>
              <td [attr.data-label]="m().version">{{ draft.nextVersion }}</td>
              <td [attr.data-label]="m().state">
                <flx-status
                  [tone]="
                    draft.state === 'published' ? 'ok' : draft.askedAt && draft.state === 'open' ? 'warning' : 'neutral'
                  "
                  >{{ draft.state === 'open' && draft.askedAt ? m().asked : m().states[draft.state] }}</flx-status
                >
              </td>
              <td [attr.data-label]="m().writtenBy">{{ draft.writtenBy.join(', ') }}</td>
              <td [attr.data-label]="m().changedAt" class="flx-tabular">{{ draft.changedAt | dateTime }}</td>
            </tr>
          }
        </tbody>
      </flx-table>
      <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
    } @else if (list.loaded()) {
      <flx-empty-state [heading]="m().noDrafts">{{
        writes() ? m().noDraftsText : m().noDraftsDecider
      }}</flx-empty-state>
    } @else {
      <flx-resource-state [resource]="list.resource" />
    }
  `,
})
export class DraftList {
  /** The address before the id of a draft, and the part that opens first. */
  readonly base = input.required<string>();
  readonly tab = input('velden');
  readonly writes = input(false);
  protected readonly m = useMessages(deskMessages);
  protected readonly list = keysetList<DraftSummaryResponse>(`${api}/scheme-drafts`, () => ({}));
  /** What waits for somebody comes first, then what is being written. */
  protected readonly shown = computed(() => {
    const rank = ({ state, askedAt }: DraftSummaryResponse): number => (state !== 'open' ? 2 : askedAt ? 0 : 1);
    return [...this.list.items()].sort((a, b) => rank(a) - rank(b));
  });
}
