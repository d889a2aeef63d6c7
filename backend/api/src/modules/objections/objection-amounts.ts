// SPDX-License-Identifier: EUPL-1.2
import {
  type AppliedGround,
  type Calculation,
  daysRefusal,
  monthsRefusal,
  objectionAmountRefusal,
  type ObjectionOutcome,
  overtakenRefusal,
  penaltyInDays,
  type PenaltyRate,
  type Refusal,
  upholdings,
} from '#domain';
import type { ChangedDate } from '../delivery/grant-change.entities';
import type { Contested } from './contested';

/** What an objection is about in money, in cents. */
export interface AmountsInDispute {
  readonly contested: Contested;
  /** Whether an upheld objection grants, changes the grant, determines anew, sets a penalty, or changes no amount by itself. */
  readonly about: 'grant' | 'change' | 'determination' | 'penalty' | 'interest' | 'none';
  /** What the contested decision gave, as it was changed since. */
  readonly ownCents: number;
  /** What the rule of the scheme, the earlier amount, what was asked or the law gives at most. */
  readonly calculatedCents: number;
  readonly requestedCents: number;
  readonly calculation: Calculation | undefined;
  /** The least that was left on any level when the contested decision was taken; see `decisionReceipt`. */
  readonly leftThenCents: number;
  /** The grounds that follow from rules and apply today: while one does, nothing more is granted. */
  readonly grounds?: readonly AppliedGround[];
  /** From what the calculation was made, for the receipt. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The days and the amounts of a penalty. */
  readonly penalty?: { readonly maximumDays: number; readonly rate: PenaltyRate };
}

/** What an advice wants. */
export interface WantedOutcome {
  readonly outcome: ObjectionOutcome;
  readonly amountCents: number;
  readonly months: number | null;
  readonly dates: readonly ChangedDate[];
}

/** Why this amount, these months or these days cannot follow from this outcome. */
export function wishRefusal(
  { about, contested, ownCents, calculatedCents, penalty, grounds = [] }: AmountsInDispute,
  { outcome, amountCents, months, dates }: WantedOutcome,
): Refusal | undefined {
  const { matter, stillDecides, grantState, extension } = contested;
  const upholds = outcome === 'upheld' || outcome === 'partly_upheld';
  const moreCents = amountCents - ownCents;
  const wrong =
    daysRefusal({ matter, outcome, months, dates: dates.length }) ??
    overtakenRefusal({ stillDecides, grantState, moreCents, dates: dates.length });
  if (wrong) return wrong;
  if (upholds && stillDecides && amountCents === 0 && needsAmount(about, matter)) {
    return { code: 'AMOUNT_REQUIRED', source: upholdings[matter].source };
  }
  if (upholds && extension && upholdings[matter].days === 'extended') {
    const { ownMonths, askedMonths, obligation } = extension;
    const refusal = monthsRefusal({ months, ownMonths, askedMonths, obligation });
    if (refusal) return refusal;
  }
  if (moreCents > 0 && grounds.length > 0) return groundRefusal(grounds);
  const refusal = objectionAmountRefusal({ outcome, totalCents: amountCents, ownCents, calculatedCents });
  if (refusal) return refusal;
  const days = penalty && moreCents > 0 ? penaltyInDays(amountCents, penalty) : undefined;
  return days && 'refusal' in days ? days.refusal : undefined;
}

/** @source Awb 7:11: decided anew, on the facts of the day of the decision on the objection */
function groundRefusal(grounds: readonly AppliedGround[]): Refusal {
  const named = grounds.map(({ ground }) => ground.text.nl.replace(/\.$/, ''));
  return { code: 'GROUND_STILL_APPLIES', source: grounds[0]?.ground.article, details: { grounds: named } };
}

function needsAmount(about: AmountsInDispute['about'], matter: Contested['matter']): boolean {
  return about === 'grant' || ['withdrawal', 'determination_withdrawn', 'no_penalty'].includes(matter);
}
