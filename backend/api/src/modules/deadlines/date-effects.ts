// SPDX-License-Identifier: EUPL-1.2
import {
  advanceSchedule,
  type ExpectedPayment,
  expectedCash,
  type LocalDate,
  type LocalizedText,
  obligationText,
  remainingAdvances,
  ruleKeyOf,
  type TraceStep,
} from '#domain';
import type { Tx } from '../../platform/work/tx';
import { Obligation } from '../delivery/delivery.entities';
import type { GrantFile } from '../delivery/grants.service';
import { calendarInForce } from '../law-data/calendar';
import { beforeDetermination, duePayments, grantMoney, orderedCents } from '../payments/due-payments';
import type { Payment } from '../payments/payment.entities';
import { textOf } from '../payments/payment-rows';
import { deadlineWords } from './deadline-words';
import type { EffectDateResponse, MovedPaymentResponse, SetReminderResponse } from './effects.dto';

interface Step {
  readonly subject: string;
  readonly rule: string;
  readonly offsetDays: number;
  readonly aboutOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** The days of a grant with all that hangs on them, at one moment. */
export interface GrantDates {
  readonly obligations: readonly Obligation[];
  readonly determinationDueOn: LocalDate | null;
  /** Warnings and steps that nobody was given yet. */
  readonly steps: readonly Step[];
  readonly cash: readonly ExpectedPayment[];
}

/** What the days of a grant are now. The case is locked. */
export async function datesOf(tx: Tx, file: GrantFile): Promise<GrantDates> {
  const { grant } = file;
  const obligations = await tx.manager.find(Obligation, {
    where: { grantId: grant.id },
    order: { dueOn: 'ASC', key: 'ASC' },
  });
  // Nothing is determined any more once that happened, or the grant was withdrawn.
  const [row] = await tx.query<{ due: LocalDate | null }>(
    'select determination_due_on as due from subsidy_grant where id = $1 and state = any($2)',
    [grant.id, beforeDetermination],
  );
  const steps = await tx.query<Step>(
    `select subject, rule, offset_days as "offsetDays", about_on as "aboutOn", due_on as "dueOn" from due_step
      where application_id = $1 and fired_at is null order by due_on, subject, rule`,
    [grant.applicationId],
  );
  const determinationDueOn = row?.due ?? null;
  return { obligations, determinationDueOn, steps, cash: await cashOf(tx, file, obligations, determinationDueOn) };
}

/** All money that is still to go out or to come back: what was ordered, and what follows from the days. */
async function cashOf(
  tx: Tx,
  file: GrantFile,
  obligations: readonly Obligation[],
  determinationDueOn: LocalDate | null,
): Promise<ExpectedPayment[]> {
  const { grant, scheme, type } = file;
  const ordered = await orderedCash(tx, file);
  const [money] = await grantMoney(tx, grant.id);
  if (!money) return ordered;
  const calendar = await calendarInForce(tx);
  if (money.determined_cents !== null) {
    const due = duePayments(money, tx.today, calendar);
    return [
      ...ordered,
      ...due.map(({ ruleKey: key, text, amountCents, dueOn: on }) => ({ key, text, amountCents, on })),
    ];
  }
  const schedule = advanceSchedule(type.advances, {
    grantedCents: money.granted_cents,
    grantNotifiedOn: money.notified_on,
    metOn: money.met_on,
  });
  const takenCents = Object.fromEntries(money.payments.map(({ ruleKey, amountCents }) => [ruleKey, amountCents]));
  const advances = remainingAdvances(schedule, { takenCents, claimedCents: money.claimed_cents });
  const ahead = advances.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const balanceCents = money.granted_cents - money.paid_cents + money.claimed_cents - orderedCents(money) - ahead;
  const dayOf = Object.fromEntries(
    obligations.map(({ key, metOn, dueOn }) => [key, (metOn ?? dueOn) as LocalDate | null]),
  );
  const { determination } = type;
  const { termsExtended: extended } = scheme.legal;
  return [
    ...ordered,
    ...expectedCash({ advances, balanceCents, dayOf, determination, determinationDueOn, calendar, extended }),
  ];
}

interface OrderRow {
  readonly kind: Payment['kind'];
  readonly rule_key: string;
  readonly amount_cents: number;
  readonly due_on: LocalDate;
  readonly decision_kind: string | null;
}

/** What is on its way: orders to pay, and below zero what was claimed back and did not come yet. */
async function orderedCash(tx: Tx, { grant, type }: GrantFile): Promise<ExpectedPayment[]> {
  const rows = await tx.query<OrderRow>(
    `select p.kind, p.rule_key, p.amount_cents, p.due_on, d.kind as decision_kind
       from payment p left join decision d on d.id = p.decision_id
      where p.grant_id = $1 and p.state in ('proposed', 'released') order by p.due_on, p.rule_key`,
    [grant.id],
  );
  return rows.map((row) => {
    const { kind, rule_key: key, amount_cents: cents, due_on: on } = row;
    const rule = type.advances.find((one) => one.key === key.split('+')[0]);
    const text = textOf({ ...row, rule_text: rule?.text ?? null });
    return { key, text, amountCents: kind === 'recovery' ? -cents : cents, on };
  });
}

/** The days that are other ones than before, and those that came or went; with how each was found. */
export function movedDates({ type }: GrantFile, before: GrantDates, after: GrantDates): EffectDateResponse[] {
  const keys = [...new Set([...before.obligations, ...after.obligations].map(({ key }) => key))];
  const shown = ({ state }: Obligation): boolean => state !== 'lapsed';
  const dayIn = ({ obligations }: GrantDates, key: string) => obligations.filter(shown).find((one) => one.key === key);
  const moved = keys.flatMap((key): EffectDateResponse[] => {
    const [then, now] = [dayIn(before, key), dayIn(after, key)];
    if ((then?.dueOn ?? null) === (now?.dueOn ?? null)) return [];
    const rule = type.obligations.find((one) => one.key === ruleKeyOf(key));
    return [
      {
        key,
        text: rule ? obligationText(rule, key) : { nl: key },
        article: rule?.article ?? '',
        before: then?.dueOn ?? null,
        after: now?.dueOn ?? null,
        trace: ((now?.trace ?? []) as TraceStep[]).map((step) => ({ ...step })),
      },
    ];
  });
  if (before.determinationDueOn === after.determinationDueOn) return moved;
  const determination: EffectDateResponse = {
    key: 'determination',
    text:
      type.determination.mode === 'on_request'
        ? { nl: 'Vaststelling vragen', en: 'Ask for determination' }
        : { nl: 'Vaststelling door de provincie', en: 'Determination by the province' },
    article: type.determination.article,
    before: before.determinationDueOn,
    after: after.determinationDueOn,
    trace: [],
  };
  return [...moved, determination];
}

const nameOf = ({ subject, rule, offsetDays, aboutOn }: Step): string => [subject, rule, offsetDays, aboutOn].join(' ');

const inOrder = (one: SetReminderResponse, other: SetReminderResponse): number =>
  one.dueOn.localeCompare(other.dueOn) || one.key.localeCompare(other.key) || one.rule.localeCompare(other.rule);

const endWords: LocalizedText = { nl: 'Einde van de subsidie', en: 'End of the subsidy' };

/**
 * The warnings and steps that are there on one side and not on the other: of what they are, and on which day. By day and
 * name, because what this very decision brings has another id each time that it is tried.
 */
export function stepsBeside({ type }: GrantFile, without: GrantDates, within: GrantDates): SetReminderResponse[] {
  const known = new Set(without.steps.map(nameOf));
  return within.steps
    .filter((step) => !known.has(nameOf(step)))
    .map(({ subject, rule, dueOn, aboutOn }) => {
      const obligation = within.obligations.find(({ id }) => subject === `obligation:${id}`);
      const key = obligation?.key ?? null;
      const named = type.obligations.find((one) => key !== null && one.key === ruleKeyOf(key)) ?? null;
      const text = rule === 'grant_end' ? endWords : deadlineWords(subject, key, named);
      return { key: key ?? subject.split('/')[0] ?? subject, text, rule, dueOn, aboutOn };
    })
    .sort(inOrder);
}

/** The payments of which the expected day or the amount is another one than before; those that come, and those that go. */
export function movedPayments(before: GrantDates, after: GrantDates): MovedPaymentResponse[] {
  const all = new Map([...before.cash, ...after.cash].map((one) => [one.key, one]));
  return [...all.values()].flatMap(({ key, text }) => {
    const [then, now] = [before, after].map(({ cash }) => cash.find((one) => one.key === key));
    if (then?.on === now?.on && then?.amountCents === now?.amountCents) return [];
    const cents = { beforeCents: then?.amountCents ?? null, afterCents: now?.amountCents ?? null };
    return [{ key, text, ...cents, before: then?.on ?? null, after: now?.on ?? null }];
  });
}
