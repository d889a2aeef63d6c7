// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatMoney, formatRate } from '#domain';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { DataItem, DataList, LongDatePipe, MoneyPipe, ShortDatePipe, Status, Table, type Tone } from '../../shared/ui';
import type { LatePaymentResponse } from '../api-models';
import { documentHref } from '../case-api';
import { interestMessages } from './interest-messages';

const tones: Readonly<Record<string, Tone>> = {
  settled: 'ok',
  proposed: 'warning',
  running: 'warning',
  returned: 'warning',
};

/** One payment that came too late: who pays how much interest over which days, why, and how far it came. */
@Component({
  selector: 'flx-interest-card',
  imports: [DataItem, DataList, LocalizedPipe, LongDatePipe, MoneyPipe, ShortDatePipe, Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  templateUrl: './interest-card.html',
})
export class InterestCard {
  readonly late = input.required<LatePaymentResponse>();
  protected readonly m = useMessages(interestMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly state = computed(() => {
    const { interest, paidOn, owed } = this.late();
    if (interest) return interest.state;
    if (paidOn === null) return 'running';
    return owed ? 'none' : 'belowMinimum';
  });
  protected readonly tone = computed<Tone>(() => tones[this.state()] ?? 'neutral');
  protected readonly minimum = computed(() => formatMoney(this.late().minimumCents, this.language()));

  protected rate(basisPoints: number): string {
    return formatRate(basisPoints, this.language());
  }

  protected href(documentId: string): string {
    return documentHref(documentId);
  }
}
