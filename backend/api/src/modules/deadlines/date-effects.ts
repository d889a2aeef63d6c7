// SPDX-License-Identifier: EUPL-1.2
import {
  advanceSchedule,
  type ExpectedPayment,
  expectedCash,
  type LocalDate,
  obligationText,
  remainingAdvances,
  ruleKeyOf,
  type TraceStep,
} from '#domain';
import type { Tx } from '../../platform/work/tx';
import { Obligation } from '../delivery/delivery.entities';
import type { GrantFile } from '../delivery/grants.service';
import { calendarInForce } from '../law-data/calendar';
import { grantMoney, orderedCents } from '../payments/due-payments';
import type { ExtendedDateResponse, MovedPaymentResponse, RearmedReminderResponse } from './extension-previews.dto';

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
  const [row] = await tx.query<{ due: LocalDate | null }>(
    'select determination_due_on as due from subsidy_grant where id = $1',
    [grant.id],
  );
  const steps = await tx.query<Step>(
    `select subject, rule, offset_days as "offsetDays", about_on as "aboutOn", due_on as "dueOn" from due_step
      where application_id = $1 and fired_at is null order by due_on, subject, rule`,
    [grant.applicationId],
  );
  const determinationDueOn = row?.due ?? null;
  return { obligations, determinationDueOn, steps, cash: await cashOf(tx, file, obligations, determinationDueOn) };
}

async function cashOf(
  tx: Tx,
  { grant, scheme, type }: GrantFile,
  obligations: readonly Obligation[],
  determinationDueOn: LocalDate | null,
): Promise<ExpectedPayment[]> {
  const [money] = await grantMoney(tx, grant.id);
  if (!money || money.determined_cents !== null) return [];
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
  const calendar = await calendarInForce(tx);
  return expectedCash({ advances, balanceCents, dayOf, determination, determinationDueOn, calendar, extended });
}

/** The days that are other ones than before, and those that came or went; with how each was found. */
export function movedDates({ type }: GrantFile, before: GrantDates, after: GrantDates): ExtendedDateResponse[] {
  const keys = [...new Set([...before.obligations, ...after.obligations].map(({ key }) => key))];
  const shown = ({ state }: Obligation): boolean => state !== 'lapsed';
  const dayIn = ({ obligations }: GrantDates, key: string) => obligations.filter(shown).find((one) => one.key === key);
  const moved = keys.flatMap((key): ExtendedDateResponse[] => {
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
  const determination: ExtendedDateResponse = {
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

const inOrder = (one: RearmedReminderResponse, other: RearmedReminderResponse): number =>
  one.dueOn.localeCompare(other.dueOn) || one.key.localeCompare(other.key) || one.rule.localeCompare(other.rule);

/**
 * The warnings that come instead of those that go: of what they are, and on which day. By day and name, because an
 * obligation that this very change brings has another id each time that it is tried.
 */
export function rearmed({ type }: GrantFile, before: GrantDates, after: GrantDates): RearmedReminderResponse[] {
  const old = new Set(before.steps.map(nameOf));
  return after.steps
    .filter((step) => !old.has(nameOf(step)))
    .map(({ subject, rule, dueOn, aboutOn }) => {
      const obligation = after.obligations.find(({ id }) => subject === `obligation:${id}`);
      const known = obligation && type.obligations.find(({ key }) => key === ruleKeyOf(obligation.key));
      return {
        key: obligation?.key ?? 'determination',
        text: known && obligation ? obligationText(known, obligation.key) : { nl: 'Vaststelling', en: 'Determination' },
        rule,
        dueOn,
        aboutOn,
      };
    })
    .sort(inOrder);
}

/** The payments of which the expected day is another one than before. */
export function movedPayments(before: GrantDates, after: GrantDates): MovedPaymentResponse[] {
  return after.cash.flatMap(({ key, text, amountCents, on }) => {
    const then = before.cash.find((one) => one.key === key);
    return (then?.on ?? null) === on ? [] : [{ key, text, amountCents, before: then?.on ?? null, after: on }];
  });
}
