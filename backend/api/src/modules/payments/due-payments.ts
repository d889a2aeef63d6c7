// SPDX-License-Identifier: EUPL-1.2
import {
  type AdvanceInstalment,
  advanceSchedule,
  type AdvanceRule,
  type HolidayCalendar,
  type LocalDate,
  type LocalizedText,
  paymentTerm,
  remainingAdvances,
  settlement,
} from '#domain';
import type { Asker } from '../decisions/mandates.service';

/** A payment that follows from the rules and that nobody has proposed yet. */
export interface DuePayment {
  readonly kind: 'advance' | 'balance';
  /** The rule of the scheme for an advance, else the kind itself. */
  readonly ruleKey: string;
  readonly text: LocalizedText;
  readonly amountCents: number;
  readonly dueOn: LocalDate;
}

/** A grant with all from which its payments follow. */
export interface GrantMoney {
  grant_id: string;
  application_id: string;
  number: string;
  project_name: string;
  organisation_name: string;
  state: string;
  granted_cents: number;
  determined_cents: number | null;
  paid_cents: number;
  claimed_cents: number;
  received_cents: number;
  notified_on: LocalDate;
  /** The day on which the determination was notified. */
  determined_on: LocalDate | null;
  /** The last days to pay what is still open, as they stand among the terms of the case, by their key. */
  open_terms: Record<string, LocalDate>;
  /** The day on which a decision on objection that made the grant larger was notified. */
  enlarged_on: LocalDate | null;
  advances: AdvanceRule[] | null;
  met_on: Record<string, LocalDate>;
  /** Payments that were not cancelled. */
  payments: { ruleKey: string; kind: string; state: string; amountCents: number }[];
}

/** States of a grant in which its determination is still to come. */
export const beforeDetermination: readonly string[] = [
  'active',
  'amended',
  'reminded',
  'determination_requested',
  'determination_proposed',
];

/** The words for payments that come from no rule of a scheme. */
export const paymentTexts: Readonly<Record<'balance' | 'recovery' | 'change_recovery', LocalizedText>> = {
  balance: { nl: 'Nabetaling na de vaststelling', en: 'Balance after the determination' },
  recovery: { nl: 'Terugvordering na de vaststelling', en: 'Recovery after the determination' },
  change_recovery: {
    nl: 'Terugvordering na de wijziging of intrekking',
    en: 'Recovery after the amendment or withdrawal',
  },
};

/** The money of one grant, or of all grants from which something may still have to be paid. */
export function grantMoney(asker: Asker, grantId?: string): Promise<GrantMoney[]> {
  return asker.query<GrantMoney>(
    `select g.id as grant_id, a.id as application_id, a.number, a.project_name, o.name as organisation_name, g.state,
            g.granted_cents, g.determined_cents, g.paid_cents, g.claimed_cents, g.received_cents, g.notified_on,
            (select case when bool_and(d.notified_on is not null) then max(d.notified_on) end from decision d
              where d.application_id = a.id and (d.kind = 'determination'
                 or d.kind = 'objection' and d.facts -> 'receipt' ->> 'addedDeterminedCents' not in ('0'))) as determined_on,
            (select coalesce(jsonb_object_agg(t.key, t.due_on), '{}') from case_term t
              where t.case_id = a.id and t.kind = 'payment' and t.settled_on is null) as open_terms,
            (select case when bool_and(d.notified_on is not null) then max(d.notified_on) end from decision d
              where d.application_id = a.id and d.kind = 'objection'
                and (d.facts -> 'receipt' ->> 'addedGrantCents' not in ('0')
                  or d.facts -> 'receipt' ->> 'restoredGrantCents' not in ('0')
                  or d.facts -> 'receipt' ->> 'raisedGrantCents' not in ('0'))) as enlarged_on,
            jsonb_path_query_first(v.definition, '$.types[*] ? (@.key == $type).advances',
              jsonb_build_object('type', a.type_key)) as advances,
            (select coalesce(jsonb_object_agg(b.key, b.met_on), '{}') from obligation b
              where b.grant_id = g.id and b.met_on is not null) as met_on,
            (select coalesce(jsonb_agg(jsonb_build_object('ruleKey', p.rule_key, 'kind', p.kind, 'state', p.state,
                      'amountCents', p.amount_cents) order by p.prepared_at, p.end_to_end_id), '[]')
               from payment p where p.grant_id = g.id and p.state <> 'cancelled') as payments
       from subsidy_grant g
       join application a on a.id = g.application_id
       join organisation o on o.id = g.organisation_id
       join scheme_version v on v.id = a.scheme_version_id
      where g.notified_on is not null and g.state not in ('closed', 'in_recovery', 'ended') and ($1::uuid is null or g.id = $1)
      order by a.number`,
    [grantId ?? null],
  );
}

