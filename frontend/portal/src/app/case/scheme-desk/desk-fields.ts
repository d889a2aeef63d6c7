// SPDX-License-Identifier: EUPL-1.2
import { type Question, textIn } from '#domain';
import type { EditableFieldResponse } from '../api-models';
import { type Draft, draftOf, readDraft } from '../../shared/forms';
import type { ProblemField } from '../../shared/http';

/** A field of the desk with the question by which it is shown and read. */
export interface DeskField {
  readonly field: EditableFieldResponse;
  readonly question: Question;
}

/** The fields of one place: a type, a question, a letter. */
export interface DeskPlace {
  readonly key: string;
  readonly name: EditableFieldResponse['place'];
  /** A text in two languages is one row, with its languages beside each other. */
  readonly rows: readonly (readonly DeskField[])[];
  /** Takes the whole width: texts beside each other, or many fields. */
  readonly wide: boolean;
}

export interface SchemeEdit {
  readonly path: string;
  readonly value: string | number | null;
}

export const groupOrder = ['amounts', 'limits', 'ceilings', 'dates', 'terms', 'help', 'letters'] as const;

/** What somebody typed: by path, with what the field held when typing began. */
export type Typed = ReadonlyMap<string, { readonly draft: Draft; readonly seen: string | number | null }>;

const units: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  weeks: ['weken', 'weeks'],
  days: ['dagen', 'days'],
  months: ['maanden', 'months'],
  years: ['jaar', 'years'],
};
const languages = { nl: ['Nederlands', 'Dutch'], en: ['Engels', 'English'] } as const;

/** "de beslistermijn" → "Beslistermijn"; a label does not begin in the middle of a sentence. */
function asLabel(text: string): string {
  return capital(text.replace(/^(de|het|the) /, ''));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The question that shows a field. */
export function questionOf(field: EditableFieldResponse): Question {
  const { label, kind, language, value, optional } = field;
  const extra = language ? languages[language === 'en' ? 'en' : 'nl'] : units[kind];
  const say = (text: string, index: 0 | 1): string => (extra ? `${asLabel(text)} (${extra[index]})` : asLabel(text));
  return {
    key: field.path.replaceAll('.', '-'),
    type: typeOf(kind, value),
    label: { nl: say(label.nl, 0), en: say(textIn(label, 'en'), 1) },
    ...(optional ? {} : { neededFor: { nl: '', en: '' } }),
  };
}

function typeOf(kind: string, value: EditableFieldResponse['value']): Question['type'] {
  if (kind === 'money' || kind === 'percentage' || kind === 'date') return kind;
  if (kind === 'moment') return 'text';
  if (kind === 'text') return typeof value === 'string' && value.length > 60 ? 'long_text' : 'text';
  return 'number';
}

/** These fields by their places, in the order of the scheme. */
export function placesOf(fields: readonly EditableFieldResponse[]): DeskPlace[] {
  const places = new Map<string, { name: DeskPlace['name']; rows: DeskField[][] }>();
  for (const field of fields) {
    const place = places.get(field.place.nl) ?? { name: field.place, rows: [] };
    places.set(field.place.nl, place);
    const made = { field, question: questionOf(field) };
    const last = place.rows.at(-1);
    const stem = field.path.replace(/\.(nl|en)$/, '');
    if (field.language && last?.[0]?.field.language && last[0].field.path.replace(/\.(nl|en)$/, '') === stem) {
      last.push(made);
    } else place.rows.push([made]);
  }
  return [...places].map(([key, { name, rows }]) => ({
    key,
    name: { nl: capital(name.nl), en: capital(textIn(name, 'en')) },
    rows,
    wide: rows.length > 2 || rows.some((row) => row.length > 1),
  }));
}

/** What stands in a field. */
export function shownIn({ field, question }: DeskField, typed: Typed): Draft {
  return typed.get(field.path)?.draft ?? draftOf(question, field.value ?? undefined);
}

/** What was typed as changes, with what cannot be read; what was typed back to what it was is no change. */
export function readTyped(
  fields: readonly EditableFieldResponse[],
  typed: Typed,
): { readonly edits: SchemeEdit[]; readonly errors: ProblemField[] } {
  const edits: SchemeEdit[] = [];
  const errors: ProblemField[] = [];
  for (const field of fields) {
    const draft = typed.get(field.path)?.draft;
    if (draft === undefined) continue;
    const { answer, errors: found } = readDraft(questionOf(field), draft);
    const value = typeof answer === 'string' || typeof answer === 'number' ? answer : emptyOf(field);
    const own = found.length ? found.map((error) => ({ ...error, path: field.path })) : checked(field, value);
    errors.push(...own);
    if (own.length === 0 && value !== field.value) edits.push({ path: field.path, value });
  }
  return { edits, errors };
}

function emptyOf({ kind }: EditableFieldResponse): string | null {
  return kind === 'text' ? '' : null;
}

function checked({ path, kind, optional }: EditableFieldResponse, value: string | number | null): ProblemField[] {
  const say = (nl: string, en: string): ProblemField[] => [{ path, code: 'WRONG_FORM', message: { nl, en } }];
  if ((value === null || value === '') && !optional)
    return say('Vul dit veld in. Het mag niet leeg zijn.', 'Fill in this field. It may not be empty.');
  if (typeof value !== 'number') return [];
  if (!Number.isInteger(value)) return say('Vul een heel getal in.', 'Fill in a whole number.');
  if (value < 0) return say('Vul een getal in dat niet onder nul ligt.', 'Fill in a number that is not below zero.');
  return kind === 'percentage' && value > 100
    ? say('Vul een percentage in van 0 tot en met 100.', 'Fill in a percentage from 0 up to 100.')
    : [];
}

/** The fields that a colleague gave another value while they were typed in. */
export function changedByOthers(fields: readonly EditableFieldResponse[], typed: Typed): EditableFieldResponse[] {
  return fields.filter(({ path, value }) => {
    const own = typed.get(path);
    return own !== undefined && own.seen !== value;
  });
}
