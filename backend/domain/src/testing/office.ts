// SPDX-License-Identifier: EUPL-1.2
import { drawLots } from '../budget/allocation/draw';
import type { Purse } from '../budget/allocation/groups';
import type { AllocationRule, RankedClaim } from '../budget/allocation/methods';
import { type GrantQuestion, mayGrantNow, type OwnName } from '../budget/queue';
import { ceilingOutcome } from '../decisions/ceiling-outcome';
import { addDays, localDate, type LocalDate } from '../shared/local-date';

/** An application as it will go, whoever judges it first. */
export interface OfficeCase extends RankedClaim {
  readonly receivedOn: LocalDate;
  /** Withdraws at some moment before it is decided. */
  readonly leaves: boolean;
  /** Gives its grant back when it has one; what is released is not granted again. */
  readonly returns: boolean;
  /** Objects when it gets less than it asked, and is right: the rest is a legal overrun (4:25(3)). */
  readonly objects: boolean;
}

export const officeOpens = localDate('2026-03-02');
/** The last day of the window. */
export const officeCloses = addDays(officeOpens, 3);
const seed = '2b1f';

/** The lots of a group: from the seed and its key alone. */
export const officeLots: Purse['lots'] = ({ key, participants }) =>
  drawLots({ participants, seed: `${seed} ${key}` }).order;

/** What was decided, and what is left. */
export interface OfficeOutcome {
  readonly awards: ReadonlyMap<string, number>;
  readonly leftCents: number;
  /** What the law demanded beyond the ceiling (4:25(3)). */
  readonly overrunCents: number;
  /** Everything that was granted, also on objection, or given back since. */
  readonly givenCents: number;
}

/** An office at work under a rule: what is done next is chosen by `next`, and refused when the queue says so. */
export class Office {
  private readonly judged = new Set<string>();
  private readonly gone = new Set<string>();
  private readonly lots = new Map<string, number>();
  private readonly awards = new Map<string, number>();
  private readonly settled = new Set<string>();
  private readonly books: { ceiling: number; overrun: number; granted: number; released: number };
  private today = officeOpens;

  constructor(
    private readonly rule: AllocationRule,
    private readonly all: readonly OfficeCase[],
    private readonly purse: Omit<Purse, 'lots'>,
  ) {
    this.books = { ceiling: purse.ceilingCents, overrun: 0, granted: 0, released: 0 };
  }

  /** Works until everything is decided. */
  work(next: (below: number) => number): OfficeOutcome {
    const acts = [
      (one: OfficeCase) => this.decide(one),
      (one: OfficeCase) => void this.judged.add(one.id),
      (one: OfficeCase) => void (one.leaves && this.gone.add(one.id)),
    ];
    for (let step = 0; step < 20_000; step++) {
      const waiting = this.open();
      const decided = this.all.filter(
        ({ id, returns, objects }) => this.awards.has(id) && !this.settled.has(id) && (returns || objects),
      );
      if (waiting.length + decided.length === 0 && this.today > addDays(officeOpens, 7)) {
        const { overrun: overrunCents, granted, released } = this.books;
        return { awards: this.awards, leftCents: this.left(), overrunCents, givenCents: granted + released };
      }
      const done = decided[next(decided.length + 1)];
      if (done) this.afterwards(done);
      const one = waiting[next(Math.max(1, waiting.length))];
      if (!one || next(8) === 0) this.today = addDays(this.today, 1);
      else acts[next(acts.length)]?.(one);
    }
    throw new Error('the office never finishes');
  }

  private left(): number {
    const { ceiling, overrun, granted, released } = this.books;
    return ceiling + overrun - granted - released;
  }

  private open(): OfficeCase[] {
    return this.all.filter(
      ({ id, receivedOn }) => receivedOn <= this.today && !this.gone.has(id) && !this.awards.has(id),
    );
  }

  private known(one: OfficeCase): boolean {
    return this.judged.has(one.id) && one.completeOn <= this.today;
  }

