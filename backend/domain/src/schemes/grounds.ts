// SPDX-License-Identifier: EUPL-1.2
import { type Answers, evaluate } from '../forms/evaluate';
import { clearHidden } from '../forms/visibility';
import { questionsOf } from './amount';
import type { DocumentRule, GrantTypeDefinition, RefusalGround, SchemeDefinition, Tier } from './definition';

/** A mandatory ground that the answers show to apply, or on which they cannot say anything yet. */
export interface AppliedGround {
  readonly ground: RefusalGround;
  readonly applies: true | 'undecided';
  /** Why it is undecided. */
  readonly reason?: string;
}

/**
 * The mandatory grounds with a condition that these answers fulfil, or on which they leave doubt; a ground without a
 * condition is judged by a person and is not in the list.
 *
 * @source Awb 4:25(2), 4:35(3) and the refusal article of the scheme
 */
export function mandatoryGrounds(type: GrantTypeDefinition, answers: Answers): AppliedGround[] {
  const shown = clearHidden(questionsOf(type), answers);
  return type.refusalGrounds.flatMap((ground): AppliedGround[] => {
    if (!ground.mandatory || ground.appliesWhen === undefined) return [];
    const decision = evaluate(ground.appliesWhen, shown);
    if (!decision.decided) return [{ ground, applies: 'undecided', reason: decision.reason }];
    return decision.value ? [{ ground, applies: true }] : [];
  });
}

/**
 * The documents that must be there with these answers and are not; `present` holds the keys of those that are. A condition
 * that is undecided asks nothing yet.
 *
 * @source Awb 4:2(2)
 */
export function missingDocuments(
  documents: readonly DocumentRule[],
  answers: Answers,
  present: readonly string[],
): DocumentRule[] {
  return documents.filter(({ key, required, requiredWhen }) => {
    if (present.includes(key)) return false;
    if (required) return true;
    if (requiredWhen === undefined) return false;
    const decision = evaluate(requiredWhen, answers);
    return decision.decided && decision.value;
  });
}

/**
 * The kind of account that this amount (cents) asks for: the highest tier from which it counts.
 *
 * @source general subsidy ordinance, accountability by amount
 */
export function tierOf(scheme: Pick<SchemeDefinition, 'tiers'>, cents: number): Tier {
  const [tier] = scheme.tiers.filter(({ fromCents }) => fromCents <= cents).sort((a, b) => b.fromCents - a.fromCents);
  if (!tier) throw new RangeError(`the scheme has no tier for ${cents} cents`);
  return tier;
}
