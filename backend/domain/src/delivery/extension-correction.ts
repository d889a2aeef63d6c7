// SPDX-License-Identifier: EUPL-1.2
import type { ObligationRule } from '../schemes/definition';
import { addDays, addWeeks, type LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import { type ChangeGround, changeGrounds } from './change-grounds';
import type { ObligationState } from './obligation-lifecycle';

/** On what a decision about more time is corrected: in favour of the recipient, or on a ground to its detriment. */
export const correctionGroundKeys = ['favourable', 'awb_4_48_c', 'awb_4_48_d', 'awb_4_50_a'] as const;

/** One ground for correcting a decision about more time. */
export type CorrectionGroundKey = (typeof correctionGroundKeys)[number];

const favourable: Pick<ChangeGround, 'source' | 'text'> = {
  source: 'Awb 3:4(1)',
  text: { nl: 'Het eerdere besluit gaf u te weinig tijd.', en: 'The earlier decision gave you too little time.' },
};

/** What the grounds say where they are about time; the other one is put as it is for every change. */
const aboutTime: Partial<Record<CorrectionGroundKey, ChangeGround['text']>> = {
  awb_4_48_d: {
    nl: 'Het besluit over uitstel was onjuist, en de ontvanger wist dat of behoorde dat te weten.',
    en: 'The decision about extra time was wrong, and the recipient knew or should have known.',
  },
  awb_4_50_a: {
    nl: 'Het besluit over uitstel was onjuist.',
    en: 'The decision about extra time was wrong.',
  },
};

/** The ground in words, with its article. @source Awb 4:48(1), 4:50(1); Awb 3:4(1) for a correction in favour */
export function correctionGround(key: CorrectionGroundKey): Pick<ChangeGround, 'article' | 'source' | 'text'> {
  if (key === 'favourable') return favourable;
  const ground = changeGrounds[key];
  return { ...ground, text: aboutTime[key] ?? ground.text };
}

/** How many weeks the recipient keeps at least when time that was given by mistake is taken back. @source Awb 4:50(1) */
export const reasonableTermWeeks = 6;

/** What is proposed to correct, with all on which the law lets it depend. */
export interface ProposedCorrection {
  readonly rule: ObligationRule;
  readonly state: ObligationState;
  readonly ground: CorrectionGroundKey;
  /** How much time the request gives from now on; 0 when it gives none. */
  readonly months: number;
  /** How much it gave by the decision that is corrected. */
  readonly beforeMonths: number;
  /** How many other requests for this obligation were granted. */
  readonly otherGranted: number;
  readonly dueBefore: LocalDate | null;
  /** The last day after the correction, derived anew from the causes. */
  readonly dueAfter: LocalDate | null;
}

/** Whether a correction takes time from the recipient. */
export function takesTime({ months, beforeMonths }: Pick<ProposedCorrection, 'months' | 'beforeMonths'>): boolean {
  return months < beforeMonths;
}

/**
 * The day that the recipient keeps whatever the corrected months come to: a reasonable term from the correction where it
 * could rely on the decision, and tomorrow where it knew better; never later than the day that it had.
 *
 * @source Awb 4:50(1) (a reasonable term), 4:48(1)(c)-(d)
 */
export function keptUntil(input: {
  readonly ground: CorrectionGroundKey;
  readonly today: LocalDate;
  readonly dueBefore: LocalDate;
}): LocalDate {
  const { ground, today, dueBefore } = input;
  const relied = ground === 'awb_4_50_a' ? addWeeks(today, reasonableTermWeeks) : addDays(today, 1);
  return relied < dueBefore ? relied : dueBefore;
}

/**
 * Whether a decision about more time may be corrected like this. More time: within what the scheme allows. Less: only on a
 * ground of the law, and not where the recipient already acted on the time that it had.
 *
 * @source Awb 4:48(1), 4:50(1), 3:4; the obligations article of the scheme
 */
export function timeCorrectionRefusal(correction: ProposedCorrection): Refusal | undefined {
  const { rule, state, ground, months, beforeMonths, otherGranted, dueBefore, dueAfter } = correction;
  const source = rule.article;
  if (!rule.extension) return { code: 'EXTENSION_NOT_POSSIBLE', source };
  const { maximumMonths, times } = rule.extension;
  if (!Number.isSafeInteger(months) || months < 0 || months > maximumMonths) {
    return { code: 'EXTENSION_TOO_LONG', source, details: { maximumMonths } };
  }
  if (months === beforeMonths) return { code: 'NOTHING_CHANGES' };
  if (takesTime(correction)) {
    const { source: law } = correctionGround(ground);
    if (ground === 'favourable') return { code: 'GROUND_NOT_APPLICABLE', source: 'Awb 4:48, 4:50' };
    if (state !== 'open') return { code: 'EXTENSION_RELIED_UPON', source: law };
  } else {
    if (ground !== 'favourable') return { code: 'GROUND_NOT_APPLICABLE', source: 'Awb 4:48, 4:50' };
    if (state !== 'open') return { code: 'EXTENSION_NOT_POSSIBLE', source };
    if (beforeMonths === 0 && otherGranted >= times) return { code: 'EXTENSION_USED_UP', source, details: { times } };
  }
  return dueBefore !== null && dueAfter === dueBefore ? { code: 'NOTHING_CHANGES' } : undefined;
}
