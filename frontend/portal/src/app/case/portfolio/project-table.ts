// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { MoneyPipe, ShortDatePipe, Status, Table } from '../../shared/ui';
import type { PortfolioProjectItem } from '../api-models';
import { portfolioMessages } from './portfolio-messages';
import { SignalLevel } from './signal-level';

/** The projects with their homes, days and reasons. */
@Component({
  selector: 'flx-project-table',
  imports: [LocalizedPipe, MoneyPipe, RouterLink, ShortDatePipe, SignalLevel, Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    .below {
      display: block;
      font-weight: 400;
    }
    .day {
      white-space: nowrap;
    }
    .project {
      max-inline-size: 18rem;
      overflow-wrap: break-word;
    }
    .reasons {
      display: grid;
      gap: var(--flx-space-1);
      margin: var(--flx-space-1) 0 0;
      padding: 0;
      list-style: none;
      max-inline-size: 28rem;
    }
  `,
  template: `
    <flx-table narrow="cards" [caption]="m().projects.caption" [hideCaption]="true">
      <thead>
        <tr>
          <th scope="col">{{ m().projects.project }}</th>
          <th scope="col">{{ m().projects.signal }}</th>
          <th scope="col">{{ m().projects.homes }}</th>
          <th scope="col">{{ m().projects.due }}</th>
          <th scope="col">{{ m().projects.expected }}</th>
          <th scope="col" class="flx-money">{{ m().table.subsidy }}</th>
        </tr>
      </thead>
      <tbody>
        @for (one of items(); track one.applicationId) {
          <tr>
            <th scope="row" class="project">
              @if (casesLink(); as link) {
                <a class="nl-link" [routerLink]="[link, one.applicationId]">{{
                  one.projectName || m().projects.nameless
                }}</a>
              } @else {
                {{ one.projectName || m().projects.nameless }}
              }
              <span class="below">{{ one.organisationName }}</span>
              <span class="below flx-small flx-muted">{{ one.number }}, {{ one.typeName | localized }}</span>
            </th>
            <td [attr.data-label]="m().projects.signal">
              <div>
                <flx-signal-level [level]="one.level" />
                @if (one.signals.length) {
                  <ul class="reasons flx-small">
                    @for (signal of one.signals; track $index) {
                      <li>{{ signal.text | localized }}</li>
                    }
                  </ul>
                }
              </div>
            </td>
            <td [attr.data-label]="m().projects.homes">
              <span>
                {{
                  one.homes.promised
                    ? m().projects.ofPromised(one.homes.placed, one.homes.promised)
                    : m().projects.withoutHomes
                }}
                <span class="below flx-small flx-muted">{{
                  one.percentage === null ? m().projects.unknown : m().projects.percentage(one.percentage)
                }}</span>
              </span>
            </td>
            <td [attr.data-label]="m().projects.due">
              <span>
                <span class="flx-tabular day">{{ one.dueOn ? (one.dueOn | shortDate) : '–' }}</span>
                @if (one.late) {
                  <span class="below"
                    ><flx-status tone="danger" icon="clock">{{ m().projects.late }}</flx-status></span
                  >
                }
              </span>
            </td>
            <td class="flx-tabular" [attr.data-label]="m().projects.expected">
              @if (one.completedOn) {
                <span class="day">{{ m().projects.done(one.completedOn | shortDate) }}</span>
              } @else {
                <span class="day">{{ one.expectedOn ? (one.expectedOn | shortDate) : '–' }}</span>
              }
            </td>
            <td class="flx-money" [attr.data-label]="m().table.subsidy">{{ one.cents | money }}</td>
          </tr>
        }
      </tbody>
    </flx-table>
  `,
})
export class ProjectTable {
  readonly items = input.required<readonly PortfolioProjectItem[]>();
  /** Where the page of a case lives; empty where this audience has none. */
  readonly casesLink = input('');
  protected readonly m = useMessages(portfolioMessages);
}
