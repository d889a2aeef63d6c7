// SPDX-License-Identifier: EUPL-1.2
import type { LegalBasis } from '#domain';

const awbName = 'de Algemene wet bestuursrecht';

/** An article of the Awb that applies to every decision (not of title 4.2). */
export function awb(article: string): string {
  return `artikel ${article} van ${awbName}`;
}

/** An article of the scheme, or of the Awb where the definition says so (`Awb 4:2`); of title 4.2 as far as that applies. */
export function schemeArticle(legal: LegalBasis, article: string): string | undefined {
  const law = /^Awb (.+)$/.exec(article)?.[1];
  if (!law) return `${article} van de ${legal.citation.nl}`;
  const number = Number(/^4:(\d+)/.exec(law)?.[1] ?? 0);
  return number >= 21 && number <= 80 ? title42Reference(legal, law) : awb(law);
}

/**
 * A reference to an article of title 4.2 of the Awb (4:21–4:80), in the way in which that title applies to the scheme:
 * directly, by analogy through an article of the scheme, or not at all.
 *
 * @source Awb 4:21(3)
 */
export function title42Reference(legal: LegalBasis, article: string): string | undefined {
  if (legal.title42 === 'not_applicable') return undefined;
  if (legal.title42 === 'direct') return awb(article);
  const declared = legal.title42Article ?? 'de bepaling over toepassing van titel 4.2';
  return `${declared} van de ${legal.citation.nl} in samenhang met ${awb(article)}`;
}

/** The references that are there, each once. */
export function basis(...references: readonly (string | undefined)[]): string[] {
  return [...new Set(references.filter((reference): reference is string => Boolean(reference)))];
}
