// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type ChangeGroundKey, changeGrounds, type LegalBasis, textIn } from '#domain';
import { ChosenLanguage, defineMessages, useMessages } from '../shared/messages';
import { DataItem, DataList, LongDatePipe, MoneyPipe, Status } from '../shared/ui';
import type { GrantChangeResponse, GrantNoticeResponse, ObligationResponse } from './api-models';
import { documentHref } from './case-api';
import { namedGround } from './named-ground';
import { StatusText } from './status-text';

const messages = defineMessages({
  nl: {
    kinds: {
      amend: 'Wijziging van de subsidie',
      withdraw: 'Intrekking van de subsidie',
      amendDetermination: 'Wijziging van de vaststelling',
      withdrawDetermination: 'Intrekking van de vaststelling',
    } as Readonly<Record<string, string>>,
    change: 'Wijziging',
    asked: (day: string, who: string) => `Gevraagd op ${day}${who ? ` door ${who}` : ''}`,
    begun: (day: string, who: string) => `Begonnen door de provincie op ${day}${who ? `, ${who}` : ''}`,
    wanted: 'Gevraagd bedrag',
    amount: 'Bedrag',
    fromTo: (from: string, to: string) => `van ${from} naar ${to}`,
    activity: 'De subsidie is voor',
    date: 'Nieuwe uiterste dag',
    ground: 'Grond',
    refusal: 'Het voorstel is om het verzoek af te wijzen.',
    returned: 'Teruggestuurd, met deze reden',
    notified: (day: string) => `Bekendgemaakt op ${day}`,
    notNotified: 'Nog niet bekendgemaakt',
    revoked: 'Herroepen na bezwaar',
    revokedOn: (day: string) => `De beslissing op bezwaar van ${day} kwam hiervoor in de plaats.`,
    notices: {
      determination_reminder: 'Herinnering aan de vaststelling, met een tweede termijn',
      payment_suspension: 'Betaling opgeschort',
      sample_report: 'Verslag gevraagd na een steekproef',
    } as Readonly<Record<string, string>>,
    until: 'Tot en met',
    running: 'Loopt',
    over: 'Voorbij',
    letter: 'Brief downloaden',
  },
  en: {
    kinds: {
      amend: 'Amendment of the subsidy',
      withdraw: 'Withdrawal of the subsidy',
      amendDetermination: 'Amendment of the determination',
      withdrawDetermination: 'Withdrawal of the determination',
    },
    change: 'Change',
    asked: (day, who) => `Asked on ${day}${who ? ` by ${who}` : ''}`,
    begun: (day, who) => `Begun by the province on ${day}${who ? `, ${who}` : ''}`,
    wanted: 'Amount asked',
    amount: 'Amount',
    fromTo: (from, to) => `from ${from} to ${to}`,
    activity: 'The subsidy is for',
    date: 'New last day',
    ground: 'Ground',
    refusal: 'The proposal is to refuse the request.',
    returned: 'Returned, for this reason',
    notified: (day) => `Notified on ${day}`,
    notNotified: 'Not notified yet',
    revoked: 'Revoked on objection',
    revokedOn: (day) => `The decision on the objection of ${day} took its place.`,
    notices: {
      determination_reminder: 'Reminder of the determination, with a second term',
      payment_suspension: 'Payment suspended',
      sample_report: 'Report asked by a sample',
    },
    until: 'Until',
    running: 'Under way',
    over: 'Over',
    letter: 'Download the letter',
  },
});

