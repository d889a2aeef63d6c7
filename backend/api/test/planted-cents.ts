// SPDX-License-Identifier: EUPL-1.2
import { plantedCeilings } from './planted-ceilings';
import { plantedOutside } from './planted-outside';
import { oneJournal, type PlantedCent, wrong, wrongIn } from './planting';

const buckets = 'ceiling overrun available reserved committed determined released payable paid receivable received';
const codes = ['flexwonen', 'flexwonen/grants/flexwonen-zh', 'flexwonen/grants/flexwonen-zh/plaatsing'];
const inBalances = buckets.split(' ').flatMap((bucket) =>
  codes.map((code, depth) => ({
    what: `a balance: ${bucket} on level ${depth}`,
    sql: `update budget_account set ${bucket}_cents = ${bucket}_cents ${depth === 1 ? '-' : '+'} 1 where code = '${code}'
          returning 'account ' || code || ': ${bucket}_cents' as name`,
  })),
);

/** Of each kind of journal: the bucket that it adds to. */
const kinds = {
  CEILING: 'available',
  RESERVE: 'reserved',
  UNRESERVE: 'requested',
  GRANT: 'committed',
  RAISE: 'committed',
  RELEASE: 'released',
  REVISE: 'released',
  DETERMINE: 'determined',
  ORDER: 'payable',
  CANCEL_ORDER: 'ordered',
  PAY: 'paid',
  CLAIM: 'receivable',
  RECEIVE: 'received',
} as const;

/** Nothing but its journal says what a ceiling is, so its balance is left as it was. */
const ceilingLegs = `with touched as (
    update posting set amount_cents = amount_cents + sign(amount_cents)::int
     where journal_id = ${oneJournal('CEILING')} returning account_id
  ) select distinct 'account ' || code || ': ceiling_cents' as name from budget_account where id in (select account_id from touched)`;

const movedBalances = ['available', 'reserved', 'committed', 'determined', 'payable', 'paid', 'receivable', 'received'];
const bothLegs = (kind: string) => `with recursive touched as (
    update posting set amount_cents = amount_cents + sign(amount_cents)::int
     where journal_id = ${oneJournal(kind)} and bucket <> 'released' returning *
  ), up as (
    select account_id as id from touched union
    select a.parent_id from up join budget_account a on a.id = up.id
  ), moved as (
    update budget_account a set ${movedBalances
      .map(
        (name) =>
          `${name}_cents = ${name}_cents + coalesce((select sum(sign(amount_cents)) from touched where bucket = '${name}'), 0)`,
      )
      .join(', ')}
    from up where a.id = up.id returning a.id
  )
  select distinct case when '${kind}' in ('RESERVE', 'UNRESERVE') then 'case ' || c.number
                       else 'journal ${kind} ' || t.journal_id end as name
    from touched t left join application c on c.id = t.case_id`;

const inJournals = Object.entries(kinds).flatMap(([kind, bucket]) => [
  {
    what: `one leg of a journal ${kind}`,
    sql: `update posting set amount_cents = amount_cents + 1 where journal_id = ${oneJournal(kind)} and bucket = '${bucket}'
          returning 'journal ${kind} ' || journal_id as name`,
  },
  {
    what: `both legs of a journal ${kind}${kind === 'CEILING' ? '' : ', and all balances with it'}`,
    sql: kind === 'CEILING' ? ceilingLegs : bothLegs(kind),
  },
]);

const decisionName = `'decision ' || id`;
const grantName = (column: string) =>
  `'grant ' || id || ' of case ' || (select number from application a where a.id = application_id) || ': ${column}'`;
const eventName = `'event ' || type || ' ' || id`;
const paymentName = `'payment ' || end_to_end_id`;

