// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMoney } from '#domain';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { DataItem, DataList, LongDatePipe, MoneyPipe } from '../../shared/ui';
import type { BudgetLevelResponse } from '../api-models';
import { ceilingMessages } from './ceiling-messages';
import { LocalTextPipe } from './local-text.pipe';

/** Every level of the budget: a bar, the same in figures, and the decision on which its ceiling rests. */
@Component({
  selector: 'flx-ceiling-tree',
  imports: [DataItem, DataList, LocalTextPipe, LongDatePipe, MoneyPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: var(--flx-space-3);
      padding-inline-start: calc(var(--depth) * min(1.5rem, 3vw));
      border-block-end: 1px solid var(--flx-line);
    }
  `,
  template: `
    <ul>
      @for (level of levels(); track level.id) {
        <li class="flx-stack-s" [style.--depth]="level.depth">
          <h3>
            <a class="nl-link" [routerLink]="[base(), level.id]">{{ level.name | localText }}</a>
          </h3>
          <svg
            viewBox="0 0 100 4"
            width="100%"
            height="12"
            preserveAspectRatio="none"
            role="img"
            [attr.aria-label]="label(level)"
          >
            <rect width="100" height="4" fill="var(--flx-line)" />
            <rect [attr.width]="share(level, level.grantedCents)" height="4" fill="var(--flx-primary)" />
          </svg>
          <flx-data-list>
            <flx-data-item [term]="m().ceiling">
              <strong class="flx-tabular">{{ level.ceilingCents | money }}</strong>
              @if (level.startsOn) {
                · {{ m().version(level.version) }}, {{ m().from(level.startsOn | longDate) }}
              }
            </flx-data-item>
            <flx-data-item [term]="m().granted">{{ level.grantedCents | money }}</flx-data-item>
            <flx-data-item [term]="m().asked">{{ level.reservedCents | money }}</flx-data-item>
            <flx-data-item [term]="m().left">{{ level.leftCents | money }}</flx-data-item>
            @if (level.heldCents) {
              <flx-data-item [term]="m().held">{{ level.heldCents | money }}</flx-data-item>
            }
            @if (level.overrunCents) {
              <flx-data-item [term]="m().overrun">{{ level.overrunCents | money }}</flx-data-item>
            }
            @if (level.decisionReference) {
              <flx-data-item [term]="m().decision">
                {{ level.decisionReference }}
                @if (level.publication) {
                  · {{ level.publication }}
                }
              </flx-data-item>
            }
          </flx-data-list>
        </li>
      }
    </ul>
  `,
})
export class CeilingTree {
  readonly levels = input.required<readonly BudgetLevelResponse[]>();
  /** Where the history of a level lives. */
  readonly base = input.required<string>();
  protected readonly m = useMessages(ceilingMessages);
  private readonly language = inject(ChosenLanguage).current;

  protected share({ ceilingCents, heldCents, overrunCents }: BudgetLevelResponse, cents: number): number {
    const whole = ceilingCents + heldCents + overrunCents;
    return whole > 0 ? Math.min(100, (100 * cents) / whole) : 0;
  }

  protected label({ grantedCents, ceilingCents, leftCents }: BudgetLevelResponse): string {
    const money = (cents: number): string => formatMoney(cents, this.language());
    return this.m().bar(money(grantedCents), money(ceilingCents), money(leftCents));
  }
}
