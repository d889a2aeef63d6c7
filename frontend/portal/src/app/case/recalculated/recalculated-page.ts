// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CommandResponse, MovedDateResponse, RecalculatedCaseResponse } from '../api-models';
import { api } from '../case-api';
import { named } from '../event-facts';
import { keysetList } from '../keyset-list';
import { dateNamesEn, dateNamesNl } from '../law-data-sentences';
import { Command } from '../../shared/http';
import { ChosenLanguage, defineMessages, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import {
  Button,
  EmptyState,
  LoadMore,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
  ShortDatePipe,
  Table,
} from '../../shared/ui';

const messages = defineMessages({
  nl: {
    heading: 'Verschoven termijnen',
    lead: 'Zaken waarvan datums veranderden doordat de lijst van feestdagen veranderde of een begroting is vastgesteld. Kijk elke zaak na en vink haar af.',
    case: 'Zaak',
    moved: 'Verschoven',
    told: 'In een brief genoemd: kijk of u de gemeente moet schrijven',
    fromTo: 'van – naar',
    stays: 'niet vervroegd, want de gemeente mag op de oude datum rekenen',
    act: 'Nagekeken',
    reviewOf: (number: string) => `Zaak ${number} is nagekeken`,
    done: 'Zaak afgevinkt',
    show: 'Toon wat al is nagekeken',
    by: (name: string) => `Nagekeken door ${name}`,
    empty: 'Er is niets na te kijken',
    emptyText:
      'Als een wijziging van de feestdagen of een vastgestelde begroting datums van zaken verschuift, staan die zaken hier.',
    other: 'een termijn',
    budget: (year: number) => `Begroting ${year} vastgesteld: bekijk of u het voorbehoud inroept`,
    comes: 'tot en met',
  },
  en: {
    heading: 'Moved terms',
    lead: 'Cases with other dates because the list of holidays changed or a budget was adopted. Look at each case and tick it off.',
    case: 'Case',
    moved: 'Moved',
    told: 'Named in a letter: see whether you have to write to the municipality',
    fromTo: 'from – to',
    stays: 'not brought forward, because the municipality may rely on the old date',
    act: 'Checked',
    reviewOf: (number: string) => `Case ${number} has been checked`,
    done: 'Case ticked off',
    show: 'Show what was checked',
    by: (name: string) => `Checked by ${name}`,
    empty: 'There is nothing to check',
    emptyText: 'When a change of the holidays or an adopted budget moves dates of cases, those cases are listed here.',
    other: 'a term',
    budget: (year) => `Budget ${year} adopted: see whether to invoke the reservation`,
    comes: 'until',
  },
});

/** The cases that have other dates under a new calendar, until somebody has looked at each. */
@Component({
  selector: 'flx-recalculated-page',
  imports: [Button, EmptyState, LoadMore, PageHeading, ProblemAlert, ResourceState, RouterLink, ShortDatePipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-page-heading [heading]="m().heading" [lead]="m().lead" />
    <label class="flx-option">
      <input #box type="checkbox" (change)="done.set(box.checked)" />
      {{ m().show }}
    </label>
    <flx-problem [problem]="review.problem()" />
    <flx-resource-state [resource]="list.resource" />
    @if (list.loaded()) {
      @if (list.items().length) {
        <flx-table [caption]="m().heading" [hideCaption]="true" narrow="cards">
          <thead>
            <tr>
              <th scope="col">{{ m().case }}</th>
              <th scope="col">{{ m().moved }} ({{ m().fromTo }})</th>
              <th scope="col">{{ m().told }}</th>
              <th scope="col">{{ m().act }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of list.items(); track one.causeId + one.applicationId) {
              <tr>
                <th scope="row">
                  @if (inAssessment) {
                    <a class="nl-link" [routerLink]="['/beoordeling/zaken', one.applicationId]">{{
                      one.applicationNumber
                    }}</a>
                  } @else {
                    {{ one.applicationNumber }}
                  }
                  <br />{{ one.projectName }}<br /><span class="flx-muted">{{ one.organisationName }}</span>
                </th>
                <td [attr.data-label]="m().moved">
                  <ul>
                    @for (date of one.moved; track $index) {
                      <li>
                        {{ nameOf(date) }}:
                        @if (date.from) {
                          {{ date.from | shortDate }} – {{ date.to | shortDate }}
                        } @else {
                          {{ m().comes }} {{ date.to | shortDate }}
                        }
                      </li>
                    } @empty {
                      <li>–</li>
                    }
                  </ul>
                  @if (one.budgetYear; as year) {
                    <span class="flx-muted">{{ m().budget(year) }}</span>
                  }
                </td>
                <td [attr.data-label]="m().told">
                  <ul>
                    @for (date of one.told; track $index) {
                      <li>
                        {{ nameOf(date) }}: {{ date.from ?? date.to | shortDate }} – {{ date.to | shortDate }}
                        @if (date.from && date.to < date.from) {
                          ({{ m().stays }})
                        }
                      </li>
                    } @empty {
                      <li>–</li>
                    }
                  </ul>
                </td>
                <td [attr.data-label]="m().act">
                  @if (one.doneByName; as name) {
                    {{ m().by(name) }}
                  } @else {
                    <button
                      flx-button
                      [busy]="review.busy()"
                      [attr.aria-label]="m().reviewOf(one.applicationNumber)"
                      (click)="tick(one)"
                    >
                      {{ m().act }}
                    </button>
                  }
                </td>
              </tr>
            }
          </tbody>
        </flx-table>
        <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
      } @else {
        <flx-empty-state [heading]="m().empty">
          <p>{{ m().emptyText }}</p>
        </flx-empty-state>
      }
    }
  `,
})
export class RecalculatedPage {
  protected readonly m = useMessages(messages);
  protected readonly session = inject(Session);
  protected readonly inAssessment = inject(Router).url.startsWith('/beoordeling');
  private readonly language = inject(ChosenLanguage).current;
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  protected readonly review = new Command();
  protected readonly done = signal(false);
  protected readonly list = keysetList<RecalculatedCaseResponse>(`${api}/recalculated-cases`, () => ({
    state: this.done() ? 'done' : 'open',
  }));
  private readonly names = computed(() => (this.language() === 'nl' ? dateNamesNl : dateNamesEn));

  protected nameOf({ kind }: MovedDateResponse): string {
    const name = named(this.names(), kind, this.m().other);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  protected async tick({ causeId, applicationId }: RecalculatedCaseResponse): Promise<void> {
    const address = `${api}/recalculated-cases/${causeId}/cases/${applicationId}/reviews`;
    const done = await this.review.run((context) => this.http.post<CommandResponse>(address, {}, { context }));
    if (!done) return;
    this.notices.show({ kind: 'ok', heading: this.m().done });
    this.list.reload();
  }
}
