// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  fieldError,
  type GrantTypeDefinition,
  grantAmountRefusal,
  type GroundFacts,
  groundsOf,
  mandatoryGrounds,
  type Refusal,
  repeatGround,
  repeatGroundRefusal,
  type Score,
  scoreGroundRefusal,
  scoreRefusal,
} from '#domain';
import { RefusedError } from '../../platform/refused.error';
import type { AdviceRequest } from './assessment.dto';
import type { ChecklistAnswer } from './assessment.entities';

/** What an advice is held against. */
export interface AdviceContext {
  readonly type: GrantTypeDefinition;
  readonly answers: Answers;
  /** What the grounds that follow from rules look at. */
  readonly facts: GroundFacts;
  readonly calculatedCents: number;
  readonly requestedCents: number;
  /** Below this the applicant does not go on. */
  readonly minimumCents: number | null;
  /** The case is linked to an earlier refusal (Awb 4:6). */
  readonly repeats: boolean;
  /** The points that were given; absent while nobody gave them. */
  readonly score?: Score;
  readonly checklist: readonly Pick<ChecklistAnswer, 'itemKey' | 'result' | 'reason'>[];
}

/** The items that have no answer yet, or a no without a reason. */
export function unfinishedItems({ type, checklist }: Pick<AdviceContext, 'type' | 'checklist'>): string[] {
  return type.checklist
    .filter(({ phase }) => phase === 'substance')
    .map(({ key }) => key)
    .filter((key) => {
      const answer = checklist.find(({ itemKey }) => itemKey === key);
      return !answer || (answer.result === 'no' && answer.reason.trim() === '');
    });
}

/** Refuses grounds that the scheme does not have. */
export function refuseUnknownGrounds(type: GrantTypeDefinition, grounds: readonly string[]): void {
  const errors = grounds.flatMap((ground, index) =>
    ground === repeatGround || groundsOf(type).some(({ key }) => key === ground)
      ? []
      : [
          fieldError(
            `grounds.${index}`,
            'NOT_AN_OPTION',
            'De regeling kent deze weigeringsgrond niet.',
            'The scheme does not know this ground for refusal.',
          ),
        ],
  );
  if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
}

function checklistRefusal(context: AdviceContext): Refusal | undefined {
  const items = unfinishedItems(context);
  return items.length > 0 ? { code: 'CHECKLIST_UNFINISHED', details: { items } } : undefined;
}

function grantRefusal(advice: AdviceRequest, context: AdviceContext): Refusal | undefined {
  const { amountCents } = advice;
  const { type, answers, facts, calculatedCents, minimumCents } = context;
  const grounds = mandatoryGrounds(type, answers, facts).filter(({ applies }) => applies === true);
  if (grounds.length > 0) {
    const [first] = grounds;
    return {
      code: 'MANDATORY_GROUND',
      ...(first ? { source: first.ground.article } : {}),
      details: { grounds: grounds.map(({ ground }) => ground.text.nl.replace(/\.$/, '')) },
    };
  }
  const scored = scoreRefusal(type, context.score);
  if (scored) return scored;
  const amount = grantAmountRefusal({ amountCents, calculatedCents });
  if (amount) return amount;
  if (minimumCents !== null && amountCents < minimumCents) {
    return { code: 'APPLICANT_MINIMUM_NOT_MET', details: { minimumCents } };
  }
  return undefined;
}

/** Whether an advice to grant or to refuse can be given; advice not to process rests on the cure term alone. */
export function adviceRefusal(advice: AdviceRequest, context: AdviceContext): Refusal | undefined {
  if (advice.kind === 'not_process') return undefined;
  if (advice.kind === 'refuse' && advice.grounds.includes(repeatGround)) {
    return repeatGroundRefusal(advice.grounds, context.repeats);
  }
  const checklist = checklistRefusal(context);
  if (checklist) return checklist;
  if (advice.kind === 'grant') return grantRefusal(advice, context);
  if (advice.grounds.length === 0) return { code: 'GROUND_REQUIRED', source: 'Awb 4:35' };
  return scoreGroundRefusal(context.type, advice.grounds, context.score);
}

/** Whether the advice is to somebody's detriment, so that views come first. @source Awb 4:7, 4:8, 4:12(2) */
export function asksForViews({ kind, amountCents }: AdviceRequest, requestedCents: number): boolean {
  return kind === 'refuse' || (kind === 'grant' && amountCents < requestedCents);
}

/** The articles of the grounds on which an advice rests. */
export function articlesOf(type: GrantTypeDefinition, grounds: readonly string[]): string[] {
  return groundsOf(type)
    .filter(({ key }) => grounds.includes(key))
    .map(({ article }) => article);
}
