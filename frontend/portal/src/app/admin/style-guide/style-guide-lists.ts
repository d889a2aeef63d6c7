// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import {
  DataItem,
  DataList,
  LoadMore,
  LongDatePipe,
  MoneyPipe,
  ShortDatePipe,
  type TabLink,
  Table,
  Tabs,
  type Task,
  TaskList,
  Timeline,
  type TimelineEntry,
} from '../../shared/ui';

@Component({
  selector: 'flx-style-guide-lists',
  imports: [DataItem, DataList, LoadMore, LongDatePipe, MoneyPipe, ShortDatePipe, Table, Tabs, TaskList, Timeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <section class="flx-stack-s">
      <h2>Tabbladen en tabel</h2>
      <flx-tabs [tabs]="tabs" />
      <flx-table caption="Aanvragen" narrow="scroll">
        <thead>
          <tr>
            <th scope="col">Nummer</th>
            <th scope="col">Gemeente</th>
            <th scope="col">Ontvangen</th>
            <th scope="col" class="flx-money">Gevraagd</th>
            <th scope="col" class="flx-money">Verleend</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows; track row.number) {
            <tr>
              <th scope="row">
                <a class="nl-link" href="/stijlgids">{{ row.number }}</a>
              </th>
              <td>{{ row.name }}</td>
              <td>{{ row.date | shortDate }}</td>
              <td class="flx-money">{{ row.asked | money }}</td>
              <td class="flx-money">{{ row.granted | money }}</td>
            </tr>
          }
        </tbody>
      </flx-table>
      <flx-load-more [hasMore]="true" />
      <flx-table caption="Verplichtingen (op een smal scherm als kaarten)" narrow="cards">
        <thead>
          <tr>
            <th scope="col">Verplichting</th>
            <th scope="col">Uiterlijk</th>
            <th scope="col" class="flx-money">Voorschot</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Start van het werk</th>
            <td data-label="Uiterlijk">{{ '2026-11-06' | longDate }}</td>
            <td data-label="Voorschot" class="flx-money">{{ 1250000 | money }}</td>
          </tr>
        </tbody>
      </flx-table>
    </section>
    <section class="flx-stack-s">
      <h2>Gegevens</h2>
      <flx-data-list>
        <flx-data-item term="Aanvrager">Gemeente Leiden</flx-data-item>
        <flx-data-item term="Beslissen voor">{{ '2026-05-06' | longDate }}</flx-data-item>
        <flx-data-item term="Bedrag">{{ 1250000 | money }}</flx-data-item>
      </flx-data-list>
    </section>
    <div class="flx-columns">
      <section class="flx-stack-s">
        <h2>Takenlijst</h2>
        <flx-task-list [tasks]="tasks" />
      </section>
      <section class="flx-stack-s">
        <h2>Tijdlijn</h2>
        <flx-timeline [entries]="entries" />
      </section>
    </div>
  `,
})
export class StyleGuideLists {
  protected readonly tabs: readonly TabLink[] = [
    { label: 'Te doen', link: '/stijlgids', queryParams: { tab: 'todo' }, count: 12 },
    { label: 'Wacht op aanvrager', link: '/stijlgids', queryParams: { tab: 'applicant' }, count: 3 },
    { label: 'Wacht op collega', link: '/stijlgids', queryParams: { tab: 'colleague' }, count: 0 },
    { label: 'Afgerond', link: '/stijlgids', queryParams: { tab: 'done' } },
  ];
  protected readonly rows = [
    { number: 'ZH-2026-0042', name: 'Leiden', date: '2026-03-10', asked: 5_000_000, granted: 4_750_050 },
    { number: 'ZH-2026-0043', name: 'Goeree-Overflakkee', date: '2026-03-11', asked: 123_456_789, granted: 0 },
    { number: 'ZH-2026-0044', name: 'Dordrecht', date: '2026-03-12', asked: 999_900, granted: undefined },
  ];
  protected readonly tasks: readonly Task[] = [
    { title: 'Het project', link: '/stijlgids', status: 'done' },
    { title: 'Planning en geld', link: '/stijlgids', status: 'in_progress', hint: '3 van 8 vragen ingevuld' },
    { title: 'Bijlagen', link: '/stijlgids', status: 'problem', hint: 'De begroting ontbreekt' },
    { title: 'Contact', link: '/stijlgids', status: 'not_started' },
    { title: 'Controleren en indienen', status: 'cannot_start' },
  ];
  protected readonly entries: readonly TimelineEntry[] = [
    {
      id: '3',
      at: '2026-03-20T13:03:00Z',
      text: 'De provincie heeft om aanvulling gevraagd.',
      actor: 'B. Oordelaar',
      icon: 'document',
    },
    { id: '2', at: '2026-03-12T08:30:00Z', text: 'De aanvraag is toegewezen.', icon: 'person' },
    {
      id: '1',
      at: '2026-03-10T15:45:00Z',
      text: 'De aanvraag is ingediend.',
      actor: 'I. Indiener',
      detail: 'Met 4 bijlagen.',
    },
  ];
}
