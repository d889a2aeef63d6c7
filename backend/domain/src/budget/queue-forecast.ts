// SPDX-License-Identifier: EUPL-1.2
import { ceilingOutcome } from '../decisions/ceiling-outcome';
import type { LocalDate } from '../shared/local-date';
import type { GrantQuestion, Waiting } from './queue';

/** Somebody in the queue, with what it needs at least. */
export interface Queued extends Waiting {
  /** Below this amount the project stops, says the applicant; in cents. */
  readonly minimumCents?: number;
  /** What is left under the ceiling that holds for it, in cents; absent where one ceiling holds for all (Awb 4:27(2)). */
  readonly leftCents?: number;
}

/** What the queue gives as it stands now. */
export type QueueOutcome = 'fits' | 'partly' | 'nothing' | 'lots' | 'unknown';

/** One place in the queue. */
export interface QueuePlace {
  readonly id: string;
  /** 1 first; equal ones share a place. Absent for who still has to complete its application. */
  readonly place?: number;
  /** The day that counts, `YYYY-MM-DD`, or the category. */
  readonly group: string;
  /** Whether its day is over and all that arrived on it or before were judged. */
  readonly settled: boolean;
  readonly outcome: QueueOutcome;
  /** What it would get, in cents; nothing while lots decide. */
  readonly amountCents: number;
}

/** The queue around a ceiling, as it stands. */
export interface QueueForecast {
  readonly places: readonly QueuePlace[];
  /** The first day, or category, that does not fit. */
  readonly exhaustedBy?: string;
  readonly askedCents: number;
  readonly leftCents: number;
}

/** What is known when the queue is drawn up. */
export interface QueueQuestion extends Pick<
  GrantQuestion,
  'method' | 'firstDay' | 'leftCents' | 'today' | 'openUntil'
> {
  readonly partialAllowed: boolean;
  readonly queued: readonly Queued[];
}

function groupOf(one: Queued, { method, firstDay = '' }: QueueQuestion): string {
  if (method === 'ranked_categories') return String(one.category ?? Number.MAX_SAFE_INTEGER).padStart(17, '0');
  const day: LocalDate = one.completeOn ?? one.receivedOn;
  if (method === 'named_recipients') {
    return `${String(one.category ?? Number.MAX_SAFE_INTEGER).padStart(17, '0')} ${day} ${one.number}`;
  }
  return method === 'equal_up_to_first_day' && day < firstDay ? firstDay : day;
}

/** Equal ones in the order of their lots, where those were drawn; else by number. */
function inOrder(equal: readonly Queued[]): Queued[] {
  return [...equal].sort((one, other) => {
    const [first, second] = [one.lotRank ?? 0, other.lotRank ?? 0];
    if (first !== second) return first - second;
    return one.number < other.number ? -1 : 1;
  });
}

function groupsOf(question: QueueQuestion): [string, Queued[]][] {
  const groups = new Map<string, Queued[]>();
  for (const one of question.queued.filter(({ awaitingItems }) => !awaitingItems)) {
    const key = groupOf(one, question);
    const equal = groups.get(key);
    if (equal) equal.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * Draws up the queue as it stands: who has which place, what each would get, and on which day the money runs out. Who is not
 * judged yet stands on the day of receipt, as if nothing were missing; who was asked to complete has no place. It promises
 * nothing: a place is certain only when its day is over and everybody before it was judged and decided. Who filed before a
 * lowering is measured by the ceiling of then; equal ones fit when they do in every order.
 *
 * @source Awb 4:25(2), 4:26, 4:27(2)
 */
export function queueForecast(question: QueueQuestion): QueueForecast {
  const { method, partialAllowed, today, queued } = question;
  const groups = groupsOf(question);
  const places: QueuePlace[] = [];
  let usedCents = 0;
  const leftFor = (one: Queued): number => Math.max(0, (one.leftCents ?? question.leftCents) - usedCents);
  let exhaustedBy: string | undefined;
  let open = method === 'ranked_categories' && question.openUntil !== undefined;
  for (const [group, equal] of groups) {
    open ||=
      (method !== 'ranked_categories' && method !== 'named_recipients' && group >= today) ||
      equal.some(({ completeOn }) => !completeOn);
    const asked = equal.reduce((sum, { amountCents }) => sum + amountCents, 0);
    const lefts = equal.map(leftFor);
    const fits = asked <= Math.min(...lefts);
    if (!fits) exhaustedBy ??= group;
    const mostCents = Math.max(...lefts);
    const needLots = !fits && mostCents > 0 && equal.length > 1 && equal.some(({ lotRank }) => !lotRank);
    const first = places.length + 1;
    for (const [index, one] of inOrder(equal).entries()) {
      const shared = fits || needLots || !one.lotRank;
      const common = { id: one.id, group, settled: !open, place: shared ? first : first + index };
      if (needLots) {
        places.push({ ...common, outcome: 'lots', amountCents: 0 });
        continue;
      }
      const outcome = ceilingOutcome({
        askedCents: one.amountCents,
        leftCents: leftFor(one),
        partialAllowed,
        minimumCents: one.minimumCents,
      });
      const amountCents = outcome.kind === 'refuse' ? 0 : outcome.amountCents;
      const kind = outcome.kind === 'grant' ? 'fits' : outcome.kind === 'grant_partly' ? 'partly' : 'nothing';
      places.push({ ...common, outcome: kind, amountCents });
      usedCents += amountCents;
    }
    if (needLots) usedCents += Math.min(asked, mostCents);
  }
  for (const one of queued.filter(({ awaitingItems }) => awaitingItems)) {
    places.push({ id: one.id, group: '', settled: false, outcome: 'unknown', amountCents: 0 });
  }
  const askedCents = queued.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const leftCents = Math.max(0, question.leftCents - usedCents);
  return { places, ...(exhaustedBy === undefined ? {} : { exhaustedBy }), askedCents, leftCents };
}