/** What is due on this day: advances while the grant runs, the balance once its determination was notified. */
export function duePayments(money: GrantMoney, today: LocalDate, calendar: HolidayCalendar): DuePayment[] {
  return beforeDetermination.includes(money.state) ? dueAdvances(money, today, calendar) : dueBalance(money, calendar);
}

/** Ordered and on its way to the municipality, not yet paid. */
export function orderedCents({ payments }: Pick<GrantMoney, 'payments'>): number {
  return payments
    .filter(({ kind, state }) => kind !== 'recovery' && (state === 'proposed' || state === 'released'))
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}

function dueAdvances(money: GrantMoney, today: LocalDate, calendar: HolidayCalendar): DuePayment[] {
  const schedule = advanceSchedule(money.advances ?? [], {
    grantedCents: money.granted_cents,
    grantNotifiedOn: money.notified_on,
    metOn: money.met_on,
  });
  const takenCents: Record<string, number> = {};
  for (const { ruleKey, amountCents } of money.payments) {
    takenCents[ruleOf(ruleKey)] = (takenCents[ruleOf(ruleKey)] ?? 0) + amountCents;
  }
  const left = remainingAdvances(schedule, { takenCents, claimedCents: money.claimed_cents });
  const first = left.flatMap(({ key, amountCents, dueSince, rule }): DuePayment[] => {
    if (!dueSince || dueSince > today || amountCents === 0) return [];
    return [
      {
        kind: 'advance',
        ruleKey: key,
        text: rule.text,
        amountCents,
        dueOn: advanceDay(rule, money.open_terms) ?? lastDay(dueSince, calendar),
      },
    ];
  });
  return first.length > 0 ? first : supplement(money, schedule, takenCents, calendar);
}

/**
 * What an objection added to advances that were ordered already, or gave back of what had been claimed of them: it waits for
 * no later advance.
 */
function supplement(
  { payments, enlarged_on, claimed_cents, open_terms }: GrantMoney,
  schedule: readonly AdvanceInstalment[],
  takenCents: Readonly<Record<string, number>>,
  calendar: HolidayCalendar,
): DuePayment[] {
  const taken = schedule.filter(({ key }) => takenCents[key] !== undefined);
  const last = taken.at(-1);
  if (!last || enlarged_on === null) return [];
  const owed = taken.reduce((sum, { key, amountCents }) => sum + amountCents - (takenCents[key] ?? 0), claimed_cents);
  if (owed <= 0) return [];
  const number = payments.filter(({ ruleKey }) => ruleOf(ruleKey) === last.key).length;
  const dueOn = daysOf('raised', open_terms).at(-1) ?? lastDay(enlarged_on, calendar);
  return [{ kind: 'advance', ruleKey: `${last.key}+${number}`, text: last.rule.text, amountCents: owed, dueOn }];
}

function dueBalance(money: GrantMoney, calendar: HolidayCalendar): DuePayment[] {
  const { determined_cents, determined_on, paid_cents } = money;
  if (determined_cents === null || determined_on === null) return [];
  const left = settlement({
    determinedCents: determined_cents,
    paidCents: paid_cents - money.claimed_cents,
    orderedCents: orderedCents(money),
  });
  if (left.kind !== 'balance') return [];
  const { balance: text } = paymentTexts;
  const earlier = money.payments.filter(({ kind }) => kind === 'balance').length;
  return [
    {
      kind: 'balance',
      ruleKey: earlier === 0 ? 'balance' : `balance+${earlier}`,
      text,
      amountCents: left.amountCents,
      dueOn: daysOf('determination', money.open_terms)[0] ?? lastDay(determined_on, calendar),
    },
  ];
}

/** The rule of the scheme behind a payment: a supplement to an earlier one carries a number after it. */
function ruleOf(ruleKey: string): string {
  return ruleKey.split('+')[0] ?? ruleKey;
}

/** The last days of terms whose key begins with this name, the earliest first. */
export function daysOf(name: string, terms: Readonly<Record<string, LocalDate>>): readonly LocalDate[] {
  return Object.entries(terms)
    .filter(([key]) => key.split(':')[0] === name)
    .map(([, dueOn]) => dueOn)
    .sort();
}

/** The last day to pay an advance, by the terms of its case that are still open: its own, or that of its grant. */
export function advanceDay(
  { key, on }: Pick<AdvanceRule, 'key' | 'on'>,
  terms: Readonly<Record<string, LocalDate>>,
): LocalDate | undefined {
  return on === 'grant' ? (terms[''] ?? daysOf('raised', terms)[0]) : terms[`advance:${key}`];
}

/** The last day to pay what was notified on a day. @source Awb 4:87(1) */
export function lastDay(since: LocalDate, calendar: HolidayCalendar): LocalDate {
  return paymentTerm({ notifiedOn: since, calendar }).dueOn;
}
