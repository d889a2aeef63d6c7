// SPDX-License-Identifier: EUPL-1.2
import { isRecord } from '../../forms/field-error';
import type { LocalizedText } from '../../shared/text';
import type { SchemeDefinition } from '../definition';
import { articleAt, placeWords } from './field-place';
import { type FieldGroup, type FieldKind, kindOf, wordsOf } from './field-words';
import { isText } from './value-words';

/** A field of a version that the desk edits: where it stands, what it is called, and what it holds now. */
export interface EditableField {
  readonly path: string;
  readonly group: FieldGroup;
  readonly kind: FieldKind;
  readonly label: LocalizedText;
  /** Where it stands: the type and the item, for the heading above it. */
  readonly place: LocalizedText;
  readonly article?: string;
  readonly value: string | number | null;
  /** May be left empty. */
  readonly optional: boolean;
  /** Of a text: which language this is. */
  readonly language?: 'nl' | 'en';
  /** Not yet set by the province. */
  readonly isExample: boolean;
}

/** Limits that a type may have, and that the desk can add. */
const optionalLimits = [
  'minimumCents',
  'maximumCents',
  'maximumPerApplicantPerYearCents',
  'maximumPerApplicantCents',
  'maximumProjectsPerYear',
];

const neverEdited = new Set(['key', 'version', 'article', 'exampleValues', 'minimum', 'maximum']);

function isExample(scheme: SchemeDefinition, path: string): boolean {
  return scheme.exampleValues.some((example) => path === example || path.startsWith(`${example}.`));
}

function fieldAt(
  scheme: SchemeDefinition,
  steps: readonly string[],
  value: string | number | null,
  more: Partial<EditableField> = {},
): EditableField[] {
  const { nl, en, group } = wordsOf(steps);
  if (group === undefined || group === 'other') return [];
  const path = steps.join('.');
  const article = articleAt(scheme, steps);
  return [
    {
      path,
      group,
      kind: kindOf(steps, value),
      label: { nl, en },
      place: placeWords(scheme, steps),
      ...(article === undefined ? {} : { article }),
      value,
      optional: optionalLimits.includes(steps.at(-1) ?? ''),
      isExample: isExample(scheme, path),
      ...more,
    },
  ];
}

function texts(scheme: SchemeDefinition, steps: readonly string[], text: LocalizedText): EditableField[] {
  return (['nl', 'en'] as const).flatMap((language) =>
    fieldAt(scheme, steps, text[language] ?? '', {
      path: [...steps, language].join('.'),
      kind: 'text',
      language,
      optional: language === 'en',
    }),
  );
}

function fieldsIn(scheme: SchemeDefinition, steps: readonly string[], value: unknown): EditableField[] {
  if (neverEdited.has(steps.at(-1) ?? '')) return [];
  if (isText(value)) return texts(scheme, steps, value);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const key: unknown = isRecord(item) ? item['key'] : undefined;
      return isRecord(item) ? fieldsIn(scheme, [...steps, typeof key === 'string' ? key : String(index)], item) : [];
    });
  }
  if (isRecord(value)) {
    const isType = steps.length === 2 && steps[0] === 'types';
    const missing = isType ? optionalLimits.filter((name) => value[name] === undefined) : [];
    return [
      ...Object.entries(value).flatMap(([name, part]) => fieldsIn(scheme, [...steps, name], part)),
      ...missing.flatMap((name) => fieldAt(scheme, [...steps, name], null)),
    ];
  }
  const kind = kindOf(steps, value);
  const editable = typeof value === 'number' || kind === 'moment' || kind === 'date';
  return editable && (typeof value === 'number' || typeof value === 'string') ? fieldAt(scheme, steps, value) : [];
}

/**
 * The fields of a version that change in practice: amounts, limits, ceilings, dates, terms, help and paragraphs in letters.
 * The rest changes by uploading files.
 */
export function editableFields(scheme: SchemeDefinition): EditableField[] {
  return fieldsIn(scheme, [], scheme);
}