/** Everything that was changed of a grant, or asked to be: what, why and from when; with reminders and suspensions. */
@Component({
  selector: 'flx-changes',
  imports: [DataItem, DataList, LongDatePipe, MoneyPipe, Status, StatusText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @for (change of changes(); track change.id) {
      <section class="flx-card flx-stack-s" [attr.aria-labelledby]="'change-' + change.id">
        <div class="flx-section-heading">
          <h3 [id]="'change-' + change.id">{{ m().kinds[change.kind ?? ''] ?? m().change }}</h3>
          @if (change.revokedOn) {
            <flx-status>{{ m().revoked }}</flx-status>
          } @else {
            <flx-status-text thing="change" [state]="change.state" />
          }
        </div>
        <p class="flx-small flx-muted">
          @if (change.requested) {
            {{ m().asked(change.askedAt.slice(0, 10) | longDate, change.askedByName) }}
          } @else {
            {{ m().begun(change.askedAt.slice(0, 10) | longDate, change.askedByName) }}
          }
        </p>
        @if (change.requestReason) {
          <p class="flx-lines">{{ change.requestReason }}</p>
        }
        @if (change.refusal && change.state === 'proposed') {
          <p>{{ m().refusal }}</p>
        }
        <flx-data-list>
          @if (change.wantedAmountCents !== null) {
            <flx-data-item [term]="m().wanted">{{ change.wantedAmountCents | money }}</flx-data-item>
          }
          @if (change.wantedActivity && !change.activity) {
            <flx-data-item [term]="m().activity"
              ><span class="flx-lines">{{ change.wantedActivity }}</span></flx-data-item
            >
          }
          @if (change.amountCents !== null && !change.refusal) {
            <flx-data-item [term]="m().amount">
              @if (change.beforeCents !== null) {
                {{ fromTo(change.beforeCents, change.amountCents) }}
              } @else {
                {{ change.amountCents | money }}
              }
            </flx-data-item>
          }
          @if (change.activity) {
            <flx-data-item [term]="m().activity"
              ><span class="flx-lines">{{ change.activity }}</span></flx-data-item
            >
          }
          @for (date of datesOf(change); track date.key) {
            <flx-data-item [term]="m().date">{{ date.dueOn | longDate }}: {{ textOf(date.key) }}</flx-data-item>
          }
          @if (groundOf(change); as ground) {
            <flx-data-item [term]="m().ground">{{ ground }}</flx-data-item>
          }
        </flx-data-list>
        @if (change.reason) {
          <p class="flx-lines">{{ change.reason }}</p>
        }
        @if (change.returnReason) {
          <p>
            <flx-status tone="warning">{{ m().returned }}</flx-status>
          </p>
          <p class="flx-lines">{{ change.returnReason }}</p>
        }
        @if (change.decisionId) {
          <p class="flx-small flx-muted">
            {{ change.notifiedOn ? m().notified(change.notifiedOn | longDate) : m().notNotified }}
          </p>
        }
        @if (change.revokedOn) {
          <p>{{ m().revokedOn(change.revokedOn | longDate) }}</p>
        }
      </section>
    }
    @for (notice of notices(); track notice.id) {
      <section class="flx-card flx-stack-s" [attr.aria-labelledby]="'notice-' + notice.id">
        <div class="flx-section-heading">
          <h3 [id]="'notice-' + notice.id">{{ m().notices[notice.kind] ?? notice.kind }}</h3>
          <flx-status [tone]="notice.running ? 'warning' : 'neutral'">{{
            notice.running ? m().running : m().over
          }}</flx-status>
        </div>
        <flx-data-list>
          <flx-data-item [term]="m().until">{{ notice.endedOn ?? notice.dueOn | longDate }}</flx-data-item>
        </flx-data-list>
        @if (notice.reason) {
          <p class="flx-lines">{{ notice.reason }}</p>
        }
        @if (letters().includes(notice.id)) {
          <p>
            <a class="nl-link" [href]="href(notice.id)" download
              >{{ m().letter }}<span class="flx-visually-hidden">: {{ m().notices[notice.kind] ?? '' }}</span></a
            >
          </p>
        }
      </section>
    }
  `,
})
export class ChangesView {
  readonly changes = input.required<readonly GrantChangeResponse[]>();
  readonly notices = input<readonly GrantNoticeResponse[]>([]);
  readonly obligations = input<readonly ObligationResponse[]>([]);
  /** How title 4.2 applies to the scheme; without it no ground names its article. */
  readonly legal = input<LegalBasis>();
  /** Ids of the documents of the case: a notice has a letter once it is among them. */
  readonly letters = input<readonly string[]>([]);
  protected readonly m = useMessages(messages);
  protected readonly href = documentHref;
  private readonly language = inject(ChosenLanguage).current;
  private readonly money = new MoneyPipe();

  protected fromTo(from: number, to: number): string {
    return this.m().fromTo(this.money.transform(from), this.money.transform(to));
  }

  protected datesOf({ dates, wantedDates, kind }: GrantChangeResponse) {
    return kind ? dates : wantedDates;
  }

  protected textOf(key: string): string {
    const found = this.obligations().find((one) => one.key === key);
    return found ? textIn(found.text, this.language()) : key;
  }

  protected groundOf({ ground, refusal }: GrantChangeResponse): string {
    if (!ground || refusal || !Object.hasOwn(changeGrounds, ground)) return '';
    const known = changeGrounds[ground as ChangeGroundKey];
    return textIn(ground === 'on_request' ? known.text : namedGround(known, this.legal()), this.language());
  }
}
