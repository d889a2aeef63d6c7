// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PublishedVersionResponse } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { DateTimePipe, EmptyState, LoadMore, ResourceState, Status, Table } from '../../shared/ui';
import { deskMessages } from './desk-messages';
import { SchemeDownload } from './scheme-download';

/** The published versions, of one scheme or of all: state, window, by whom and when, checksum, files. */
@Component({
  selector: 'flx-version-list',
  imports: [DateTimePipe, EmptyState, LoadMore, LocalizedPipe, ResourceState, SchemeDownload, Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    @if (list.items().length) {
      <flx-table [caption]="m().versions" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().version }}</th>
            <th scope="col">{{ m().state }}</th>
            <th scope="col">{{ m().window }}</th>
            <th scope="col">{{ m().published }}</th>
            <th scope="col">{{ m().hash }}</th>
            <th scope="col">{{ m().files }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of list.items(); track one.id) {
            <tr>
              <th scope="row">
                @if (!scheme()) {
                  {{ one.name | localized }},
                }
                {{ m().version.toLowerCase() }} {{ one.version }}
              </th>
              <td [attr.data-label]="m().state">
                <flx-status [tone]="one.state === 'current' ? 'ok' : 'neutral'">{{
                  m().versionStates[one.state]
                }}</flx-status>
              </td>
              <td [attr.data-label]="m().window" class="flx-tabular">
                {{ m().fromTo(one.opensAt | dateTime, one.closesAt | dateTime) }}
              </td>
              <td [attr.data-label]="m().published" class="flx-tabular">
                {{
                  one.publishedBy
                    ? m().publishedBy(one.publishedAt | dateTime, one.publishedBy)
                    : (one.publishedAt | dateTime)
                }}
              </td>
              <td [attr.data-label]="m().hash">
                <code [title]="one.sha256">{{ one.sha256.slice(0, 10) }}</code>
              </td>
              <td [attr.data-label]="m().files">
                <flx-scheme-download
                  [url]="urlOf(one.id)"
                  [label]="m().downloadFiles"
                  [about]="m().downloadOf((one.name | localized) ?? '', one.version)"
                />
              </td>
            </tr>
          }
        </tbody>
      </flx-table>
      <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
    } @else if (list.loaded()) {
      <flx-empty-state [heading]="m().versions">–</flx-empty-state>
    } @else {
      <flx-resource-state [resource]="list.resource" />
    }
  `,
})
export class VersionList {
  /** Only the versions of this scheme. */
  readonly scheme = input<string>();
  protected readonly m = useMessages(deskMessages);
  protected readonly list = keysetList<PublishedVersionResponse>(`${api}/scheme-versions`, () => this.parameters());
  private readonly parameters = computed((): Readonly<Record<string, string>> => {
    const scheme = this.scheme();
    return scheme === undefined ? {} : { scheme };
  });

  protected urlOf(id: string): string {
    return `${api}/scheme-versions/${id}/files`;
  }

  /** Looks again, after something was published or retired. */
  reload(): void {
    this.list.reload();
  }
}
