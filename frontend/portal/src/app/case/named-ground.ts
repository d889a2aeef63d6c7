// SPDX-License-Identifier: EUPL-1.2
import { type LegalBasis, type LocalizedText, sourceUnder } from '#domain';

/** A ground of the law with its article as the scheme makes it apply; where title 4.2 does not apply, without an article. */
export function namedGround(
  { text, source }: { readonly text: LocalizedText; readonly source: string },
  legal: LegalBasis | undefined,
): { nl: string; en: string } {
  const named = legal && sourceUnder(source, legal);
  const article = named === undefined ? '' : ` (${named})`;
  return { nl: `${text.nl}${article}`, en: `${text.en ?? text.nl}${article}` };
}
