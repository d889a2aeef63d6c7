// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import { DateTimePipe, Status, Table } from '../../shared/ui';
import type { EventLogItem } from '../api-models';
import { api } from '../case-api';
import { sentenceOf } from '../event-sentence';
import { keysetList } from '../keyset-list';
import { LogFrame } from './log-frame';
import { logMessages } from './messages';

/** The events of all cases, newest first. Several areas show it, each at its own address. */
@Component({
  selector: 'flx-event-log-page',
  imports: [DateTimePipe, LogFrame, RouterLink, Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    .line {
      white-space: nowrap;
    }
  `,
  template: `
    <flx-log-frame
      [area]="area()"
      [heading]="m().events"
      [lead]="m().eventsLead"
      [searchLabel]="m().searchEvents"
      [q]="q()"
      [list]="list"
    >
      <flx-table [caption]="m().events" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().when }}</th>
            <th scope="col">{{ m().case }}</th>
            <th scope="col">{{ m().what }}</th>
            <th scope="col">{{ m().who }}</th>
            <th scope="col">{{ m().audience }}</th>
          </tr>
        </thead>
        <tbody>
          @for (event of rows(); track event.id) {
            <tr>
              <td class="flx-tabular line">{{ event.recordedAt | dateTime }}</td>
              <td>
                @if (casesLink(); as link) {
                  <a class="nl-link line" [routerLink]="[link, event.applicationId]">{{ event.applicationNumber }}</a>
                } @else {
                  {{ event.applicationNumber }}
                }
              </td>
              <td>
                <p>{{ event.sentence }}</p>
                @if (event.text) {
                  <p class="flx-small flx-lines">{{ event.text }}</p>
                }
                <details class="flx-small">
                  <summary>
                    {{ m().facts }}<span class="flx-visually-hidden"> {{ m().factsOf(event.type) }}</span>
                  </summary>
                  <p>
                    <code>{{ event.type }}</code> · {{ event.caseSeq }}
                  </p>
                  <ul>
                    @for (fact of event.facts; track fact[0]) {
                      <li>
                        <code>{{ fact[0] }}: {{ fact[1] }}</code>
                      </li>
                    }
                  </ul>
                </details>
              </td>
              <td>{{ event.actor }}</td>
              <td>
                <flx-status
                  [tone]="event.audience === 'province' ? 'warning' : 'neutral'"
                  [icon]="event.audience === 'province' ? 'lock' : undefined"
                  >{{ m().audiences[event.audience] ?? event.audience }}</flx-status
                >
              </td>
            </tr>
          }
        </tbody>
      </flx-table>
    </flx-log-frame>
  `,
})
export class EventLogPage {
  /** From the route: to which area this page belongs. */
  readonly area = input.required<'admin' | 'audit'>();
  /** Query parameter. */
  readonly q = input<string>();
  protected readonly m = useMessages(logMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly list = keysetList<EventLogItem>(`${api}/case-events`, () => withSearch(this.q()));
  /** Only who may read cases gets a link to them. */
  protected readonly casesLink = computed(() => (this.area() === 'audit' ? `${areas.audit.path}/zaken` : undefined));

  protected readonly rows = computed(() =>
    this.list.items().map((event) => ({
      ...event,
      sentence: sentenceOf(event, this.language()),
      actor: [event.actorName || this.m().noActor, event.actorOrganisationName].filter(Boolean).join(', '),
      facts: Object.entries(event.data).map(([name, value]) => [name, JSON.stringify(value)] as const),
    })),
  );
}

/** The parameters of a log: what is searched, if anything. */
export function withSearch(q: string | undefined): Record<string, string> {
  return q?.trim() ? { q: q.trim() } : {};
}
