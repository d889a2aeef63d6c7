// SPDX-License-Identifier: EUPL-1.2
import type { CaseTermResponse } from '../api-models';

/** What each term is called; several of one kind are numbered in the order of their days. */
export function termLabels(
  terms: readonly (Pick<CaseTermResponse, 'kind'> & Partial<Pick<CaseTermResponse, 'key'>>)[],
  names: Readonly<Record<string, string>>,
): readonly string[] {
  // What some terms are about stands in the first part of their key.
  const named = terms.map(({ kind, key }) => names[`${kind}/${key?.split(':')[0]}`] ?? names[kind] ?? kind);
  return named.map((name, index) => {
    const several = named.filter((one) => one === name).length > 1;
    const place = named.slice(0, index + 1).filter((one) => one === name).length;
    return several ? `${name} (${place})` : name;
  });
}
