// SPDX-License-Identifier: EUPL-1.2
import { LineCounter, parseDocument, isNode } from 'yaml';
import { checkDecreeDays, checkInterestRates, checkPenaltyRates, type FieldError, fieldError } from '#domain';
import { InvalidInputError } from '../../platform/http/validation';
import type { LawDataFileResponse } from './law-data.dto';

const known = ['days', 'rates', 'interest'];

/**
 * Reads a file with days by decree, penalty amounts and statutory interest, in YAML or JSON. @throws InvalidInputError with everything that is
 * wrong, each with its line
 */
export function readLawDataFile(text: string): LawDataFileResponse {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  if (document.errors.length > 0) {
    throw new InvalidInputError(
      document.errors.map(({ pos: [at] }) => {
        const line = lines.linePos(at).line;
        const nl = `Regel ${line}: dit is geen goede YAML of JSON. Controleer inspringen, komma’s en aanhalingstekens.`;
        const en = `Line ${line}: this is not proper YAML or JSON. Check indents, commas and quotes.`;
        return fieldError('text', 'WRONG_FORM', nl, en);
      }),
    );
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const content = contentOf(plainOf(document));
  const days = content['days'] === undefined ? undefined : checkDecreeDays(listIn(content, 'days'));
  const rates = content['rates'] === undefined ? undefined : checkPenaltyRates(listIn(content, 'rates'));
  const interest = content['interest'] === undefined ? undefined : checkInterestRates(listIn(content, 'interest'));
  const errors = [
    ...unknownIn(content),
    ...(days && 'errors' in days ? days.errors : []),
    ...(rates && 'errors' in rates ? rates.errors : []),
    ...(interest && 'errors' in interest ? interest.errors : []),
  ];
  if (errors.length > 0) throw new InvalidInputError(errors.map((error) => atLine(error, lineOf)));
  return {
    ...(days && 'values' in days ? { days: [...days.values] } : {}),
    ...(rates && 'values' in rates ? { rates: rates.values.map((rate) => ({ ...rate, steps: [...rate.steps] })) } : {}),
    ...(interest && 'values' in interest ? { interest: interest.values.map((rate) => ({ ...rate })) } : {}),
  };
}

/** References inside the file are not followed: they could make it endlessly large. */
function plainOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    const nl = 'Het bestand verwijst naar zichzelf (‘&’ en ‘*’). Schrijf elke rij uit.';
    const en = 'The file refers to itself (‘&’ and ‘*’). Write out every row.';
    throw new InvalidInputError([fieldError('text', 'WRONG_FORM', nl, en)]);
  }
}

function contentOf(value: unknown): Record<string, unknown> {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const content = isMap ? (value as Record<string, unknown>) : {};
  if (known.some((key) => key in content)) return content;
  const nl =
    'Het bestand heeft geen lijst ‘days’, ‘rates’ of ‘interest’. Zet de dagen onder ‘days’, de bedragen onder ‘rates’, de rente onder ‘interest’.';
  const en =
    'The file has no list ‘days’, ‘rates’ or ‘interest’. Put the days under ‘days’, the amounts under ‘rates’, the interest under ‘interest’.';
  throw new InvalidInputError([fieldError('text', 'REQUIRED', nl, en)]);
}

function listIn(content: Record<string, unknown>, key: string): unknown[] {
  const value = content[key];
  if (Array.isArray(value)) return value as unknown[];
  throw new InvalidInputError([
    fieldError(key, 'WRONG_FORM', `‘${key}’ moet een lijst zijn.`, `‘${key}’ must be a list.`),
  ]);
}

function unknownIn(content: Record<string, unknown>): FieldError[] {
  return Object.keys(content)
    .filter((key) => !known.includes(key))
    .map((key) =>
      fieldError(key, 'UNKNOWN', `Het deel ‘${key}’ kennen wij niet.`, `We do not know the part ‘${key}’.`),
    );
}

function atLine(error: FieldError, lineOf: (path: readonly (string | number)[]) => number): FieldError {
  const line = lineOf(error.path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)));
  const { nl, en } = error.message;
  return { ...error, message: { nl: `Regel ${line}: ${nl}`, ...(en ? { en: `Line ${line}: ${en}` } : {}) } };
}
