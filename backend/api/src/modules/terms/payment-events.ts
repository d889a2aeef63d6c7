// SPDX-License-Identifier: EUPL-1.2
import { type LocalDate, localDate, type TermEvent } from '#domain';
import { type HappenedEvent, type InCase, type Mapping } from './happened';

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

/**
 * Whether a decision on objection made advances larger that are paid as soon as is granted; where it let a claim lapse, that
 * is how the money comes back.
 */
export function raised({ all, advanced }: InCase, decision: string, on: LocalDate): readonly TermEvent[] {
  const own = all.filter(({ data }) => data['decisionId'] === decision);
  const made = own.some(({ type }) => larger.includes(type));
  const claims = own.some(({ type }) => type === 'PaymentCancelled' || type === 'RepaymentOrdered');
  return advanced && made && !claims ? [{ event: 'advance_raised', on }] : [];
}
