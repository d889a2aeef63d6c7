// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMoney } from '#domain';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { MoneyPipe, ShortDatePipe, Status, Table, type Tone } from '../../shared/ui';
import type { QueueResponse } from '../api-models';
import { waitingMessages } from './waiting-messages';

const tones: Readonly<Record<string, Tone>> = { fits: 'ok', partly: 'warning', nothing: 'danger', lots: 'warning' };

/** Who waits, at which place and why. */
@Component({
  selector: 'flx-waiting-table',
  imports: [LocalizedPipe, MoneyPipe, RouterLink, ShortDatePipe, Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <flx-table [caption]="m().caption">
      <thead>
        <tr>
          <th scope="col">{{ m().applicant }}</th>
          <th scope="col" class="flx-money">{{ m().place }}</th>
          <th scope="col">{{ m().received }}</th>
          <th scope="col">{{ m().complete }}</th>
          @if (ranked()) {
            <th scope="col">{{ m().category }}</th>
          }
          <th scope="col" class="flx-money">{{ m().lot }}</th>
          <th scope="col" class="flx-money">{{ m().asked }}</th>
          <th scope="col" class="flx-money">{{ m().ownCeiling }}</th>
          <th scope="col">{{ m().outcome }}</th>
          @if (queue().raiseCents) {
            <th scope="col">{{ m().raised(money(queue().raiseCents)) }}</th>
          }
          <th scope="col">{{ m().waitsFor }}</th>
        </tr>
      </thead>
      <tbody>
        @for (place of queue().places; track place.applicationId) {
          <tr>
            <th scope="row">
              @if (casesLink(); as link) {
                <a class="nl-link" [routerLink]="[link, place.applicationId]">{{ place.number }}</a>
              } @else {
                {{ place.number }}
              }
              <br /><span class="flx-small">{{ place.organisationName }}</span>
            </th>
            <td class="flx-money">{{ place.place ?? '–' }}</td>
            <td>{{ place.receivedOn | shortDate }}</td>
            <td>
              @if (place.completeOn; as on) {
                {{ on | shortDate }}
              } @else {
                {{ m().notJudged }}
              }
            </td>
            @if (ranked()) {
              <td>{{ place.category ? (place.category | localized) : '–' }}</td>
            }
            <td class="flx-money">{{ place.lot ?? '–' }}</td>
            <td class="flx-money">
              {{ place.requestedCents | money }}
              @if (place.minimumCents; as least) {
                <br /><span class="flx-small">{{ m().atLeast(money(least)) }}</span>
              }
            </td>
            <td class="flx-money">
              {{ place.ceilingCents | money }}
              <br /><span class="flx-small">{{ m().version(place.ceilingVersion) }}</span>
            </td>
            <td>
              <flx-status [tone]="toneOf(place.outcome)">{{ m().outcomes[place.outcome] }}</flx-status>
              @if (place.outcome === 'partly') {
                <br /><span class="flx-small flx-tabular">{{ place.amountCents | money }}</span>
              }
              @if (!place.settled) {
                <br /><span class="flx-small">{{ m().provisional }}</span>
              }
            </td>
            @if (queue().raiseCents) {
              <td>
                <flx-status [tone]="toneOf(place.raisedOutcome)">{{ m().outcomes[place.raisedOutcome] }}</flx-status>
                @if (place.raisedOutcome === 'partly') {
                  <br /><span class="flx-small flx-tabular">{{ place.raisedCents | money }}</span>
                }
              </td>
            }
            <td class="flx-small">
              @if (place.waitsBecause; as why) {
                {{ m().waits[why] ?? why }}{{ place.waitsFor.length ? ': ' + place.waitsFor.join(', ') : '' }}
              } @else if (place.completeOn) {
                {{ m().mayNow }}
              }
            </td>
          </tr>
        }
      </tbody>
    </flx-table>
  `,
})
export class WaitingTable {
  readonly queue = input.required<QueueResponse>();
  /** Where the cases live; without it they are no links. */
  readonly casesLink = input<string>();
  protected readonly m = useMessages(waitingMessages);
  protected readonly ranked = computed(() => this.queue().method === 'ranked_categories');
  private readonly language = inject(ChosenLanguage).current;

  protected money(cents: number): string {
    return formatMoney(cents, this.language());
  }

  protected toneOf(outcome: string): Tone {
    return tones[outcome] ?? 'neutral';
  }
}
