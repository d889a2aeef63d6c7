// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { eventsOf, type LateKind, type TermEvent } from './case-events';
import type { CaseTermRules } from './case-rules';
import { decisionTerm } from './decision-term';
import type { DatedTerm } from './fold';
import { penaltyFor, type PenaltyOutcome } from './penalty';
import { penaltyKey, roundsOf } from './rounds';
import { settlementOf } from './settlement-of';

/** A penalty about one thing that the authority had to decide on. */
export type PenaltyInCase = { readonly about: LateKind; readonly key: string } & PenaltyOutcome;

/** A term on which the authority can be late, with the notices of default about it. */
interface LateTerm {
  readonly about: LateKind;
  readonly key: string;
  readonly dueOn: LocalDate;
  readonly noticesOn: readonly LocalDate[];
  readonly decidedOn?: LocalDate;
}

type Notice = Extract<TermEvent, { readonly event: 'default_notice_received' }>;

const noticesIn = (events: readonly TermEvent[], about: LateKind): Notice[] =>
  eventsOf(events, 'default_notice_received').filter((notice) => (notice.about ?? 'decision') === about);

/**
 * The last day for the decision on each request for determination.
 *
 * @source Awb 4:13 and the determination article of the scheme
 */
export function termsToDetermine(
  events: readonly TermEvent[],
  { determination, calendar, legal }: CaseTermRules,
): readonly DatedTerm[] {
  if (!determination) return [];
  return eventsOf(events, 'determination_asked').map(({ on, request }, index): DatedTerm => {
    const from = { receivedOn: on, from: 'determination', ...determination } as const;
    const term = decisionTerm({ ...from, suspensions: [], calendar, extended: legal.termsExtended });
    return { kind: 'determination_decision', key: request ?? String(index + 1), ...term };
  });
}

/** Late with the application, in each of its rounds: a notice of default counts for the round in which it came. */
function aboutDecision(events: readonly TermEvent[], terms: readonly DatedTerm[]): readonly LateTerm[] {
  const rounds = roundsOf(events);
  return rounds.flatMap(({ events: within, endedOn }, index): LateTerm[] => {
    const key = index + 1 < rounds.length ? String(index + 1) : undefined;
    const dueOn = terms.find((term) => term.kind === 'decision' && term.key === key)?.dueOn;
    const about = 'decision' as const;
    const noticesOn = noticesIn(within, about).map(({ on }) => on);
    return dueOn
      ? [{ about, key: penaltyKey(index), dueOn, noticesOn, ...(endedOn ? { decidedOn: endedOn } : {}) }]
      : [];
  });
}

/** Late with an objection, a determination or an order of the court: a notice that names none is about the first. */
function aboutOthers(
  about: Exclude<LateKind, 'decision'>,
  kind: 'objection_decision' | 'determination_decision' | 'new_decision',
  events: readonly TermEvent[],
  terms: readonly DatedTerm[],
): readonly LateTerm[] {
  return terms
    .filter((term) => term.kind === kind)
    .map((term, index): LateTerm => {
      const own = noticesIn(events, about).filter(({ subject }) =>
        subject === undefined ? index === 0 : subject === term.key,
      );
      const subject = own.find((one) => one.subject !== undefined)?.subject;
      const decidedOn = settlementOf(term, events);
      return {
        about,
        key: subject === undefined ? about : `${about}:${subject}`,
        dueOn: term.dueOn,
        noticesOn: own.map(({ on }) => on),
        ...(decidedOn ? { decidedOn } : {}),
      };
    });
}

/**
 * The penalties of a case, about each thing of which somebody gave notice of default; also the decision that a court ordered
 * by a day after it annulled another.
 *
 * @source Awb 4:17, 7:14, 8:72(4)
 */
export function penaltiesIn(
  events: readonly TermEvent[],
  terms: readonly DatedTerm[],
  { penalty, calendar }: CaseTermRules,
  today: LocalDate,
): readonly PenaltyInCase[] {
  return [
    ...aboutDecision(events, terms),
    ...aboutOthers('objection', 'objection_decision', events, terms),
    ...aboutOthers('determination', 'determination_decision', events, terms),
    ...aboutOthers('court_order', 'new_decision', events, terms),
  ]
    .filter(({ noticesOn }) => noticesOn.length > 0)
    .map(({ about, key, ...late }) => ({ about, key, ...penaltyFor({ ...late, today, rules: penalty, calendar }) }));
}
