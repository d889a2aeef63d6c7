// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { daysBetween, type LocalDate } from '../shared/local-date';
import { rawEnd, type TermLength, type TraceStep } from './length';
import { lengthText } from './trace';

/** What was done to a running term on a day: a length was added, a later day was set, or only a message was sent. */
export type Prolongation = { readonly on: LocalDate; readonly source: string } & (
  | { readonly kind: 'adjourned'; readonly length: TermLength }
  | { readonly kind: 'day_named' | 'consent'; readonly until: LocalDate }
  | { readonly kind: 'announced'; readonly until?: LocalDate }
  | { readonly kind: 'used_up' }
);

function step(rule: string, source: string, date: LocalDate, days: number, nl: string, en: string): TraceStep {
  return { rule, source, days, date, text: { nl, en } };
}

/** The step of something that came after the term had passed, and so changes nothing. */
function tooLate({ on, source }: Prolongation, raw: LocalDate): TraceStep {
  const nl = `Het bericht van ${formatDateLong(on)} kwam na het einde van de termijn en verlengt niets`;
  const en = `The message of ${formatDateLong(on, 'en')} came after the end of the term and prolongs nothing`;
  return step('prolongation_too_late', source, raw, 0, nl, en);
}

function announced({ on, source }: Prolongation, until: LocalDate | undefined, raw: LocalDate): TraceStep {
  const nl = until ? `, uiterlijk op ${formatDateLong(until)}` : '';
  const en = until ? `, on ${formatDateLong(until, 'en')} at the latest` : '';
  return step(
    'announced',
    source,
    raw,
    0,
    `Op ${formatDateLong(on)} gemeld dat de beslissing later komt${nl}; de wettelijke termijn wordt daardoor niet langer`,
    `On ${formatDateLong(on, 'en')} announced that the decision will be later${en}; that does not prolong the legal term`,
  );
}

function later(change: Prolongation & { kind: 'day_named' | 'consent' }, raw: LocalDate): TraceStep {
  const { on, source, until, kind } = change;
  const day = { nl: formatDateLong(until), en: formatDateLong(until, 'en') };
  const sent = { nl: formatDateLong(on), en: formatDateLong(on, 'en') };
  if (until <= raw) {
    const nl = `De dag die op ${sent.nl} is genoemd, ${day.nl}, is niet later en verandert niets`;
    const en = `The day named on ${sent.en}, ${day.en}, is not later and changes nothing`;
    return step('day_not_later', source, raw, 0, nl, en);
  }
  const nl =
    kind === 'consent' ? `Met instemming uitgesteld tot en met ${day.nl}` : `Op ${sent.nl} een nieuwe termijn genoemd`;
  const en = kind === 'consent' ? `Postponed with consent to ${day.en}` : `On ${sent.en} a new term was named`;
  const until2 = kind === 'consent' ? { nl: '', en: '' } : { nl: `, tot en met ${day.nl}`, en: `, to ${day.en}` };
  return step(kind, source, until, daysBetween(raw, until), `${nl}${until2.nl}`, `${en}${until2.en}`);
}

/**
 * The step by which one of these changes a term that would end on `raw` and of which `lastDay` is the last day.
 *
 * @source Awb 4:14(1), 4:14(3), 7:10(3)-(4) and the adjournment article of the scheme
 */
export function prolongationStep(change: Prolongation, raw: LocalDate, lastDay: LocalDate): TraceStep {
  if (change.kind === 'announced') return announced(change, change.until, raw);
  if (change.kind === 'used_up') {
    const nl = `De beslissing is al eerder verdaagd; het bericht van ${formatDateLong(change.on)} verlengt niets`;
    const en = `The decision was adjourned before; the message of ${formatDateLong(change.on, 'en')} prolongs nothing`;
    return step('used_up', change.source, raw, 0, nl, en);
  }
  if (change.on > lastDay) return tooLate(change, raw);
  if (change.kind !== 'adjourned') return later(change, raw);
  const date = rawEnd(raw, change.length);
  const nl = `Op ${formatDateLong(change.on)} verdaagd met ${lengthText(change.length, 'nl')}, tot en met ${formatDateLong(date)}`;
  const en = `Adjourned on ${formatDateLong(change.on, 'en')} by ${lengthText(change.length, 'en')}, to ${formatDateLong(date, 'en')}`;
  return step('adjourned', change.source, date, daysBetween(raw, date), nl, en);
}
