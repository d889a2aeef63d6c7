// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../../platform/work/work';

/** SQL: when the window of the scheme version `v` closes, with what outages added to it. */
export const closingMoment = `greatest(v.closes_at,
  (select max(w.closes_at) from window_extension w where w.scheme_version_id = v.id))`;

/** When the window of a scheme version closes, with what outages added to it (Awb 2:21). */
export async function closingOf(asker: Pick<Reader, 'query'>, schemeVersionId: string): Promise<Date> {
  const [row] = await asker.query<{ closes_at: Date }>(
    `select ${closingMoment} as closes_at from scheme_version v where v.id = $1`,
    [schemeVersionId],
  );
  if (!row) throw new Error(`there is no scheme version ${schemeVersionId}`);
  return row.closes_at;
}
