// SPDX-License-Identifier: EUPL-1.2
import { isRecord } from '../../forms/field-error';
import type { SchemeDefinition } from '../definition';
import { parseScheme, type ParsedScheme, valueAt } from '../parse-scheme';
import { editableFields } from './editable-fields';

/** A new value for a field; `null` takes the field away. */
export interface SchemeEdit {
  readonly path: string;
  readonly value: string | number | null;
}

type Content = Record<string, unknown>;

function into(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value.find((item) => isRecord(item) && item['key'] === step) ?? value[Number(step)];
  return isRecord(value) ? value[step] : undefined;
}

function set(content: Content, path: string, value: string | number | null): void {
  const steps = path.split('.');
  const name = steps.pop() ?? '';
  const owner = steps.reduce<unknown>(into, content);
  if (!isRecord(owner)) return;
  if (value === null || (name === 'en' && value === '')) delete owner[name];
  else owner[name] = value;
}

/**
 * A copy of a version with other values in its editable fields and another number, checked as a whole: the new version, or
 * everything that is wrong with it. The version itself stays as it is.
 */
export function applyEdits(scheme: SchemeDefinition, edits: readonly SchemeEdit[], version: string): ParsedScheme {
  const known = new Map(editableFields(scheme).map((field) => [field.path, field]));
  const problems = edits.flatMap(({ path, value }) => {
    const field = known.get(path);
    if (!field) return [`${path}: cannot be edited here`];
    return value === null && !field.optional ? [`${path}: may not be left empty`] : [];
  });
  if (problems.length > 0) return { problems };
  const content = structuredClone(scheme) as unknown as Content;
  for (const { path, value } of edits) set(content, path, value);
  content['version'] = version;
  const edited = content as unknown as SchemeDefinition;
  content['exampleValues'] = scheme.exampleValues.filter((path) => valueAt(edited, path) !== undefined);
  return parseScheme(content);
}
