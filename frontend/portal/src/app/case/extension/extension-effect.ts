// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatMoney, textIn } from '#domain';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { MoneyPipe, ShortDatePipe, Table } from '../../shared/ui';
import type { ExtensionEffectResponse } from '../api-models';
import { TermTrace } from '../term-trace';
import { effectMessages } from './effect-messages';

/** What more time would do: every day that moves and how it was found, reminders, money, years and the ceiling. */
@Component({
  selector: 'flx-extension-effect',
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
              <td [attr.data-label]="m().before">{{ date.before ? (date.before | shortDate) : m().none }}</td>
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
    @if (effect().reminders.length) {
      <details class="flx-small">
        <summary>{{ m().reminders(effect().reminders.length) }}</summary>
        <ul>
          @for (reminder of effect().reminders; track $index) {
            <li>{{ reminder.dueOn | shortDate }}: {{ reminder.text | localized }}</li>
          }
        </ul>
      </details>
    }
    @if (effect().payments.length) {
      <flx-table [caption]="m().money" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().what }}</th>
            <th scope="col" class="flx-money">{{ m().amount }}</th>
            <th scope="col">{{ m().before }}</th>
            <th scope="col">{{ m().after }}</th>
          </tr>
        </thead>
        <tbody>
          @for (payment of effect().payments; track payment.key) {
            <tr>
              <td>{{ payment.text | localized }}</td>
              <td class="flx-money" [attr.data-label]="m().amount">{{ payment.amountCents | money }}</td>
              <td [attr.data-label]="m().before">{{ payment.before ? (payment.before | shortDate) : m().none }}</td>
              <td [attr.data-label]="m().after">{{ payment.after ? (payment.after | shortDate) : m().none }}</td>
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
export class ExtensionEffect {
  readonly effect = input.required<ExtensionEffectResponse>();
  protected readonly m = useMessages(effectMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly ceiling = computed(() => {
    const { ceiling } = this.effect();
    const language = this.language();
    if (!ceiling) return undefined;
    const { accountName, budgetYear, committedCents, leftCents } = ceiling;
    const [committed, left] = [formatMoney(committedCents, language), formatMoney(leftCents, language)];
    return this.m().ceiling(textIn(accountName, language), budgetYear, committed, left);
  });
}
