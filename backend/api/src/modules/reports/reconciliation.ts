// SPDX-License-Identifier: EUPL-1.2
import { formatMoney } from '#domain';
import type { Reader } from '../../platform/work/work';
import { upwards } from './ledger-sums';
import type { ReconciliationResponse } from './reports.dto';

interface DifferenceRow {
  subject: 'account' | 'journal' | 'case';
  name: string;
  what: string;
  ledger_cents: number;
  other: string;
  other_cents: number;
}

const storedBalances = [
  'available',
  'held',
  'reserved',
  'committed',
  'determined',
  'released',
  'payable',
  'paid',
  'receivable',
  'received',
];

/** What changes of these kinds added to a grant, or to its determination; below zero when they took from it. */
const changedBy = (kinds: string): string => `coalesce((select sum(x.amount_cents - c.before_cents) from grant_change c
   join decision x on x.id = c.decision_id
  where c.application_id = d.application_id and c.state = 'made' and c.kind in (${kinds})), 0)`;

/** What decisions on objection added to the first decision. */
const onObjection = (what: string): string =>
  `coalesce(sum((d.facts -> 'receipt' ->> '${what}')::int8) filter (where d.kind = 'objection'), 0)`;

/** Everything in one statement, so that all of it is looked at on the same moment. */
const differences = `with recursive ${upwards}, booked as (
    select up.node, p.bucket, sum(p.amount_cents)::int8 as cents
      from posting p join journal j on j.id = p.journal_id
      join up on up.leaf = p.account_id and (up.node = p.account_id or not exists (
             select from posting x where x.journal_id = p.journal_id and x.bucket in ('funding', 'held')))
     group by up.node, p.bucket
  ), stored as (
    select b.id, b.code, s.bucket, s.cents from budget_account b cross join lateral (values
      ('funding', -b.ceiling_cents), ('overrun', -b.overrun_cents),
      ${storedBalances.map((bucket) => `('${bucket}', b.${bucket}_cents)`).join(', ')}) as s(bucket, cents)
  ), ledger as (
    select p.case_id,
           coalesce(sum(p.amount_cents) filter (where p.bucket = 'committed' and j.kind in ('GRANT','RAISE','RELEASE','RESTORE')), 0)::int8 as granted,
           coalesce(sum(p.amount_cents) filter (where p.bucket = 'committed' and j.kind in ('GRANT','RAISE')), 0)::int8 as ever,
           coalesce(sum(p.amount_cents) filter (where p.bucket = 'available' and j.kind in ('REOPEN','REGRANT')), 0)::int8 as reopened,
           ${['reserved', 'determined', 'released', 'payable', 'paid', 'receivable', 'received']
             .map(
               (bucket) => `coalesce(sum(p.amount_cents) filter (where p.bucket = '${bucket}'), 0)::int8 as ${bucket}`,
             )
             .join(', ')}
      from posting p join journal j on j.id = p.journal_id where p.case_id is not null group by p.case_id
  ), decided as (
    select d.application_id,
           (coalesce(sum(d.amount_cents) filter (where d.kind in ('grant','partial_grant')), 0)
             + ${onObjection('addedGrantCents')} + ${onObjection('restoredGrantCents')} + ${onObjection('raisedGrantCents')}
             + ${changedBy("'amend','withdraw'")})::int8 as granted,
           (coalesce(sum(d.amount_cents) filter (where d.kind = 'determination'), 0)
             + ${onObjection('addedDeterminedCents')}
             + ${changedBy("'amendDetermination','withdrawDetermination'")})::int8 as determined
      from decision d group by d.application_id
  ), moved as (
    select application_id,
           coalesce(sum(amount_cents) filter (where kind <> 'recovery' and state in ('proposed','released')), 0)::int8 as payable,
           coalesce(sum(amount_cents) filter (where kind <> 'recovery' and state = 'paid'), 0)::int8 as paid,
           coalesce(sum(amount_cents) filter (where kind = 'recovery' and state in ('proposed','released')), 0)::int8 as receivable,
           coalesce(sum(amount_cents) filter (where kind = 'recovery' and state = 'paid'), 0)::int8 as received
      from payment group by application_id
  )
  select 'account' as subject, s.code as name, s.bucket as what, coalesce(b.cents, 0)::int8 as ledger_cents,
         'balance' as other, s.cents as other_cents
    from stored s left join booked b on b.node = s.id and b.bucket = s.bucket
   where coalesce(b.cents, 0) <> s.cents
  union all
  select 'journal', j.kind || ' ' || j.id, 'sum', coalesce(sum(p.amount_cents), 0)::int8, 'zero', 0
    from journal j left join (select journal_id, amount_cents from posting
                              union all select journal_id, amount_cents from outside_posting) p on p.journal_id = j.id
   group by j.id having coalesce(sum(p.amount_cents), 0) <> 0
  union all
  select 'case', a.number, v.what, v.ledger_cents, v.other, v.other_cents
    from application a
    left join ledger l on l.case_id = a.id
    left join decided d on d.application_id = a.id
    left join moved m on m.application_id = a.id
    left join subsidy_grant g on g.application_id = a.id
    cross join lateral (values
      ('granted', coalesce(l.granted, 0), 'decisions', coalesce(d.granted, 0)),
      ('granted', coalesce(l.granted, 0), 'grant', coalesce(g.granted_cents, 0)),
      ('determined', coalesce(l.determined, 0), 'decisions', coalesce(d.determined, 0)),
      ('determined', coalesce(l.determined, 0), 'grant', coalesce(g.determined_cents, 0)),
      ('released', coalesce(l.released + l.reopened, 0), 'grant',
       coalesce(l.ever - coalesce(g.determined_cents, g.granted_cents, 0), 0)),
      ('paid', coalesce(l.paid, 0), 'payments', coalesce(m.paid, 0)),
      ('paid', coalesce(l.paid, 0), 'grant', coalesce(g.paid_cents, 0)),
      ('payable', coalesce(l.payable, 0), 'payments', coalesce(m.payable, 0)),
      ('receivable', coalesce(l.receivable, 0), 'payments', coalesce(m.receivable, 0)),
      ('received', coalesce(l.received, 0), 'payments', coalesce(m.received, 0)),
      ('received', coalesce(l.received, 0), 'grant', coalesce(g.received_cents, 0)),
      ('reserved', coalesce(l.reserved, 0), 'case',
       case when a.state in ('submitted','incomplete','completed','in_assessment','advised') then coalesce(a.requested_cents, 0) else 0 end)
    ) as v(what, ledger_cents, other, other_cents)
   where v.ledger_cents <> v.other_cents
  order by 1, 2, 3, 5`;

