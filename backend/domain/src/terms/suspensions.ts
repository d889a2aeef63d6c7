// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { addDays, daysBetween, type LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import type { TraceStep } from './length';

/** A time in which a term does not run: whole days, both ends included. */
export interface Suspension {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** A {@link SuspensionGround}, or words of one's own. */
  readonly reason: string;
  readonly source: string;
}

/** Why a term does not run. */
export type SuspensionGround =
  'completion' | 'foreign_information' | 'consent' | 'applicant_delay' | 'force_majeure' | 'defect';

/** Where each ground stands. @source Awb 4:15, 7:10(2) */
export const suspensionSources: Readonly<Record<SuspensionGround, string>> = {
  completion: 'Awb 4:15(1)(a)',
  foreign_information: 'Awb 4:15(1)(b)',
  consent: 'Awb 4:15(2)(a)',
  applicant_delay: 'Awb 4:15(2)(b)',
  force_majeure: 'Awb 4:15(2)(c)',
  defect: 'Awb 7:10(2), 6:6',
};

const reasons: Readonly<Record<string, LocalizedText>> = {
  completion: { nl: 'omdat om aanvulling was gevraagd', en: 'because the application had to be completed' },
  foreign_information: {
    nl: 'omdat informatie uit het buitenland nodig was',
    en: 'because information from abroad was needed',
  },
  consent: { nl: 'omdat de aanvrager met uitstel instemde', en: 'because the applicant agreed to a delay' },
  applicant_delay: {
    nl: 'omdat de vertraging door de aanvrager kwam',
    en: 'because the delay was attributable to the applicant',
  },
  force_majeure: { nl: 'wegens overmacht', en: 'because of force majeure' },
  defect: { nl: 'omdat het bezwaarschrift niet volledig was', en: 'because the notice of objection was incomplete' },
};

/**
 * The suspension by an invitation to complete: from the day after the invitation to the day before the last item came, or
 * to the last day of the term that passed unused.
 *
 * @source Awb 4:15(1)(a); the same words in Awb 7:10(2) for a defect of an objection
 * @example invited 1 March, completed 10 March → 2 to 9 March, eight days
 */
export function suspensionOf(
  input: { readonly invitedOn: LocalDate; readonly ground?: 'completion' | 'defect' } & (
    { readonly completedOn: LocalDate } | { readonly cureExpiredOn: LocalDate }
  ),
): Suspension {
  const reason = input.ground ?? 'completion';
  return {
    from: addDays(input.invitedOn, 1),
    to: 'completedOn' in input ? addDays(input.completedOn, -1) : input.cureExpiredOn,
    reason,
    source: suspensionSources[reason],
  };
}

/** How many days a suspension has; 0 when it ends before it begins. */
export function suspendedDays({ from, to }: Pick<Suspension, 'from' | 'to'>): number {
  return Math.max(0, daysBetween(from, to) + 1);
}

/** The step of a suspension: how many of its days were added, leaving out those that another one had already added. */
export function suspensionStep(suspension: Suspension, days: number, before: number, date: LocalDate): TraceStep {
  const { from, to, reason, source } = suspension;
  const why = reasons[reason] ?? { nl: reason, en: reason };
  const counted = days === 1 ? { nl: '1 dag', en: '1 day' } : { nl: `${days} dagen`, en: `${days} days` };
  const twice =
    before === 0
      ? { nl: '', en: '' }
      : { nl: `; ${before} van deze dagen telden al mee`, en: `; ${before} of these days had already been counted` };
  return {
    rule: 'suspension',
    source,
    days,
    date,
    text: {
      nl: `${counted.nl} opgeschort, van ${formatDateLong(from)} tot en met ${formatDateLong(to)}, ${why.nl}${twice.nl}`,
      en: `Suspended for ${counted.en}, from ${formatDateLong(from, 'en')} to ${formatDateLong(to, 'en')}, ${why.en ?? why.nl}${twice.en}`,
    },
  };
}

/** Sorts suspensions by their days, and then by their ground, so that the order of recording makes no difference. */
export function inOrder(a: Suspension, b: Suspension): number {
  return daysBetween(b.from, a.from) || daysBetween(b.to, a.to) || (a.source + a.reason < b.source + b.reason ? -1 : 1);
}
