// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import type { LocalDate } from '../shared/local-date';
import { type Language, textIn } from '../shared/text';
import type { Term, TraceStep } from './length';

/** For whom a date is explained: staff see every step with its article, applicants plain words and only what matters. */
export type ExplainFor = 'applicant' | 'staff';

/** What applicants need not read: that something which could have moved the date did not. */
const silentForApplicants = new Set(['ordinary_day', 'named_day']);

/** Steps of which plain words differ from those for staff. */
const plain: Readonly<Record<string, Readonly<Record<Language, (step: TraceStep, text: string) => string>>>> = {
  start: {
    nl: (_, text) => `${text}. Deze dag telt zelf niet mee.`,
    en: (_, text) => `${text}. This day itself does not count.`,
  },
  length: { nl: (_, text) => `De termijn is ${text}.`, en: (_, text) => `The term is ${text}.` },
  too_long_to_extend: {
    nl: () =>
      'De termijn is langer dan twaalf weken. Daarom kan de laatste dag ook in een weekend of op een feestdag vallen.',
    en: () => 'The term is longer than twelve weeks. That is why the last day may be in a weekend or on a holiday.',
  },
  not_extended_by_scheme: {
    nl: () => 'De laatste dag kan ook in een weekend of op een feestdag vallen.',
    en: () => 'The last day may also be in a weekend or on a holiday.',
  },
  not_extended_counted_back: {
    nl: () => 'Deze dag kan ook in een weekend of op een feestdag vallen.',
    en: () => 'This day may also be in a weekend or on a holiday.',
  },
};

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

function forApplicant(step: TraceStep, language: Language): string {
  const text = textIn(step.text, language);
  return sentence(plain[step.rule]?.[language](step, text) ?? text);
}

function forStaff({ text, source }: TraceStep, language: Language): string {
  return `${sentence(textIn(text, language)).slice(0, -1)} (${source}).`;
}

/** The last sentence of an explanation. */
function outcome(dueOn: LocalDate, language: Language): string {
  const day = formatDateLong(dueOn, language);
  return language === 'nl' ? `De laatste dag is ${day}.` : `The last day is ${day}.`;
}

/**
 * Why a date is what it is, in sentences: one for each step of its trace, and the day itself.
 *
 * @example explain(term, 'staff', 'en') → ['Application received on Tuesday 10 March 2026 (Awb 4:13).', …]
 */
export function explain({ dueOn, trace }: Term, audience: ExplainFor, language: Language): readonly string[] {
  const steps =
    audience === 'staff'
      ? trace.map((step) => forStaff(step, language))
      : trace.filter(({ rule }) => !silentForApplicants.has(rule)).map((step) => forApplicant(step, language));
  return [...steps, outcome(dueOn, language)];
}
