// SPDX-License-Identifier: EUPL-1.2
import type { Guard } from '../shared/lifecycle';
import type { LocalDate } from '../shared/local-date';
import { isRefusal, type Refusal } from '../shared/refusal';
import type { Role } from '../shared/roles';
import type { LocalizedText } from '../shared/text';

/** Every kind of decision for which the mandate register may have an entry. */
export const decisionKinds = [
  'grant',
  'grant_partly',
  'refuse',
  'not_process',
  'determine',
  'extend',
  'amend',
  'withdraw',
  'decide_objection',
  'penalty',
  'interest',
  'deviate',
] as const;

/** One kind of decision. */
export type DecisionKind = (typeof decisionKinds)[number];

/** One dated line of the mandate register: who may decide what, up to which amount, on behalf of the authority. */
export interface MandateEntry {
  readonly id: string;
  /** The person, or everyone with the role, to whom the power is given. */
  readonly holder: { readonly personId: string } | { readonly role: Role };
  readonly kinds: readonly DecisionKind[];
  /** Up to and including this amount, in cents; absent means without limit. */
  readonly maximumCents?: number | null;
  readonly validFrom: LocalDate;
  /** The last day on which the entry counts; absent means until further notice. */
  readonly validTo?: LocalDate | null;
  readonly article: string;
  readonly text: LocalizedText;
}

/** The question that is put to the register. */
export interface MandateQuestion {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly kind: DecisionKind;
  readonly amountCents: number;
  readonly on: LocalDate;
}

function holds(entry: MandateEntry, { personId, roles }: MandateQuestion): boolean {
  return 'personId' in entry.holder ? entry.holder.personId === personId : roles.includes(entry.holder.role);
}

function rank(entry: MandateEntry): number {
  return 'personId' in entry.holder ? 0 : 1;
}

/**
 * The entry on which a person may take this decision: a personal entry before one of a role, then the lowest limit that
 * suffices. Without one, a refusal that names the highest limit that this person has.
 *
 * @source Awb 10:3, 10:5, 10:10
 */
export function findMandate(entries: readonly MandateEntry[], question: MandateQuestion): MandateEntry | Refusal {
  const held = entries.filter(
    (entry) =>
      holds(entry, question) &&
      entry.kinds.includes(question.kind) &&
      entry.validFrom <= question.on &&
      (!entry.validTo || question.on <= entry.validTo),
  );
  const limit = (entry: MandateEntry): number => entry.maximumCents ?? Number.POSITIVE_INFINITY;
  const [best] = held
    .filter((entry) => question.amountCents <= limit(entry))
    .sort((a, b) => rank(a) - rank(b) || compare(limit(a), limit(b)) || compare(a.id, b.id));
  if (best) return best;
  const highest = Math.max(...held.map(limit));
  return {
    code: 'NO_MANDATE',
    source: 'Awb 10:3',
    details: { amountCents: question.amountCents, ...(held.length > 0 ? { maximumCents: highest } : {}) },
  };
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A decision that the authority took itself, in its meeting: when, and the number of the paper. */
export interface BoardDecision {
  readonly decidedOn: LocalDate;
  readonly paper: string;
}

/** What the mandate register answered; absent means that nobody asked, and that is a refusal too. */
export interface MandateFacts {
  readonly mandate?: MandateEntry | Refusal;
  /** The authority decided itself, so that no mandate is needed. */
  readonly board?: BoardDecision;
}

/** @source Awb 10:3 — deciding on behalf of the authority needs an entry of the mandate register. */
export const hasMandate: Guard<MandateFacts> = ({ mandate, board }) => {
  if (board) return undefined;
  if (!mandate) return { code: 'NO_MANDATE', source: 'Awb 10:3' };
  return isRefusal(mandate) ? mandate : undefined;
};
