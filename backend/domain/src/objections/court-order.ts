// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';
import type { AppealAction, AppealOutcome } from './appeal-lifecycle';
import type { ObjectionAction } from './objection-lifecycle';

/** What a court can leave to the province after it annulled a decision on an objection. */
export const courtOrders = ['none', 'decide_anew', 'court_provides'] as const;

/** One of the things that a court can leave to the province. */
export type CourtOrder = (typeof courtOrders)[number];

/** What follows from an order of the court. */
export interface CourtOrderMeaning {
  /** The step of the appeal. */
  readonly appeal: AppealAction;
  /** The step of the objection on which the annulled decision was taken. */
  readonly objection?: ObjectionAction;
  readonly text: LocalizedText;
  readonly source: string;
}

/**
 * What each order does. A new decision is a decision on the same objection: what it brings about is what upholding brings
 * about, with the ceiling as it stood at the contested decision.
 *
 * @source Awb 4:25(3), 8:70, 8:72(3)-(4)
 */
export const courtOrderMeanings: Readonly<Record<CourtOrder, CourtOrderMeaning>> = {
  none: {
    appeal: 'recordOutcome',
    text: {
      nl: 'Het besluit blijft zoals het was, of de gevolgen ervan blijven in stand. Er verandert niets.',
      en: 'The decision stays as it was, or its effects stay. Nothing changes.',
    },
    source: 'Awb 8:70, 8:72(3)(a)',
  },
  decide_anew: {
    appeal: 'orderNewDecision',
    objection: 'reopen',
    text: {
      nl: 'De beslissing op bezwaar is vernietigd. Op het bezwaar wordt opnieuw beslist, uiterlijk op de dag van de rechtbank; daartegen kan weer beroep worden ingesteld.',
      en: 'The decision on the objection is annulled. The objection is decided anew, by the day of the court; that decision is open to appeal again.',
    },
    source: 'Awb 4:25(3), 7:11, 8:72(4)',
  },
  court_provides: {
    appeal: 'provide',
    objection: 'carryOutJudgment',
    text: {
      nl: 'De uitspraak komt in de plaats van de beslissing op bezwaar. De provincie voert haar uit, met het bedrag van de rechtbank.',
      en: 'The judgment takes the place of the decision on the objection. The province carries it out, with the amount of the court.',
    },
    source: 'Awb 4:25(3), 8:72(3)(b)',
  },
};

/** What somebody recorded of a judgment. */
export interface Judgment {
  readonly outcome: AppealOutcome;
  readonly decidedOn: LocalDate;
  readonly newDecisionDueOn?: LocalDate | null;
  /** The amount with which the court itself provided, in cents. */
  readonly providesCents?: number | null;
  /** Whether the appeal is about a decision on an objection. */
  readonly onObjection: boolean;
  readonly registeredOn: LocalDate;
  readonly today: LocalDate;
}

/** What a judgment leaves to the province. */
export function orderOf({
  newDecisionDueOn,
  providesCents,
}: Pick<Judgment, 'newDecisionDueOn' | 'providesCents'>): CourtOrder {
  if (providesCents !== null && providesCents !== undefined) return 'court_provides';
  return newDecisionDueOn ? 'decide_anew' : 'none';
}

/** Why a judgment cannot be recorded like this. @source Awb 8:69–8:72 */
export function judgmentRefusal(judgment: Judgment): Refusal | undefined {
  const { outcome, decidedOn, newDecisionDueOn, registeredOn, today, onObjection } = judgment;
  const order = orderOf(judgment);
  if (decidedOn > today) return { code: 'DATE_IN_FUTURE', details: { latest: today } };
  if (decidedOn < registeredOn)
    return { code: 'DATE_TOO_EARLY', source: 'Awb 8:70', details: { earliest: registeredOn } };
  if (order !== 'none' && outcome !== 'well_founded') return { code: 'JUDGMENT_GIVES_NOTHING', source: 'Awb 8:72(1)' };
  if (order === 'court_provides' && !onObjection) return { code: 'NO_OBJECTION_DECIDED', source: 'Awb 8:72(3)(b)' };
  return newDecisionDueOn && newDecisionDueOn <= decidedOn
    ? { code: 'DATE_TOO_EARLY', source: 'Awb 8:72(4)', details: { earliest: decidedOn } }
    : undefined;
}

/** Where the court itself provided, its amount stands. @source Awb 8:72(3)(b) */
export function providedRefusal(providesCents: number | null | undefined, amountCents: number): Refusal | undefined {
  return providesCents === null || providesCents === undefined || providesCents === amountCents
    ? undefined
    : { code: 'COURT_SET_AMOUNT', source: 'Awb 8:72(3)(b)', details: { amountCents: providesCents } };
}
