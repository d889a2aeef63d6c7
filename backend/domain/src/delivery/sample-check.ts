// SPDX-License-Identifier: EUPL-1.2
import type { SchemeDefinition } from '../schemes/definition';
import type { LocalDate } from '../shared/local-date';
import type { HolidayCalendar } from '../terms/holidays';
import type { Term } from '../terms/length';
import { simpleTerm } from '../terms/terms';
import { startStep } from '../terms/trace';

/** The share of a population, in percent, where a scheme names none. An example value. */
export const usualSamplePercentage = 10;

/** The days in which a report is sent that a sample asks. The law sets no length: the authority does. */
export const sampleReportDays = 28;

/** The share that a scheme draws in its lowest tier, in percent. */
export function samplePercentageOf({ tiers }: Pick<SchemeDefinition, 'tiers'>): number {
  return tiers.find(({ account }) => account === 'sample')?.samplePercentage ?? usualSamplePercentage;
}

/**
 * How many of a population are drawn: the percentage, rounded up, so that a population that is not empty always gives one.
 *
 * @throws RangeError for a percentage that is not a whole number from 1 to 100
 */
export function sampleSizeOf(count: number, percentage: number): number {
  if (!Number.isSafeInteger(percentage) || percentage < 1 || percentage > 100) {
    throw new RangeError(`a sample is 1 to 100 percent, not ${percentage}`);
  }
  return Math.ceil((count * percentage) / 100);
}

/**
 * The last day for the report of a grant that was drawn; never before the day on which the province would have determined
 * (`determinationDueOn`), because nobody accounts for what need not be finished.
 *
 * @source Awb 4:44(1), 4:45 and the determination article of the scheme
 */
export function sampleReportTerm(input: {
  readonly askedOn: LocalDate;
  readonly calendar: HolidayCalendar;
  readonly extended: boolean;
  readonly article: string;
}): Term {
  const start = startStep(
    input.askedOn,
    input.article,
    'Verslag gevraagd na een steekproef',
    'Report asked by a sample',
  );
  return simpleTerm(start, { days: sampleReportDays }, input.article, input.calendar, input.extended);
}

/** A grant in a sample: whether it was drawn, and by when it reports. */
export interface SampledGrant {
  readonly drawn: boolean;
  readonly dueOn: LocalDate | null;
}

/**
 * The report for which the determination of a drawn grant waits: until it came, or its second term passed.
 *
 * @source Awb 4:44(3), 4:45, 4:47
 */
export function awaitedReport(input: {
  readonly sampled: SampledGrant | null | undefined;
  readonly requested: boolean;
  readonly secondTermPassed: boolean;
}): { readonly dueOn: LocalDate | null } | undefined {
  const { sampled, requested, secondTermPassed } = input;
  return sampled?.drawn && !requested && !secondTermPassed ? { dueOn: sampled.dueOn } : undefined;
}

/**
 * The draw for which a determination ex officio waits: that of the sample for its period. Not once it took part, drawn or
 * not; not when the recipient asked for the determination itself, or let a second term pass.
 *
 * @source Awb 3:4(1), 4:47 and the accountability article of the scheme: who is drawn is not known before
 */
export function awaitedDraw(input: {
  /** In the tier of which a sample accounts; see `isSampled`. */
  readonly inSampleTier: boolean;
  readonly sampled: SampledGrant | null | undefined;
  readonly requested: boolean;
  readonly secondTermPassed: boolean;
  readonly determinationDueOn: LocalDate | null;
}): { readonly dueOn: LocalDate | null } | undefined {
  const { inSampleTier, sampled, requested, secondTermPassed, determinationDueOn: dueOn } = input;
  return inSampleTier && !sampled && !requested && !secondTermPassed ? { dueOn } : undefined;
}

/** Whether the province determines by itself, now that a sample did or did not ask a report. @source Awb 4:44(1)(a), 4:47 */
export function determinesItself(input: {
  readonly mode: 'ex_officio' | 'on_request';
  readonly drawn: boolean;
  readonly secondTermPassed: boolean;
}): boolean {
  return (input.mode === 'ex_officio' && !input.drawn) || input.secondTermPassed;
}
