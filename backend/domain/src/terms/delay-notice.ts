// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { assignedToActor, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { LocalDate } from '../shared/local-date';
import type { Role } from '../shared/roles';
import type { LocalizedText } from '../shared/text';
import { eventsOf, type TermEvent } from './case-events';
import type { CaseTermRules } from './case-rules';
import { caseTerms, termOf } from './fold';
import { lastRound } from './rounds';
import { decisionPending, type TermFacts } from './suspension-lifecycle';
import { lengthText } from './trace';

/**
 * What a message of delay does: adjourn where the scheme allows it, set a new last day where no rule sets a term, or
 * nothing but inform.
 */
export type DelayEffect = 'adjourned' | 'day_named' | 'announced' | 'used_up' | 'too_late';

/** What a message of delay would do, said before it is sent. */
export interface DelayOutlook {
  readonly effect: DelayEffect;
  readonly source: string;
  /** The last day for the decision as it stands. */
  readonly dueOn: LocalDate;
  /** The last day after it, where that does not depend on the day that is named. */
  readonly newDueOn?: LocalDate;
  /** Whether the message names a day. */
  readonly namesDay: boolean;
  readonly text: LocalizedText;
}

function effectOf(earlier: number, rules: CaseTermRules, late: boolean): { effect: DelayEffect; source: string } {
  const adjournment = rules.decision?.adjournment;
  if (rules.decision && !adjournment) return { effect: 'announced', source: 'Awb 4:14(1)' };
  if (adjournment && earlier > 0) return { effect: 'used_up', source: adjournment.article };
  const source = adjournment?.article ?? 'Awb 4:14(3)';
  return { effect: late ? 'too_late' : adjournment ? 'adjourned' : 'day_named', source };
}

const sentences: Readonly<
  Record<DelayEffect, (facts: { due: LocalizedText; moved: LocalizedText; weeks: LocalizedText }) => LocalizedText>
> = {
  adjourned: ({ moved, weeks }) => ({
    nl: `U verdaagt de beslissing: de beslistermijn wordt ${weeks.nl} langer, tot en met ${moved.nl}. Dat kan één keer.`,
    en: `You adjourn the decision: the decision term becomes ${weeks.en} longer, up to and including ${moved.en}. This can be done once.`,
  }),
  day_named: ({ due }) => ({
    nl: `Geen regel stelt een beslistermijn. De dag die u nu noemt, komt in de plaats van ${due.nl}.`,
    en: `No rule sets a decision term. The day that you name now takes the place of ${due.en}.`,
  }),
  announced: ({ due }) => ({
    nl: `De regeling kent geen verdaging. U meldt wanneer de beslissing dan wel komt, maar de beslistermijn wordt niet langer: die blijft tot en met ${due.nl}.`,
    en: `The scheme knows no adjournment. You say when the decision will come, but the decision term becomes no longer: it stays up to and including ${due.en}.`,
  }),
  used_up: ({ due }) => ({
    nl: `De beslissing is al een keer verdaagd. Dit bericht verlengt niets: de beslistermijn blijft tot en met ${due.nl}.`,
    en: `The decision was adjourned before. This message prolongs nothing: the decision term stays up to and including ${due.en}.`,
  }),
  too_late: ({ due }) => ({
    nl: `De beslistermijn is op ${due.nl} geëindigd. Dit bericht verlengt niets.`,
    en: `The decision term ended on ${due.en}. This message prolongs nothing.`,
  }),
};

/**
 * What a message of delay sent today would do to the decision term. Nothing where no term runs yet.
 *
 * @source Awb 4:14(1), 4:14(3) and the adjournment article of the scheme
 */
export function delayOutlook(
  events: readonly TermEvent[],
  rules: CaseTermRules,
  today: LocalDate,
): DelayOutlook | undefined {
  const dueOn = termOf(caseTerms(events, rules, today), 'decision')?.dueOn;
  if (!dueOn) return undefined;
  const earlier = eventsOf(lastRound(events).events, 'delay_announced').length;
  const { effect, source } = effectOf(earlier, rules, today > dueOn);
  const after = caseTerms([...events, { event: 'delay_announced', on: today }], rules, today);
  const newDueOn = effect === 'adjourned' ? termOf(after, 'decision')?.dueOn : undefined;
  const length = rules.decision?.adjournment?.length ?? {};
  const day = (date: LocalDate): LocalizedText => ({ nl: formatDateLong(date), en: formatDateLong(date, 'en') });
  const weeks = { nl: lengthText(length, 'nl'), en: lengthText(length, 'en') };
  const text = sentences[effect]({ due: day(dueOn), moved: day(newDueOn ?? dueOn), weeks });
  return { effect, source, dueOn, ...(newDueOn ? { newDueOn } : {}), namesDay: effect !== 'adjourned', text };
}

/** Whether a delay was announced. */
export type DelayState = 'none' | 'announced';

/** What the guards of a message of delay look at. */
export interface DelayFacts extends TermFacts {
  readonly effect?: DelayEffect;
  readonly lastAnnouncedOn?: LocalDate | null;
  readonly wanted?: { readonly until?: LocalDate };
}

/** One message a day: a second one would only confuse. */
export const announcedOnce: Guard<DelayFacts> = ({ lastAnnouncedOn, today }) =>
  lastAnnouncedOn === today ? { code: 'DELAY_ANNOUNCED_TODAY', source: 'Awb 4:14' } : undefined;

/** @source Awb 4:14(1), 4:14(3) — a message that is no adjournment names the day by which the decision will come. */
export const namesALaterDay: Guard<DelayFacts> = ({ wanted, effect, dueOn, today }) => {
  if (!wanted || effect === 'adjourned') return undefined;
  const after = dueOn && dueOn > today ? dueOn : today;
  return wanted.until && wanted.until > after
    ? undefined
    : { code: 'DELAY_DAY_INVALID', source: 'Awb 4:14', details: { after } };
};

/** The life of a message of delay: it is sent. */
export const delayLifecycle: Lifecycle<DelayState, 'announce', Role, DelayFacts> = {
  name: 'delay notice',
  initial: 'none',
  states: ['none', 'announced'],
  transitions: {
    announce: {
      from: ['none'],
      to: 'announced',
      by: ['assessor'],
      guards: [noConflict, assignedToActor, decisionPending, announcedOnce, namesALaterDay],
      source: 'Awb 4:14',
    },
  },
};
