// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Refusal, formatNumber, sentenceFor } from '#domain';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../shared/messages';
import { MoneyPipe } from '../shared/ui';
import type { CalculationResponse } from './api-models';
import { caseMessages } from './messages';

/** An amount row by row; the rows add up to the total, and what stands in its way is said below. */
@Component({
  selector: 'flx-calculation',
  imports: [LocalizedPipe, MoneyPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  templateUrl: './calculation-view.html',
})
export class CalculationView {
  readonly calculation = input.required<CalculationResponse>();
  readonly caption = input<string>();
  /** Leave out what stands in the way of the amount, where the page says it itself. */
  readonly showProblems = input(true);
  protected readonly m = useMessages(caseMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly problems = computed(() =>
    this.showProblems()
      ? this.calculation()
          // Without answers there is no amount yet; that is said in another way.
          .problems.filter(({ code }) => code !== 'AMOUNT_REQUIRED')
          .map((problem) => sentenceFor(problem as Refusal, this.language()))
      : [],
  );

  protected quantity(count: number): string {
    return formatNumber(count, this.language());
  }
}