const whats: Readonly<Record<string, string>> = {
  available: 'beschikbaar',
  held: 'aangehouden voor eerdere aanvragen',
  funding: 'plafond',
  overrun: 'wettelijke overschrijding',
  reserved: 'gereserveerd',
  committed: 'verleend en niet vastgesteld',
  granted: 'verleend',
  determined: 'vastgesteld',
  released: 'vrijgevallen',
  payable: 'betaalbaar gesteld',
  paid: 'betaald',
  receivable: 'terug te vorderen',
  received: 'terugontvangen',
};

const others: Readonly<Record<string, string>> = {
  balance: 'de stand van de rekening',
  decisions: 'de besluiten',
  grant: 'de subsidie',
  payments: 'de betalingen',
  case: 'de aanvraag',
};

const shown = 200;

/** Compares what was booked with the balances, the decisions, the grants and the payments; names what differs. */
export async function reconcile(reader: Reader): Promise<ReconciliationResponse> {
  const rows = await reader.query<DifferenceRow>(differences);
  const sentences = rows.slice(0, shown).map(sentenceOf);
  if (rows.length > shown) sentences.push(`En nog ${rows.length - shown} verschillen.`);
  return { equal: rows.length === 0, differences: sentences };
}

function sentenceOf(row: DifferenceRow): string {
  const sign = row.what === 'funding' || row.what === 'overrun' ? -1 : 1;
  const booked = formatMoney(row.ledger_cents * sign);
  if (row.subject === 'journal') return `Boeking ${row.name}: de regels tellen op tot ${booked} in plaats van nul.`;
  const what = whats[row.what] ?? row.what;
  const other = `${others[row.other] ?? row.other} ${formatMoney(row.other_cents * sign)}`;
  const name = row.subject === 'account' ? `Rekening ${row.name}` : `Zaak ${row.name}`;
  return `${name}, ${what}: volgens de boekingen ${booked}, volgens ${other}.`;
}