  /** The place of the category, said when it was judged, or of the name, known at once. */
  private rankOf(one: OfficeCase): number | undefined {
    if (this.rule.method === 'named_recipients') {
      return this.rule.recipients.findIndex(({ applicantId }) => applicantId === one.applicantId);
    }
    if (this.rule.method !== 'ranked_categories' || !this.known(one)) return undefined;
    return this.rule.categories.indexOf(one.category ?? '');
  }

  private nameOf(one: OfficeCase): OwnName | undefined {
    if (this.rule.method !== 'named_recipients') return undefined;
    const { recipients } = this.rule;
    const place = recipients.findIndex(({ applicantId }) => applicantId === one.applicantId);
    const grantedCents = this.all
      .filter(({ applicantId }) => applicantId === one.applicantId)
      .reduce((sum, { id }) => sum + (this.awards.get(id) ?? 0), 0);
    return {
      leftCents: (recipients[place]?.amountCents ?? 0) - grantedCents,
      grantedCents,
      namesBeforeCents: recipients.slice(0, place).reduce((sum, { amountCents }) => sum + amountCents, 0),
      ceilingCents: this.books.ceiling,
    };
  }

  private question(one: OfficeCase, amountCents: number): GrantQuestion {
    return {
      today: this.today,
      method: this.rule.method,
      firstDay: this.rule.method === 'equal_up_to_first_day' ? this.rule.firstDay : undefined,
      openUntil: this.today <= officeCloses ? officeCloses : undefined,
      leftCents: this.left(),
      amountCents,
      number: one.id,
      completeOn: one.completeOn,
      receivedOn: one.receivedOn,
      lotRank: this.lots.get(one.id),
      category: this.rankOf(one),
      name: this.nameOf(one),
      others: this.open()
        .filter(({ id }) => id !== one.id)
        .map((other) => ({
          id: other.id,
          number: other.id,
          amountCents: other.amountCents,
          completeOn: this.known(other) ? other.completeOn : null,
          receivedOn: other.receivedOn,
          awaitingItems: this.judged.has(other.id) && !this.known(other),
          lotRank: this.lots.get(other.id),
          category: this.rankOf(other),
        })),
    };
  }

  private groupOf(one: OfficeCase): string {
    if (this.rule.method === 'ranked_categories') return one.category ?? '';
    const first = this.rule.method === 'equal_up_to_first_day' ? this.rule.firstDay : '';
    return one.completeOn < first ? first : one.completeOn;
  }

  private draw(one: OfficeCase): void {
    const key = this.groupOf(one);
    const equal = this.open().filter((other) => this.known(other) && this.groupOf(other) === key);
    const order = officeLots({ key, participants: equal.map(({ id }) => id) });
    for (const [index, id] of order.entries()) this.lots.set(id, index + 1);
  }

  private decide(one: OfficeCase): void {
    if (one.leaves || !this.known(one)) return;
    const name = this.nameOf(one);
    const outcome = ceilingOutcome({
      askedCents: one.amountCents,
      leftCents: Math.max(0, Math.min(this.left(), name?.leftCents ?? this.left())),
      minimumCents: one.minimumCents,
      ...this.purse,
    });
    if (outcome.kind === 'refuse') return void (one.completeOn < this.today && this.awards.set(one.id, 0));
    const refusal = mayGrantNow(this.question(one, outcome.amountCents));
    if (refusal?.code === 'LOTS_NOT_DRAWN') this.draw(one);
    if (refusal) return;
    this.awards.set(one.id, outcome.amountCents);
    this.books.granted += outcome.amountCents;
  }

  /** What happens to somebody who was decided: a grant given back, or an objection that is upheld above the ceiling. */
  private afterwards(one: OfficeCase): void {
    const awarded = this.awards.get(one.id) ?? 0;
    if (one.objects && awarded < one.amountCents) {
      this.books.overrun += one.amountCents - awarded;
      this.books.granted += one.amountCents - awarded;
    }
    if (one.returns) {
      this.books.granted -= awarded;
      this.books.released += awarded;
    }
    this.settled.add(one.id);
  }
}

/** A small generator of choices that depends on its seed alone. */
export function choices(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
