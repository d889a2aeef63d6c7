// SPDX-License-Identifier: EUPL-1.2
import { oneJournal, type PlantedCent, wrongIn } from './planting';

const outsideLeg = (kind: string, bucket: string): PlantedCent => ({
  what: `one leg of a journal ${kind}, outside the ceiling`,
  sql: `update outside_posting set amount_cents = amount_cents + 1 where journal_id = ${oneJournal(kind)} and bucket = '${bucket}'
        returning 'journal ${kind} ' || journal_id as name`,
});
const outsideJournals = [
  ['PENALTY_OWE', 'owed'],
  ['PENALTY_ORDER', 'payable'],
  ['PENALTY_PAY', 'paid'],
  ['INTEREST_OWE', 'owed'],
  ['INTEREST_ORDER', 'payable'],
  ['INTEREST_PAY', 'paid'],
  ['INTEREST_CLAIM', 'receivable'],
  ['INTEREST_RECEIVE', 'received'],
] as const;

/** What stands outside the ceiling, in books of its own. */
const inBooks: readonly PlantedCent[] = [
  ...outsideJournals.map(([kind, bucket]) => outsideLeg(kind, bucket)),
  ...outsideJournals.map(([kind]) => ({
    what: `both legs of a journal ${kind}, outside the ceiling`,
    sql: `update outside_posting set amount_cents = amount_cents + sign(amount_cents)::int where journal_id = ${oneJournal(kind)}
          returning 'journal ${kind} ' || journal_id as name`,
  })),
  ...['charged', 'paid'].map((bucket) => ({
    what: `a balance outside the ceiling: ${bucket}`,
    sql: `update outside_account set ${bucket}_cents = ${bucket}_cents + 1 where charged_cents > 0
          returning 'outside account ' || (select code from budget_account b where b.id = programme_id) || ' ' || kind as name`,
  })),
  {
    what: 'interest of one cent more',
    sql: `update statutory_interest set amount_cents = amount_cents + 1 where state = 'settled' returning 'interest ' || id as name`,
  },
  {
    what: 'interest over a late payment of another amount',
    sql: `update statutory_interest set principal_cents = principal_cents - 1 returning 'interest ' || id as name`,
  },
  wrongIn(
    'the letter about interest',
    'decision',
    'facts.letter.amountCents',
    "kind = 'interest'",
    "'interest ' || subject_id",
  ),
  wrongIn(
    'the event InterestDetermined',
    'case_event',
    'data.amountCents',
    "type = 'InterestDetermined'",
    "'interest ' || (data ->> 'interestId')",
  ),
  {
    what: 'an interest payment of one cent less',
    sql: `update interest_payment set amount_cents = amount_cents - 1 returning 'interest payment ' || end_to_end_id as name`,
  },
  {
    what: 'an interest payment that says it is not paid',
    sql: `update interest_payment set state = 'released' where state = 'paid' returning 'interest payment ' || end_to_end_id as name`,
  },
  {
    what: 'a penalty booked on the account of a ceiling',
    sql: `insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
          select ${oneJournal('PENALTY_OWE')}, id, 'committed', 1, 2026 from budget_account where code = 'flexwonen'
          returning 'journal PENALTY_OWE ' || journal_id as name`,
  },
  {
    what: 'a journal of a penalty that is gone',
    sql: `delete from journal where id = ${oneJournal('PENALTY_PAY')}
          returning (select 'penalty payment ' || end_to_end_id from penalty_payment where id = cause_id) as name`,
  },
];

/** Penalties stand outside every ceiling; a wrong cent in them is named all the same. */
const inPenalties: readonly PlantedCent[] = [
  {
    what: 'a penalty of one cent more',
    sql: `update penalty set amount_cents = amount_cents + 1 where state = 'settled' returning 'penalty ' || id as name`,
  },
  {
    what: 'a penalty whose decision says less',
    sql: `update decision set amount_cents = amount_cents - 1 where kind = 'penalty'
          returning (select 'penalty ' || x.id from penalty x where x.decision_id = decision.id) as name`,
  },
  {
    what: 'a penalty whose letter counts another day',
    sql: `update decision set facts = jsonb_set(facts, '{letter,rows,0,days}', '13') where kind = 'penalty'
          returning (select 'penalty ' || x.id from penalty x where x.decision_id = decision.id) as name`,
  },
  {
    what: 'a penalty payment of one cent less',
    sql: `update penalty_payment set amount_cents = amount_cents - 1 returning 'penalty payment ' || end_to_end_id as name`,
  },
  {
    what: 'a penalty payment that is gone',
    sql: `delete from penalty_payment returning 'penalty ' || penalty_id as name`,
  },
  {
    what: 'a penalty that was booked on a ceiling',
    sql: `update journal set cause_id = (select id from penalty_payment limit 1) where id = ${oneJournal('PAY')}
          returning 'journal PAY ' || id as name`,
  },
];

/** What a superuser may falsify outside every ceiling. */
export const plantedOutside: readonly PlantedCent[] = [...inPenalties, ...inBooks];
