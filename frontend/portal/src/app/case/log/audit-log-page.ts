// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { DateTimePipe, Status, Table, type Tone } from '../../shared/ui';
import type { AuditItem } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { withSearch } from './event-log-page';
import { LogFrame } from './log-frame';
import { logMessages } from './messages';

const tones: Readonly<Record<string, Tone>> = { done: 'ok', read: 'neutral', refused: 'warning', failed: 'danger' };

/** Who read, did or tried what, newest first. */
@Component({
  selector: 'flx-audit-log-page',
  imports: [DateTimePipe, LogFrame, Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <flx-log-frame
      area="audit"
      [heading]="m().audit"
      [lead]="m().auditLead"
      [searchLabel]="m().searchAudit"
      [q]="q()"
      [list]="list"
    >
      <flx-table [caption]="m().audit" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().when }}</th>
            <th scope="col">{{ m().who }}</th>
            <th scope="col">{{ m().operation }}</th>
            <th scope="col">{{ m().result }}</th>
            <th scope="col">{{ m().object }}</th>
            <th scope="col">{{ m().origin }}</th>
          </tr>
        </thead>
        <tbody>
          @for (entry of list.items(); track entry.id) {
            <tr>
              <td class="flx-tabular line">{{ entry.at | dateTime }}</td>
              <td [attr.data-label]="m().who">
                <span
                  >{{ entry.personName ?? m().noActor
                  }}{{ entry.organisationName ? ', ' + entry.organisationName : '' }}</span
                >
              </td>
              <td [attr.data-label]="m().operation">
                <code>{{ entry.operation }}</code>
              </td>
              <td [attr.data-label]="m().result">
                <span>
                  <flx-status [tone]="tone(entry.result)">{{ m().results[entry.result] ?? entry.result }}</flx-status>
                  @if (entry.reason) {
                    <code class="flx-small reason">{{ entry.reason }}</code>
                  }
                </span>
              </td>
              <td [attr.data-label]="m().object">
                <code class="flx-small">{{ entry.objectId }}</code>
              </td>
              <td [attr.data-label]="m().origin" class="flx-tabular">{{ entry.origin }}</td>
            </tr>
          }
        </tbody>
      </flx-table>
    </flx-log-frame>
  `,
  styles: `
    .line {
      white-space: nowrap;
    }
    code {
      overflow-wrap: anywhere;
    }
    .reason {
      display: block;
      max-inline-size: 32rem;
    }
  `,
})
export class AuditLogPage {
  /** Query parameter. */
  readonly q = input<string>();
  protected readonly m = useMessages(logMessages);
  protected readonly list = keysetList<AuditItem>(`${api}/audit-entries`, () => withSearch(this.q()));

  protected tone(result: string): Tone {
    return tones[result] ?? 'neutral';
  }
}
