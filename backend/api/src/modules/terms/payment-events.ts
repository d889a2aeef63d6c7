// SPDX-License-Identifier: EUPL-1.2
import {
  type AdvanceRule,
  advanceSchedule,
  type LocalDate,
  localDate,
  remainingAdvances,
  type TermEvent,
} from '#domain';
import { dayIn, type HappenedEvent, type InCase, type Mapping, text } from './happened';

const centsIn = ({ data }: Pick<HappenedEvent, 'data'>): number => Number(data['amountCents'] ?? 0);

const sumOf = (events: readonly HappenedEvent[]): number => events.reduce((sum, one) => sum + centsIn(one), 0);

/** What was left to be paid at a determination that does not say so itself: determined, less what was paid and not claimed. */
function leftAt(all: InCase['all'], made: HappenedEvent): number {
  const before = all.slice(0, all.indexOf(made));
  const paid = sumOf(before.filter(({ type }) => type === 'PaymentMade'));
  const claimed = sumOf(before.filter(({ type }) => type === 'RecoveryOrdered' || type === 'RepaymentOrdered'));
  return centsIn(made) - paid + claimed;
}

/** What a determination, also one on objection, leaves to be paid from its notification on. @source Awb 4:87(1) */
export function balanceOf({ all }: InCase, decision: string, on: LocalDate): readonly TermEvent[] {
  const made = all.find(
    ({ type, data }) =>
      (type === 'SubsidyDetermined' || type === 'SubsidyRedetermined') && data['decisionId'] === decision,
  );
  const cents = made && Number(made.data['balanceCents'] ?? leftAt(all, made));
  return made && cents && cents > 0 ? [{ event: 'balance_notified', on, cents, since: localDate(made.on) }] : [];
}

/** A determination that was lowered or withdrawn leaves less to be paid. */
export const lowered: Mapping = ({ on, data }) => {
  const cents = Number(data['grantedCents'] ?? 0) - Number(data['amountCents'] ?? 0);
  return cents > 0 ? [{ event: 'balance_lowered', on, cents }] : [];
};

const larger: readonly string[] = [
  'SubsidyGrantedOnObjection',
  'SubsidyPartlyGrantedOnObjection',
  'GrantReinstated',
  'GrantRestored',
];

/** Whether an advance is paid as soon as is granted. */
export const paidAtGrant = ({ on }: AdvanceRule): boolean => on === 'grant';

/** The rule of the scheme behind a payment: a supplement to an earlier one carries a number after it. */
const ruleOf = ({ data }: HappenedEvent): string => (text(data['ruleKey']) ?? '').split('+')[0] ?? '';

/** The advances that were ordered, or paid, and not taken back. */
function ordered(all: InCase['all']): readonly HappenedEvent[] {
  const back = new Set(all.filter(({ type }) => type === 'PaymentCancelled').map(({ data }) => data['paymentId']));
  return all.filter(
    ({ type, data }) => type === 'PaymentProposed' && data['kind'] === 'advance' && !back.has(data['paymentId']),
  );
}

/**
 * Whether a decision on objection made advances larger of which a part was due already; where it let a claim lapse, that is
 * how the money comes back.
 */
export function raised({ all, advances }: InCase, decision: string, on: LocalDate): readonly TermEvent[] {
  const own = all.filter(({ data }) => data['decisionId'] === decision);
  const made = own.find(({ type }) => larger.includes(type));
  const claims = own.some(({ type }) => type === 'PaymentCancelled' || type === 'RepaymentOrdered');
  if (!made || claims) return [];
  const due = advances.some(paidAtGrant) || ordered(all).some((one) => all.indexOf(one) < all.indexOf(made));
  return due ? [{ event: 'advance_raised', on }] : [];
}

const granting: readonly string[] = [
  ...larger,
  'SubsidyGranted',
  'SubsidyPartlyGranted',
  'GrantAmended',
  'DeterminationRequestReinstated',
];

/** What is left to pay of an advance that nobody ordered: by the grant as it stands. */
function leftOf(rule: AdvanceRule, { all, advances }: InCase): number | undefined {
  const granted = all.findLast(({ type, data }) => granting.includes(type) && data['amountCents'] !== undefined);
  if (!granted) return undefined;
  const notified = { grantNotifiedOn: localDate(granted.on), metOn: {} };
  const schedule = advanceSchedule(advances, { grantedCents: centsIn(granted), ...notified });
  const takenCents: Record<string, number> = {};
  for (const one of ordered(all)) takenCents[ruleOf(one)] = (takenCents[ruleOf(one)] ?? 0) + centsIn(one);
  const claims = all.filter(({ type }) => type === 'RecoveryOrdered' || type === 'RepaymentOrdered');
  const lapsed = all.filter(({ type, data }) => type === 'PaymentCancelled' && data['kind'] === 'recovery');
  const left = remainingAdvances(schedule, { takenCents, claimedCents: sumOf(claims) - sumOf(lapsed) });
  return left.find(({ key }) => key === rule.key)?.amountCents;
}

/** The advances that waited for an obligation that was met, or came to its end; not one of which nothing is left. @source Awb 4:87(1), 4:95 */
export const advanceDue: Mapping = (event) => {
  const { all, data, advances } = event;
  const on = dayIn(event, 'metOn', 'happenedOn', 'dueOn');
  return advances
    .filter((rule) => rule.on === data['key'])
    .flatMap((rule): TermEvent[] => {
      const orders = ordered(all).filter((one) => one.data['ruleKey'] === rule.key);
      const cents = orders.length > 0 ? sumOf(orders) : leftOf(rule, event);
      const { key: advance, article } = rule;
      return cents === 0 ? [] : [{ event: 'advance_due', on, advance, article, ...(cents ? { cents } : {}) }];
    });
};

/** A payment to the municipality; an advance that waited for something says which one it was. */
export const paymentMade: Mapping = (event) => {
  const { data, advances, on } = event;
  const own = advances.find(({ key }) => key === ruleOf({ type: '', on, data }));
  const waited = data['kind'] !== 'balance' && own !== undefined && !paidAtGrant(own);
  return [
    {
      event: 'paid',
      on: dayIn(event, 'paidOn'),
      of: data['kind'] === 'balance' ? 'balance' : 'advance',
      cents: Number(data['amountCents'] ?? Number.POSITIVE_INFINITY),
      ...(waited ? { advance: text(data['ruleKey']) } : {}),
    },
  ];
};
