// SPDX-License-Identifier: EUPL-1.2
import type { ObligationKind, ObligationRule, YearlyRule } from '../schemes/definition';
import { addMonths, type LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import type { Term } from '../terms/length';
import {
  type AmendedDate,
  amendedDue,
  type GrantedExtension,
  type ObligationCauses,
  obligationDue,
  startOf,
} from '../terms/obligation-due';
import { dayAfter, yearEnd } from './progress-period';
import { simpleTerm } from '../terms/terms';
import { lengthStep } from '../terms/trace';

/** Everything from which the days of a grant follow. Keys are those of the obligations; those of a turn are `key.turn`. */
export interface GrantCauses extends Omit<ObligationCauses, 'extensions'> {
  readonly extensions: Readonly<Record<string, readonly GrantedExtension[] | undefined>>;
  /** The last day that a notified amendment set. */
  readonly amended: Readonly<Record<string, AmendedDate | undefined>>;
}

/** One obligation of a grant with its day; `confirmation` says that one that continues is still complied with. */
export interface PlannedObligation {
  /** The key of the rule, with `.1`, `.2` and so on for one that comes back. */
  readonly key: string;
  readonly kind: ObligationKind | 'confirmation';
  readonly rule: ObligationRule;
  /** Absent while the event from which it counts has not happened. */
  readonly term?: Term;
}

/** More turns than this no grant has: a month apart for a hundred years. */
const mostTurns = 1200;

/** The key of the rule in the key of an obligation. */
export function ruleKeyOf(key: string): string {
  return key.split('.')[0] ?? key;
}

/** Which turn an obligation is; 0 for one that comes once. */
export function turnOf(key: string): number {
  return Number(key.split('.')[1] ?? 0);
}

/** What an obligation asks, in words: that of its rule, or of the confirmation, with the turn. */
export function obligationText(rule: ObligationRule, key: string): LocalizedText {
  const turn = turnOf(key);
  const text = rule.confirm && turn > 0 ? rule.confirm.text : rule.text;
  if (turn === 0) return text;
  return { nl: `${text.nl} (${turn}e keer)`, ...(text.en ? { en: `${text.en} (turn ${turn})` } : {}) };
}

/**
 * The obligations of a grant with their days, all derived anew from what happened: it does not matter in which order that
 * was, nor which days there were before.
 *
 * @source the obligations article of the scheme; Awb 4:37, 4:38; Awb 3:40 (an extension or amendment counts once notified)
 */
export function plannedObligations(rules: readonly ObligationRule[], causes: GrantCauses): PlannedObligation[] {
  return rules.flatMap((rule) =>
    (rule.every ? [] : onceWithConfirmations(rule, causes)).concat(turns(rule, rules, causes)),
  );
}

/** The last day of one obligation, or one turn of it; null while the event from which it counts has not happened. */
export function plannedDueOn(rules: readonly ObligationRule[], key: string, causes: GrantCauses): LocalDate | null {
  const own = rules.find((rule) => rule.key === ruleKeyOf(key));
  const asked = rules.filter((rule) => rule === own || rule.key === own?.every?.until);
  return plannedObligations(asked, causes).find((one) => one.key === key)?.term?.dueOn ?? null;
}

function onceWithConfirmations(rule: ObligationRule, causes: GrantCauses): PlannedObligation[] {
  const term = termOf(rule, causes);
  const once: PlannedObligation = { key: rule.key, kind: rule.kind, rule, ...(term ? { term } : {}) };
  const { confirm } = rule;
  if (!confirm || !term) return [once];
  return [once, ...repeated(rule, 'confirmation', confirm.months, withoutMore(term.dueOn), causes)];
}

function turns(rule: ObligationRule, rules: readonly ObligationRule[], causes: GrantCauses): PlannedObligation[] {
  const { every } = rule;
  if (!every) return [];
  const last = rules.find(({ key }) => key === every.until);
  const met = causes.metOn[every.until];
  const end = met ?? (last && termOf(last, causes)?.dueOn);
  if (!end) return [];
  // A project that is late goes on reporting: after each turn that was accepted another comes, until it is completed.
  const goesOn = (turn: number): boolean => !met && causes.metOn[`${rule.key}.${turn - 1}`] !== undefined;
  return every.yearly
    ? yearly(rule, every.yearly, { end, goesOn }, causes)
    : repeated(rule, rule.kind, every.months ?? 0, { end, goesOn }, causes);
}

/** How long turns come: up to and including a day, and after it as long as it goes on. */
interface Course {
  readonly end: LocalDate;
  readonly goesOn: (turn: number) => boolean;
}

const withoutMore = (end: LocalDate): Course => ({ end, goesOn: () => false });

/** A report about a day of each year, while the project was not completed before that day. */
function yearly(
  rule: ObligationRule,
  year: YearlyRule,
  { end, goesOn }: Course,
  causes: GrantCauses,
): PlannedObligation[] {
  const start = startOf(rule, { ...causes, extensions: [] });
  if (!start) return [];
  const found: PlannedObligation[] = [];
  for (let turn = 1; turn <= mostTurns; turn += 1) {
    const key = `${rule.key}.${turn}`;
    const on = yearEnd(year, start.date, turn);
    if (on > end && !goesOn(turn)) break;
    const { every, ...once } = rule;
    const due = { after: every ? rule.due.after : 'grant', before: dayAfter(year, on) };
    const term = dueWithChanges({ ...once, due }, key, causes);
    if (term) found.push({ key, kind: rule.kind, rule, term });
  }
  return found;
}

/** The turns up to and including a day, each counted from the start and not from the turn before it. */
function repeated(
  rule: ObligationRule,
  kind: PlannedObligation['kind'],
  months: number,
  { end, goesOn }: Course,
  causes: GrantCauses,
): PlannedObligation[] {
  const start = startOf(rule, { ...causes, extensions: [] });
  if (!start) return [];
  const found: PlannedObligation[] = [];
  for (let turn = 1; turn <= mostTurns; turn += 1) {
    const key = `${rule.key}.${turn}`;
    const term = simpleTerm(start, { months: months * turn }, rule.article, causes.calendar, causes.extended);
    if (term.dueOn > end && !goesOn(turn)) break;
    found.push({ key, kind, rule, term: turnTerm(rule, key, months * turn, causes) ?? term });
  }
  return found;
}

/** The day of one turn with the extra time and the amendments that it got itself. */
function turnTerm(rule: ObligationRule, key: string, months: number, causes: GrantCauses): Term | undefined {
  return dueWithChanges({ ...rule, due: { after: rule.due.after, months } }, key, causes);
}

const termOf = (rule: ObligationRule, causes: GrantCauses): Term | undefined => dueWithChanges(rule, rule.key, causes);

/** An amendment sets the day itself; extra time that was notified after it is counted from that day. */
function dueWithChanges(rule: ObligationRule, key: string, causes: GrantCauses): Term | undefined {
  const extensions = causes.extensions[key] ?? [];
  const term = obligationDue(rule, { ...causes, extensions });
  const to = causes.amended[key];
  if (!to) return term;
  const set = amendedDue(term, to);
  const later = extensions.filter(({ notifiedOn }) => notifiedOn !== undefined && notifiedOn > to.notifiedOn);
  const months = later.reduce((sum, given) => sum + ('months' in given ? given.months : 0), 0);
  if (months === 0) return set;
  const dueOn = addMonths(set.dueOn, months);
  return { dueOn, trace: [...set.trace, lengthStep(set.dueOn, dueOn, { months }, rule.article)] };
}
