// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatDateShort, formatMoney, localDate, textIn } from '#domain';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { MoneyPipe, ShortDatePipe, Table } from '../../shared/ui';
import type { GrantEffectResponse } from '../api-models';
import { TermTrace } from '../term-trace';
import { effectMessages } from './effect-messages';

/** What a decision about a grant would do: every day that moves and how it was found, reminders, money, years and the ceiling. */
@Component({
  selector: 'flx-grant-effect',
  imports: [LocalizedPipe, MoneyPipe, ShortDatePipe, Table, TermTrace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack', role: 'group', '[attr.aria-label]': 'm().heading' },
  template: `
    <p class="flx-small flx-muted">{{ m().nothingYet }}</p>
    @if (effect().dates.length) {
      <flx-table [caption]="m().dates" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().what }}</th>
            <th scope="col">{{ m().before }}</th>
            <th scope="col">{{ m().after }}</th>
          </tr>
        </thead>
        <tbody>
          @for (date of effect().dates; track date.key) {
            <tr>
              <td>
                <div>{{ date.text | localized }} <flx-term-trace [trace]="date.trace" /></div>
              </td>
              <td [attr.data-label]="m().before">
                {{ date.before ? (date.before | shortDate) : date.after ? m().comes : m().none }}
              </td>
              <td [attr.data-label]="m().after">
                <strong>{{ date.after ? (date.after | shortDate) : m().gone }}</strong>
              </td>
            </tr>
          }
        </tbody>
      </flx-table>
    } @else {
      <p>{{ m().noDates }}</p>
    }
    @for (list of reminders(); track list.summary) {
      <details class="flx-small">
        <summary>{{ list.summary }}</summary>
        <ul>
          @for (reminder of list.all; track $index) {
            <li>
              {{ reminder.dueOn | shortDate }}: {{ reminder.text | localized }}
              @if (reminder.aboutOn !== reminder.dueOn) {
                <span class="flx-muted">({{ m().about(dayOf(reminder.aboutOn)) }})</span>
              }
            </li>
          }
        </ul>
      </details>
    }
    @if (effect().payments.length) {
      <flx-table [caption]="m().money" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().what }}</th>
            <th scope="col">{{ m().dayBefore }}</th>
            <th scope="col">{{ m().dayAfter }}</th>
            <th scope="col" class="flx-money">{{ m().amountBefore }}</th>
            <th scope="col" class="flx-money">{{ m().amountAfter }}</th>
          </tr>
        </thead>
        <tbody>
          @for (payment of effect().payments; track payment.key) {
            <tr>
              <td>{{ payment.text | localized }}</td>
              <td [attr.data-label]="m().dayBefore">{{ dayIn(payment.beforeCents, payment.before) }}</td>
              <td [attr.data-label]="m().dayAfter">{{ dayIn(payment.afterCents, payment.after) }}</td>
              <td class="flx-money" [attr.data-label]="m().amountBefore">
                @if (payment.beforeCents !== null) {
                  {{ payment.beforeCents | money }}
                } @else {
                  {{ m().noPayment }}
                }
              </td>
              <td class="flx-money" [attr.data-label]="m().amountAfter">
                <strong>
                  @if (payment.afterCents !== null) {
                    {{ payment.afterCents | money }}
                  } @else {
                    {{ m().gone }}
                  }
                </strong>
              </td>
            </tr>
          }
        </tbody>
      </flx-table>
      <p class="flx-small flx-muted">{{ m().moneyHelp }}</p>
    } @else {
      <p>{{ m().noMoney }}</p>
    }
    @if (effect().years.length) {
      <flx-table [caption]="m().years" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().year }}</th>
            <th scope="col" class="flx-money">{{ m().before }}</th>
            <th scope="col" class="flx-money">{{ m().after }}</th>
          </tr>
        </thead>
        <tbody>
          @for (year of effect().years; track year.year) {
            <tr>
              <td [attr.data-label]="m().year">{{ year.year }}</td>
              <td class="flx-money" [attr.data-label]="m().before">{{ year.beforeCents | money }}</td>
              <td class="flx-money" [attr.data-label]="m().after">{{ year.afterCents | money }}</td>
            </tr>
          }
        </tbody>
      </flx-table>
    }
    @if (ceiling(); as sentence) {
      <p>{{ sentence }}</p>
    }
    @if (effect().articles.length) {
      <p class="flx-small flx-muted">{{ m().articles }}: {{ effect().articles.join('; ') }}</p>
    }
  `,
})
export class GrantEffect {
  readonly effect = input.required<GrantEffectResponse>();
  protected readonly m = useMessages(effectMessages);
  private readonly language = inject(ChosenLanguage).current;
  /** Reminders that come, and those that fall away. */
  protected readonly reminders = computed(() => {
    const { reminders, dropped } = this.effect();
    return [
      { summary: this.m().reminders(reminders.length), all: reminders },
      { summary: this.m().dropped(dropped.length), all: dropped },
    ].filter(({ all }) => all.length > 0);
  });
  protected readonly ceiling = computed(() => {
    const { ceiling } = this.effect();
    const language = this.language();
    if (!ceiling) return undefined;
    const { accountName, budgetYear, committedBeforeCents, committedCents, leftBeforeCents, leftCents } = ceiling;
    const money = (cents: number): string => formatMoney(cents, language);
    const account = textIn(accountName, language);
    if (committedBeforeCents === committedCents && leftBeforeCents === leftCents) {
      return this.m().ceiling(account, budgetYear, money(committedCents), money(leftCents));
    }
    const committed = this.m().committed(account, budgetYear, money(committedBeforeCents), money(committedCents));
    const left =
      leftBeforeCents === leftCents
        ? this.m().leftSame(money(leftCents))
        : this.m().left(money(leftBeforeCents), money(leftCents));
    return `${committed} ${left}`;
  });

  protected dayOf(day: string): string {
    return formatDateShort(localDate(day));
  }

  /** The day of a payment; a payment that is not there has none. */
  protected dayIn(cents: number | null, day: string | null): string {
    if (cents === null) return '–';
    return day ? this.dayOf(day) : this.m().none;
  }
}
