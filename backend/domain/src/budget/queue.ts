// SPDX-License-Identifier: EUPL-1.2
import type { SchemeDefinition } from '../schemes/definition';
import type { LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';

/** Another application for the same money that is not decided yet. */
export interface Waiting {
  readonly id: string;
  readonly number: string;
  /** What it asks, in cents. */
  readonly amountCents: number;
  /** The day on which its last needed item arrived; absent while nobody has judged that. */
  readonly completeOn?: LocalDate | null;
  readonly receivedOn: LocalDate;
  /** Asked to complete, and nothing came yet: it can only become complete on a day still to come. */
  readonly awaitingItems?: boolean;
  /** Its place in the draw of its day, 1 first; absent while no lots were drawn. */
  readonly lotRank?: number | null;
  /**
   * In a scheme that ranks categories or names recipients: the place of its category or name, 0 first; absent when that
   * cannot be said.
   */
  readonly category?: number | null;
  /** It asks under another scheme, with money from above both; `closesOn`: the last day of its window, where that one ranks. */
  readonly elsewhere?: { readonly closesOn?: string };
}

/** What a recipient who is named with an amount has behind its name, in cents. */
export interface OwnName {
  /** What is left of it. */
  readonly leftCents: number;
  /** What was granted of it. */
  readonly grantedCents: number;
  /** What stands behind the names before it. */
  readonly namesBeforeCents: number;
  /** The ceiling of the level, without a legal overrun. */
  readonly ceilingCents: number;
}

/** The application that is about to be granted, and the queue around it. */
export interface GrantQuestion {
  /** The legal day on which is granted. */
  readonly today: LocalDate;
  readonly method: SchemeDefinition['allocation']['method'];
  /** What is left to grant, in cents, at the tightest level. */
  readonly leftCents: number;
  readonly amountCents: number;
  readonly completeOn: LocalDate;
  readonly receivedOn: LocalDate;
  readonly lotRank?: number | null;
  readonly category?: number | null;
  /** Up to and including this day all are equal, in a scheme that says so. */
  readonly firstDay?: string;
  /** The moment after which nobody can apply any more, where the scheme compares everybody; absent when it is past. */
  readonly openUntil?: string;
  /** The last day of the window, where the scheme ranks categories. */
  readonly closesOn?: string;
  /** Its own number, by which claims of one recipient follow each other. */
  readonly number?: string;
  /** Where the scheme names recipients. */
  readonly name?: OwnName;
  readonly others: readonly Waiting[];
}

type Place = 'earlier' | 'same_day' | 'later';

function lots(other: Waiting, { lotRank }: GrantQuestion): Place {
  if (lotRank && other.lotRank) return other.lotRank < lotRank ? 'earlier' : 'later';
  return 'same_day';
}

/** Who asked in a category that ranks before ours goes first, whenever it was complete. */
function placeByCategory(other: Waiting, question: GrantQuestion): Place {
  const [theirs, ours] = [other.category ?? 0, question.category ?? Number.MAX_SAFE_INTEGER];
  return theirs === ours ? lots(other, question) : theirs < ours ? 'earlier' : 'later';
}

/** Claims of one name follow each other by the day on which they were complete, then by number; names as they are listed. */
function placeByName(other: Waiting, { category, completeOn, number = '', today }: GrantQuestion): Place {
  const [theirs, ours] = [other.category ?? Number.MAX_SAFE_INTEGER, category ?? Number.MAX_SAFE_INTEGER];
  if (theirs !== ours) return theirs < ours ? 'earlier' : 'later';
  if (other.awaitingItems) return completeOn >= today && other.number < number ? 'earlier' : 'later';
  const day = other.completeOn ?? other.receivedOn;
  return day < completeOn || (day === completeOn && (!other.completeOn || other.number < number)) ? 'earlier' : 'later';
}

/** Between schemes the days decide; a scheme that ranks categories comes as a whole on the last day of its window. */
function placeElsewhere(other: Waiting, question: GrantQuestion): Place {
  const ranked = question.method === 'ranked_categories';
  const ours = ranked ? (question.closesOn ?? question.completeOn) : dayOfQuestion(question);
  const closesOn = other.elsewhere?.closesOn;
  if (closesOn !== undefined) return closesOn < ours ? 'earlier' : 'later';
  if (!other.completeOn) return !other.awaitingItems && other.receivedOn <= ours ? 'earlier' : 'later';
  if (other.completeOn !== ours) return other.completeOn < ours ? 'earlier' : 'later';
  return ranked ? 'earlier' : lots(other, question);
}

function placeOf(other: Waiting, question: GrantQuestion): Place {
  if (other.elsewhere) return placeElsewhere(other, question);
  if (question.method === 'ranked_categories') return placeByCategory(other, question);
  if (question.method === 'named_recipients') return placeByName(other, question);
  const first = question.method === 'equal_up_to_first_day' ? (question.firstDay ?? '') : '';
  const dayOf = (day: LocalDate): string => (day < first ? first : day);
  const ours = dayOf(question.completeOn);
  if (!other.completeOn) return !other.awaitingItems && dayOf(other.receivedOn) <= ours ? 'earlier' : 'later';
  const theirs = dayOf(other.completeOn);
  return theirs === ours ? lots(other, question) : theirs < ours ? 'earlier' : 'later';
}

/** The day whose applications are equal to this one: its queue day, or the first day of the scheme when that is later. */
function dayOfQuestion({ method, firstDay = '', completeOn }: GrantQuestion): string {
  return method === 'equal_up_to_first_day' && completeOn < firstDay ? firstDay : completeOn;
}

/** While its day is not over, more may arrive that are equal: what it reserved is provisional. */
function dayNotOver(question: GrantQuestion): Refusal | undefined {
  if (question.method === 'ranked_categories') return undefined;
  const day = dayOfQuestion(question);
  if (day < question.today) return undefined;
  const waitsFor = question.others
    .filter((other) => placeOf(other, question) !== 'later' || other.awaitingItems)
    .map(({ number }) => number)
    .sort();
  return { code: 'DAY_NOT_OVER', source: 'Awb 4:26', details: { day, ...(waitsFor.length > 0 ? { waitsFor } : {}) } };
}

/** The sum that these ask, in cents. */
const askedBy = (others: readonly Waiting[]): number => others.reduce((sum, { amountCents }) => sum + amountCents, 0);

function waitsFor(
  code: 'EARLIER_UNDECIDED' | 'LOTS_NOT_DRAWN',
  others: readonly Waiting[],
  leftCents: number,
): Refusal {
  const numbers = others.map(({ number }) => number).sort();
  return { code, source: 'Awb 4:26', details: { waitsFor: numbers, leftCents } };
}

/** The names before somebody keep what stands behind them while they can still ask for it; one's own claims go in order. */
function nameRefusal(question: GrantQuestion, name: OwnName): Refusal | undefined {
  const { openUntil, amountCents, category } = question;
  const kept = name.namesBeforeCents + name.grantedCents + amountCents;
  if (openUntil !== undefined && kept > name.ceilingCents) {
    return { code: 'WINDOW_STILL_OPEN', source: 'Awb 4:26', details: { closesAt: openUntil } };
  }
  const own = question.others.filter(
    (other) => other.category === category && !other.elsewhere && placeOf(other, question) === 'earlier',
  );
  return own.length > 0 && askedBy(own) + amountCents > name.leftCents
    ? waitsFor('EARLIER_UNDECIDED', own, name.leftCents)
    : undefined;
}

/** Whether anybody can rank before or beside an application at all, and its own day or window is over. */
function tooEarly(question: GrantQuestion): Refusal | undefined {
  if (question.method === 'ranked_categories' && question.openUntil !== undefined) {
    return { code: 'WINDOW_STILL_OPEN', source: 'Awb 4:26', details: { closesAt: question.openUntil } };
  }
  return question.method === 'named_recipients' ? undefined : dayNotOver(question);
}

/**
 * Whether an application may be granted before others in the queue are decided. It may when everything that ranks before
 * or beside it fits in what is left together with it; otherwise the earlier ones are decided first, and lots are drawn
 * among those that were complete on the same day. An application on whose completeness nobody judged yet counts as earlier
 * when it was received on or before this one's queue day. Where categories are ranked, nobody is granted before the window
 * is closed: a better one may still come. Nobody is granted on the day on which it was complete: until that day is over its
 * reservation is provisional, since lots may have to be drawn among all that arrive on it. Who is named with an amount waits
 * for the names before it only where the money does not reach, and for its own earlier claims.
 *
 * @source Awb 4:25(2), 4:26 and the allocation article of the scheme
 */
export function mayGrantNow(question: GrantQuestion): Refusal | undefined {
  if (question.method === 'no_queue') return undefined;
  if (question.method === 'named_recipients' && !question.name) return undefined;
  const provisional = tooEarly(question) ?? (question.name && nameRefusal(question, question.name));
  if (provisional) return provisional;
  const earlier = question.others.filter((other) => placeOf(other, question) === 'earlier');
  const sameDay = question.others.filter((other) => placeOf(other, question) === 'same_day');
  const inTheWay = earlier.length > 0 ? earlier : sameDay;
  if (inTheWay.length === 0 || askedBy([...earlier, ...sameDay]) + question.amountCents <= question.leftCents) {
    return undefined;
  }
  return waitsFor(earlier.length > 0 ? 'EARLIER_UNDECIDED' : 'LOTS_NOT_DRAWN', inTheWay, question.leftCents);
}
