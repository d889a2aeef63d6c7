// SPDX-License-Identifier: EUPL-1.2
import { type Answers, evaluate } from '../forms/evaluate';
import { clearHidden } from '../forms/visibility';
import { questionsOf } from './amount';
import { rowsIn } from './answered-amounts';
import type { DocumentRule, GrantTypeDefinition, RefusalGround, SchemeDefinition, Tier } from './definition';
import { type GroundFacts, ruleGroundDecision } from './rule-grounds';

/** A ground that a machine looks at and that applies, or on which nothing can be said yet. */
export interface AppliedGround {
  readonly ground: RefusalGround;
  readonly applies: true | 'undecided';
  /** Why it is undecided. */
  readonly reason?: string;
  /** The numbers of other cases because of which it applies, or may apply. */
  readonly cases?: readonly string[];
}

/**
 * The grounds with a condition or a rule that these answers and facts fulfil, or on which they leave doubt; a ground without
 * either is judged by a person and is not in the list. Without facts the grounds that follow from rules are in doubt.
 *
 * @source Awb 4:25(2), 4:35(3) and the refusal article of the scheme
 */
export function checkedGrounds(type: GrantTypeDefinition, answers: Answers, facts?: GroundFacts): AppliedGround[] {
  const shown = clearHidden(questionsOf(type), answers);
  return type.refusalGrounds.flatMap((ground): AppliedGround[] => {
    if (ground.appliesWhen === undefined && !ground.rule) return [];
    const decision = ground.rule
      ? ruleGroundDecision(type, ground, shown, facts)
      : { ...evaluate(ground.appliesWhen ?? '', shown), cases: [] };
    const { cases = [] } = decision;
    if (!decision.decided) return [{ ground, applies: 'undecided', reason: decision.reason, cases }];
    return decision.value ? [{ ground, applies: true, cases }] : [];
  });
}

/** The checked grounds on which a subsidy must be refused. @source Awb 4:35(3) and the refusal article of the scheme */
export function mandatoryGrounds(type: GrantTypeDefinition, answers: Answers, facts?: GroundFacts): AppliedGround[] {
  return checkedGrounds(type, answers, facts).filter(({ ground }) => ground.mandatory);
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
  return documents.filter(({ key, required, requiredWhen, requiredWith }) => {
    if (present.includes(key)) return false;
    if (required) return true;
    if (requiredWith !== undefined && rowsIn(answers[requiredWith])?.length) return true;
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
