// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type PenaltyPhase, type PenaltyState, formatMoney } from '#domain';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { DataItem, DataList, LongDatePipe, MoneyPipe, Status } from '../../shared/ui';
import type { PenaltyResponse } from '../api-models';
import { documentHref } from '../case-api';
import { TermTrace } from '../term-trace';
import { penaltyMessages, phaseTones } from './penalty-messages';
import { PenaltyTiers } from './penalty-tiers';

/** One notice of default: how far its penalty is today, what it costs tomorrow, the maximum, and what was decided. */
@Component({
  selector: 'flx-penalty-counter',
  imports: [DataItem, DataList, LongDatePipe, MoneyPipe, PenaltyTiers, Status, TermTrace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  templateUrl: './penalty-counter.html',
})
export class PenaltyCounter {
  readonly penalty = input.required<PenaltyResponse>();
  protected readonly m = useMessages(penaltyMessages);
  protected readonly href = documentHref;
  private readonly language = inject(ChosenLanguage).current;
  protected readonly phase = computed(() => this.penalty().phase as PenaltyPhase);
  protected readonly tone = computed(() => phaseTones[this.phase()]);
  protected readonly stateText = computed(() => this.m().states[this.penalty().state as PenaltyState]);
  /** There is or may come a penalty, so its numbers mean something. */
  protected readonly counts = computed(() => ['two_weeks', 'counting', 'full', 'ended'].includes(this.phase()));
  protected readonly running = computed(() => ['two_weeks', 'counting'].includes(this.phase()));

  protected money(cents: number): string {
    return formatMoney(cents, this.language());
  }
}
