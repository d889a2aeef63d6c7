// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../../platform/work/work';
import type { MergerPartResponse } from './mergers.dto';

const parts = `
  select o.id, o.name, o.cbs_code as "cbsCode",
         (select count(*)::int from application a where a.organisation_id = o.id and a.received_at is not null) as cases,
         (select count(*)::int from application a where a.organisation_id = o.id and a.state = 'draft') as drafts,
         (select count(distinct m.person_id)::int from membership m where m.organisation_id = o.id) as people,
         (select count(*)::int from obligation b join subsidy_grant g on g.id = b.grant_id
           where g.organisation_id = o.id and b.state in ('open','reported')) as "openObligations",
         (select coalesce(sum(g.granted_cents), 0)::int8 from subsidy_grant g where g.organisation_id = o.id) as "grantedCents",
         (select coalesce(sum(p.amount_cents), 0)::int8 from payment p
           where p.organisation_id = o.id and p.state in ('proposed','released') and p.kind <> 'recovery') as "unpaidCents"
    from organisation o where o.id = any ($1) order by o.sort_name, o.id`;

/** How much there is of each municipality today: what a merger takes along. */
export function partsOfMerger(asker: Pick<Reader, 'query'>, ids: readonly string[]): Promise<MergerPartResponse[]> {
  return asker.query<MergerPartResponse>(parts, [ids]);
}