const inFacts: PlantedCent[] = [
  wrong('a grant decision', 'decision', 'amount_cents', "kind = 'grant'", decisionName),
  wrong('a determination', 'decision', 'amount_cents', "kind = 'determination'", decisionName, '- 1'),
  wrongIn('the letter of a grant', 'decision', 'facts.letter.grantedCents', "kind = 'grant'", decisionName),
  wrongIn(
    'the letter of a determination',
    'decision',
    'facts.letter.determinedCents',
    "kind = 'determination'",
    decisionName,
  ),
  ...[
    'SubsidyGranted',
    'SubsidyDetermined',
    'PaymentProposed',
    'PaymentMade',
    'RecoveryReceived',
    'RecoveryOrdered',
  ].map((type) => wrongIn(`the event ${type}`, 'case_event', 'data.amountCents', `type = '${type}'`, eventName)),
  ...['granted_cents', 'determined_cents', 'paid_cents', 'received_cents'].map((column) =>
    wrong(`${column} of a grant`, 'subsidy_grant', column, "state = 'closed'", grantName(column)),
  ),
  ...['advance', 'balance', 'recovery'].map((kind) =>
    wrong(`a paid ${kind}`, 'payment', 'amount_cents', `kind = '${kind}' and state = 'paid'`, paymentName),
  ),
  wrong('a proposed payment', 'payment', 'amount_cents', "state = 'proposed'", paymentName, '- 1'),
  wrong('a cancelled payment', 'payment', 'amount_cents', "state = 'cancelled'", paymentName),
  wrong('what an open case asks', 'application', 'requested_cents', "state = 'submitted'", "'case ' || number"),
  wrong(
    'what a decided case asked',
    'application',
    'requested_cents',
    "state = 'granted'",
    "'case ' || number || ': requested_cents'",
  ),
  wrongIn('the calculation of a submission', 'submission', 'calculation.totalCents', 'true', "'submission ' || id"),
  {
    what: 'what a municipality got this year',
    sql: `update applicant_year y set granted_cents = granted_cents + 1 where granted_cents > 0
          returning 'year ' || year || ' of ' || (select name from organisation o where o.id = organisation_id) as name`,
  },
];

const move = (what: string, set: string, name: string, kind = 'PAY', bucket = 'paid'): PlantedCent => ({
  what,
  sql: `update posting set ${set} where journal_id = ${oneJournal(kind)} and bucket = '${bucket}' returning ${name} as name`,
});
const postingName = "'posting ' || id";

const misplaced: PlantedCent[] = [
  move(
    'a posting on another account',
    "account_id = (select id from budget_account where code = 'flexwonen')",
    postingName,
  ),
  move(
    'a posting on another case',
    "case_id = (select id from application where state = 'withdrawn' limit 1)",
    postingName,
  ),
  move('a posting of another year', 'budget_year = budget_year + 1', postingName),
  move('a posting in another bucket', "bucket = 'received'", postingName),
  move('a posting the wrong way round', 'amount_cents = -amount_cents', postingName),
  {
    what: 'a posting twice',
    sql: `insert into posting (journal_id, account_id, bucket, amount_cents, case_id, organisation_id, budget_year)
          select journal_id, account_id, bucket, amount_cents, case_id, organisation_id, budget_year from posting
           where journal_id = ${oneJournal('GRANT')} returning 'journal GRANT ' || journal_id as name`,
  },
  {
    what: 'a posting that is gone',
    sql: `delete from posting where journal_id = ${oneJournal('ORDER')} and bucket = 'payable' returning 'journal ORDER ' || journal_id as name`,
  },
  {
    what: 'a journal whose postings are gone',
    sql: `delete from posting where journal_id = ${oneJournal('GRANT')} returning 'journal GRANT ' || journal_id as name`,
  },
  {
    what: 'a journal that is gone',
    sql: `delete from journal where id = ${oneJournal('PAY')} returning (select 'payment ' || end_to_end_id from payment where id = cause_id) as name`,
  },
  {
    what: 'a journal for a decision that is not there',
    sql: `update journal set cause_id = gen_random_uuid() where id = ${oneJournal('GRANT')} returning 'journal GRANT ' || id as name`,
  },
  {
    what: 'a decision that is gone',
    sql: `delete from decision where kind = 'determination' returning (select 'journal DETERMINE ' || j.id from journal j where j.cause_id = decision.id and j.kind = 'DETERMINE') as name`,
  },
  {
    what: 'a payment that is gone',
    sql: `delete from payment where state = 'proposed' returning (select 'journal ORDER ' || j.id from journal j where j.cause_id = payment.id) as name`,
  },
  {
    what: 'a payment that says it is paid',
    sql: `update payment set state = 'paid' where state = 'proposed' returning 'payment ' || end_to_end_id as name`,
  },
  {
    what: 'a case that says it is withdrawn',
    sql: `update application set state = 'withdrawn' where state = 'advised' returning 'case ' || number as name`,
  },
];

export const plantedCents: readonly PlantedCent[] = [
  ...plantedOutside,
  ...plantedCeilings,
  ...inBalances,
  ...inJournals,
  ...inFacts,
  ...misplaced,
];
