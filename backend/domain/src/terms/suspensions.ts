// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { addDays, daysBetween, type LocalDate } from '../shared/local-date';
import type { Language, LocalizedText } from '../shared/text';
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

/** The days of a suspension that were added to the term: one row of days. */
export interface CountedDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** How many days of it another suspension had already added. */
  readonly before: number;
}

function dayRange({ from, to }: CountedDays, language: Language): string {
  const [first, last] = [formatDateLong(from, language), formatDateLong(to, language)];
  if (from === to) return language === 'nl' ? `op ${first}` : `on ${first}`;
  return language === 'nl' ? `van ${first} tot en met ${last}` : `from ${first} to ${last}`;
}

/** Why not every day of a suspension was added. */
function notCounted({ from, to }: Suspension, counted: CountedDays, language: Language): string {
  const nl = language === 'nl';
  const { before } = counted;
  const notes = [
    ...(before === 1 ? [nl ? '1 eerdere dag telde al mee' : '1 earlier day had been counted'] : []),
    ...(before > 1 ? [nl ? `${before} eerdere dagen telden al mee` : `${before} earlier days had been counted`] : []),
    ...(addDays(from, before) < counted.from
      ? [nl ? 'daarvoor liep de termijn niet' : 'before, the term did not run']
      : []),
    ...(to > counted.to ? [nl ? 'daarna was de termijn voorbij' : 'after that, the term was over'] : []),
  ];
  return notes.map((note) => `; ${note}`).join('');
}

/** The step of a suspension: which of its days were added, and why others were not. */
export function suspensionStep(suspension: Suspension, counted: CountedDays, date: LocalDate): TraceStep {
  const { reason, source } = suspension;
  const why = reasons[reason] ?? { nl: reason, en: reason };
  const days = suspendedDays(counted);
  const many = days === 1 ? { nl: '1 dag', en: '1 day' } : { nl: `${days} dagen`, en: `${days} days` };
  const nl = `${many.nl} opgeschort, ${dayRange(counted, 'nl')}, ${why.nl}`;
  const en = `Suspended for ${many.en}, ${dayRange(counted, 'en')}, ${why.en ?? why.nl}`;
  return {
    rule: 'suspension',
    source,
    days,
    date,
    text: {
      nl: `${nl}${notCounted(suspension, counted, 'nl')}`,
      en: `${en}${notCounted(suspension, counted, 'en')}`,
    },
  };
}

/** Sorts suspensions by their days, and then by their ground, so that the order of recording makes no difference. */
export function inOrder(a: Suspension, b: Suspension): number {
  return daysBetween(b.from, a.from) || daysBetween(b.to, a.to) || (a.source + a.reason < b.source + b.reason ? -1 : 1);
}
