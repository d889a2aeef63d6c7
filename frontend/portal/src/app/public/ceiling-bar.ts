// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatMoney } from '#domain/basics';
import type { CeilingResponse } from '../case/api-models';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { DataItem, DataList, MoneyPipe } from '../shared/ui';
import { publicMessages } from './messages';

/** What is left of a ceiling and what was asked before you: a bar, and the same in figures. */
@Component({
  selector: 'flx-ceiling-bar',
  imports: [DataItem, DataList, MoneyPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <svg viewBox="0 0 100 4" width="100%" height="16" preserveAspectRatio="none" role="img" [attr.aria-label]="label()">
      <rect width="100" height="4" fill="var(--flx-line)" />
      <rect [attr.x]="100 - left()" [attr.width]="left()" height="4" fill="var(--flx-ok)" />
      <rect [attr.x]="100 - left()" [attr.width]="asked()" height="4" fill="var(--flx-warning)" />
    </svg>
    <flx-data-list>
      <flx-data-item [term]="m().left">
        <strong class="flx-tabular">{{ ceiling().leftCents | money }}</strong>
      </flx-data-item>
      <flx-data-item [term]="m().asked">
        <span class="flx-tabular">{{ ceiling().askedCents | money }}</span>
      </flx-data-item>
      <flx-data-item [term]="m().ceiling">
        <span class="flx-tabular">{{ ceiling().ceilingCents | money }}</span>
      </flx-data-item>
    </flx-data-list>
    @if (ceiling().askedCents > ceiling().leftCents) {
      <p>{{ m().askedMoreThanLeft }}</p>
    }
  `,
})
export class CeilingBar {
  readonly ceiling = input.required<CeilingResponse>();
  protected readonly m = useMessages(publicMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly left = computed(() => this.share(this.ceiling().leftCents));
  protected readonly asked = computed(() => Math.min(this.left(), this.share(this.ceiling().askedCents)));
  protected readonly label = computed(() => {
    const { leftCents, ceilingCents, askedCents } = this.ceiling();
    const money = (cents: number): string => formatMoney(cents, this.language());
    return this.m().barLabel(money(leftCents), money(ceilingCents), money(askedCents));
  });

  private share(cents: number): number {
    const { ceilingCents } = this.ceiling();
    return ceilingCents > 0 ? Math.max(0, Math.min(100, (100 * cents) / ceilingCents)) : 0;
  }
}
