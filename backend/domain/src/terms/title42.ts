// SPDX-License-Identifier: EUPL-1.2
import type { LegalBasis } from '../schemes/definition';

/** Title 4.2 of the Awb, by its articles. */
const articlesOfTitle42 = { first: 21, last: 80 };

/** Whether an article, such as `4:49(3)`, stands in title 4.2 of the Awb. */
export function isInTitle42(article: string): boolean {
  const number = /^4:(\d+)/.exec(article)?.[1];
  return number !== undefined && Number(number) >= articlesOfTitle42.first && Number(number) <= articlesOfTitle42.last;
}

/**
 * How an article of the Awb is named under a scheme: as it is, through the article of the scheme that declares title 4.2
 * applicable by analogy, or not at all (nothing) where the title does not apply.
 *
 * @source Awb 4:21(3)
 * @example `4:49(3)` under a scheme by analogy → `artikel 2 van de regeling, Awb 4:49(3)`
 */
export function awbSource(
  article: string,
  { title42, title42Article }: Pick<LegalBasis, 'title42' | 'title42Article'>,
): string | undefined {
  if (!isInTitle42(article) || title42 === 'direct') return `Awb ${article}`;
  if (title42 === 'not_applicable') return undefined;
  return title42Article ? `${title42Article}, Awb ${article}` : `Awb ${article}`;
}

/**
 * Sources such as `Awb 4:25(2), 4:35` as they are named under a scheme; nothing when all of them stand in title 4.2 and the
 * title does not apply. What stands elsewhere comes first.
 *
 * @source Awb 4:21(3)
 * @example `Awb 4:35, 10:3` under a scheme by analogy → `Awb 10:3, artikel 2, Awb 4:35`
 */
export function sourceUnder(source: string, legal: Pick<LegalBasis, 'title42' | 'title42Article'>): string | undefined {
  const parts = source.split(', ').map((text) => ({ text, article: /^(?:Awb )?(\d+:\d+.*)$/.exec(text)?.[1] }));
  const ofTitle = parts.flatMap(({ article }) => (article !== undefined && isInTitle42(article) ? [article] : []));
  if (ofTitle.length === 0 || legal.title42 === 'direct') return source;
  const elsewhere = parts.flatMap(({ article }) => (article === undefined || isInTitle42(article) ? [] : [article]));
  const named = [
    ...parts.flatMap(({ text, article }) => (article === undefined ? [text] : [])),
    ...(elsewhere.length > 0 ? [`Awb ${elsewhere.join(', ')}`] : []),
    awbSource(ofTitle.join(', '), legal) ?? [],
  ].flat();
  return named.length > 0 ? named.join(', ') : undefined;
}
