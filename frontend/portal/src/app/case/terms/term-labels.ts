// SPDX-License-Identifier: EUPL-1.2
import type { CaseTermResponse } from '../api-models';

/** What each term is called; several of one kind are numbered in the order of their days. */
export function termLabels(
  terms: readonly Pick<CaseTermResponse, 'kind'>[],
  names: Readonly<Record<string, string>>,
): readonly string[] {
  return terms.map(({ kind }, index) => {
    const name = names[kind] ?? kind;
    const several = terms.filter((one) => one.kind === kind).length > 1;
    const place = terms.slice(0, index + 1).filter((one) => one.kind === kind).length;
    return several ? `${name} (${place})` : name;
  });
}
