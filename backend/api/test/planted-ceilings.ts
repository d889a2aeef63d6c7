// SPDX-License-Identifier: EUPL-1.2
import type { PlantedCent } from './planting';

const oneJournal = (kind: string) => `(select id from journal where kind = '${kind}' order by recorded_at, id limit 1)`;

/** Of each kind of journal about ceilings and activities: a bucket that it moves. */
const kinds = {
  CEILING_RAISE: 'available',
  CEILING_LOWER: 'held',
  CARRY: 'funding',
  COUNTER_CEILING: 'funding',
  SPEND_COMMIT: 'committed',
  SPEND_PAY: 'paid',
  SPEND_RELEASE: 'available',
} as const;

/** Wrong cents in what two people ordered, and in what the programme spent. */
export const plantedCeilings: readonly PlantedCent[] = [
  ...['flexwonen', 'flexwonen/grants/flexwonen-zh/haalbaarheid'].map((code) => ({
    what: `a balance: held on ${code}`,
    sql: `update budget_account set held_cents = held_cents + 1 where code = '${code}' returning 'account ' || code || ': held_cents' as name`,
  })),
  ...Object.entries(kinds).map(([kind, bucket]) => ({
    what: `one leg of a journal ${kind}`,
    sql: `update posting set amount_cents = amount_cents + 1
           where id = (select min(id) from posting where journal_id = ${oneJournal(kind)} and bucket = '${bucket}')
          returning 'journal ${kind} ' || journal_id as name`,
  })),
  ...(['raise', 'lower', 'carry'] as const).map((kind) => ({
    what: `a cent more in what was ordered: ${kind}`,
    sql: `update budget_order set amount_cents = amount_cents + 1
           where id = (select id from budget_order where kind = '${kind}' order by prepared_at, id limit 1)
          returning 'order ' || id as name`,
  })),
  ...(['commitment', 'payment', 'release'] as const).map((kind) => ({
    what: `a cent more in what was entered: ${kind}`,
    sql: `update spending set amount_cents = amount_cents + 1 where kind = '${kind}' returning 'spending ' || id as name`,
  })),
  {
    what: 'an order confirmed by who prepared it',
    sql: `update budget_order set settled_by = prepared_by where kind = 'carry' returning 'order ' || id as name`,
  },
  {
    what: 'an order that nobody confirmed, with its journal',
    sql: `update budget_order set state = 'prepared' where kind = 'lower'
          returning (select 'journal CEILING_LOWER ' || j.id from journal j where j.cause_id = budget_order.id) as name`,
  },
  {
    what: 'both legs of a counter-journal',
    sql: `update posting set amount_cents = amount_cents + sign(amount_cents)::int where journal_id = ${oneJournal('COUNTER_CEILING')}
          returning 'journal COUNTER_CEILING ' || journal_id as name`,
  },
  {
    what: 'a journal that slipped into a closed year',
    sql: `update journal set effective_on = '2025-12-31' where id = (select id from journal where kind = 'PAY' order by recorded_at desc, id limit 1)
            and exists (select from budget_order where kind = 'close_year' and settled_at < recorded_at)
          returning 'journal PAY ' || id as name`,
  },
  {
    what: 'a year closed by nobody',
    sql: `update budget_year set closed = true where year = 2020 returning 'budget year ' || year as name`,
  },
];
