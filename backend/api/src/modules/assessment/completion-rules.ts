// SPDX-License-Identifier: EUPL-1.2
import { type FieldError, fieldError, type GrantTypeDefinition, questionsOf } from '#domain';
import { RefusedError } from '../../platform/refused.error';
import type { MissingItemRequest } from './assessment.dto';

const longestCureDays = 366;

/** A term of more than a year is a slip of the pen. */
export function refuseUnlikelyTerm(days: number): void {
  if (days <= longestCureDays) return;
  throw new RefusedError({ code: 'INVALID_INPUT' }, [
    fieldError('dueOn', 'TOO_LATE', 'Kies een dag binnen een jaar.', 'Choose a day within a year.'),
  ]);
}

function isKnown(type: GrantTypeDefinition, { kind, key }: MissingItemRequest): boolean {
  if (kind === 'document') return type.documents.some((rule) => rule.key === key);
  if (kind === 'answer') return questionsOf(type).some((question) => question.key === key);
  return true;
}

/** What is asked must be a document or a question of the scheme, or be named in words. */
export function refuseUnknownItems(type: GrantTypeDefinition, items: readonly MissingItemRequest[]): void {
  const errors = items.flatMap((item, index): FieldError[] =>
    isKnown(type, item)
      ? []
      : [
          fieldError(
            `items.${index}.key`,
            'UNKNOWN',
            'De regeling kent dit document of deze vraag niet.',
            'The scheme does not know this document or question.',
          ),
        ],
  );
  if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
}
