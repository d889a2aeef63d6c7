// SPDX-License-Identifier: EUPL-1.2
import {
  appliedType,
  type Answers,
  type Calculation,
  changesNothing,
  type FormChanges,
  formChanges,
  type GrantTypeDefinition,
  type SchemeDefinition,
} from '#domain';
import { calculationResponse } from './application-forms.service';
import type { VersionChangeResponse } from './version-moves.dto';

/** A scheme version as far as a draft is concerned. */
export interface VersionFacts {
  readonly id: string;
  readonly version: string;
  readonly definition: SchemeDefinition;
}

/**
 * Whether a draft that was begun under one version is sent under the version in force. A version says so itself; without
 * a word from it drafts move.
 *
 * @source the transitional article of the version in force
 */
export function ruleFor(pinned: VersionFacts, inForce: VersionFacts): VersionChangeResponse['rule'] {
  if (pinned.id === inForce.id) return 'none';
  return inForce.definition.transitional?.running === 'old_version' ? 'stays' : 'moves';
}

export function typeIn({ definition }: VersionFacts, key: string): GrantTypeDefinition | undefined {
  const type = definition.types.find((one) => one.key === key);
  return type && appliedType(definition, type);
}

/** What the move changes in the form and in the amount. */
export interface Comparison {
  readonly changes: FormChanges;
  readonly before: Calculation;
  readonly after: Calculation;
}

export function compared(
  from: GrantTypeDefinition,
  to: GrantTypeDefinition,
  answers: Answers,
  calculate: (type: GrantTypeDefinition) => Calculation,
): Comparison {
  return { changes: formChanges(from, to, answers), before: calculate(from), after: calculate(to) };
}

/** Whether the applicant has to look before the application is sent under the other version. */
export function isNoticeable({ changes, before, after }: Comparison): boolean {
  return !changesNothing(changes) || JSON.stringify(before) !== JSON.stringify(after);
}

export function versionChangeResponse(
  pinned: VersionFacts,
  inForce: VersionFacts,
  comparison: Comparison,
): VersionChangeResponse {
  const { changes, before, after } = comparison;
  const rule = ruleFor(pinned, inForce);
  const transitional = rule === 'none' ? undefined : inForce.definition.transitional;
  return {
    rule,
    noticeable: rule === 'moves' && isNoticeable(comparison),
    fromVersion: pinned.version,
    toVersion: inForce.version,
    toVersionId: inForce.id,
    article: transitional?.article ?? null,
    explanation: transitional?.text ?? null,
    questions: changes.questions.map((change) => ({ ...change, differences: [...change.differences] })),
    documents: changes.documents.map((change) => ({ ...change })),
    before: calculationResponse(before),
    after: calculationResponse(after),
  };
}
