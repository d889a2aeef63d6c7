// SPDX-License-Identifier: EUPL-1.2
import { type FieldError, fieldError } from '../forms/field-error';
import type { LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import { provincialRoles, type Role } from '../shared/roles';
import { type DecisionKind, decisionKinds } from './mandate';

/** An entry as an administrator writes it down; exactly one of person and role. */
export interface NewMandateEntry {
  readonly personId?: string | null;
  readonly role?: string | null;
  readonly kinds: readonly string[];
  readonly maximumCents?: number | null;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | null;
  readonly article: string;
  readonly functionTitle: string;
}

/** Whether a kind of decision is one of the register. */
export function isDecisionKind(kind: string): kind is DecisionKind {
  return (decisionKinds as readonly string[]).includes(kind);
}

/**
 * All that is wrong with a new entry. It begins today or later: what was in force on a day of the past stays as it was.
 *
 * @source Awb 10:3, 10:5
 */
export function mandateEntryErrors(entry: NewMandateEntry, today: LocalDate): FieldError[] {
  const errors: FieldError[] = [];
  const say = (path: string, code: FieldError['code'], nl: string, en: string): void => {
    errors.push(fieldError(path, code, nl, en));
  };
  if (Boolean(entry.personId) === Boolean(entry.role)) {
    say('personId', 'REQUIRED', 'Kies één persoon of één rol.', 'Choose one person or one role.');
  }
  if (entry.role && !(provincialRoles as readonly string[]).includes(entry.role)) {
    say('role', 'NOT_AN_OPTION', 'Kies een rol van de provincie.', 'Choose a role of the province.');
  }
  if (entry.kinds.length === 0) {
    say('kinds', 'REQUIRED', 'Kies ten minste één soort besluit.', 'Choose at least one kind of decision.');
  }
  entry.kinds.forEach((kind, index) => {
    if (!isDecisionKind(kind)) {
      say(
        `kinds.${index}`,
        'NOT_AN_OPTION',
        'Dit soort besluit bestaat niet.',
        'This kind of decision does not exist.',
      );
    }
  });
  if (entry.validFrom < today) {
    say('validFrom', 'TOO_EARLY', 'Kies vandaag of een latere dag.', 'Choose today or a later day.');
  }
  if (entry.validTo && entry.validTo < entry.validFrom) {
    say('validTo', 'TOO_EARLY', 'Kies de begindag of een latere dag.', 'Choose the first day or a later day.');
  }
  if (entry.article.trim() === '') say('article', 'REQUIRED', 'Vul het artikel in.', 'Enter the article.');
  if (entry.functionTitle.trim() === '') say('functionTitle', 'REQUIRED', 'Vul de functie in.', 'Enter the function.');
  return errors;
}

/**
 * Nobody gives power to himself: not by name, and not by a role that he has.
 *
 * @source Awb 2:4, 10:3
 */
export function mandateToSelfRefusal(
  entry: Pick<NewMandateEntry, 'personId' | 'role'>,
  actor: { readonly personId: string | null; readonly roles: readonly Role[] },
): Refusal | undefined {
  const own = (entry.personId && entry.personId === actor.personId) || actor.roles.some((role) => role === entry.role);
  return own ? { code: 'MANDATE_TO_SELF', source: 'Awb 2:4, 10:3' } : undefined;
}

/**
 * Whether an entry can get this last day, or end at once when none is given: it still counts, and its end only comes nearer.
 *
 * @source Awb 10:8
 */
export function mandateEndRefusal(
  entry: { readonly validFrom: LocalDate; readonly validTo?: LocalDate | null; readonly ended: boolean },
  lastDay: LocalDate | undefined,
  today: LocalDate,
): Refusal | undefined {
  const over = entry.ended || (entry.validTo && entry.validTo < today);
  if (over) return { code: 'MANDATE_ENDED', source: 'Awb 10:8' };
  const wrong = lastDay && (lastDay < today || (entry.validTo && lastDay > entry.validTo));
  return wrong ? { code: 'MANDATE_END_INVALID', source: 'Awb 10:8', details: { earliest: today } } : undefined;
}
