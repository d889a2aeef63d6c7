// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { daysBetween, type LocalDate } from '../shared/local-date';
import type { HolidayCalendar } from './holidays';
import type { Term } from './length';
import { simpleTerm } from './terms';
import { startStep } from './trace';

/**
 * The last day on which a decision not to process the application can still be notified: four weeks after it was completed,
 * or after the term to complete passed unused.
 *
 * @source Awb 4:5(4)
 */
export function notProcessedTerm(
  input: { readonly calendar: HolidayCalendar } & (
    { readonly completedOn: LocalDate } | { readonly cureExpiredOn: LocalDate }
  ),
): Term {
  const start =
    'completedOn' in input
      ? startStep(input.completedOn, 'Awb 4:5(4)', 'Aanvraag aangevuld', 'Application completed')
      : startStep(
          input.cureExpiredOn,
          'Awb 4:5(4)',
          'Termijn om aan te vullen ongebruikt verstreken',
          'Term to complete passed unused',
        );
  return simpleTerm(start, { weeks: 4 }, 'Awb 4:5(4)', input.calendar, true);
}

/**
 * The last day on which the applicant, or a third party, may give views on a decision that is being prepared. The law sets
 * no length: the authority chooses a reasonable one.
 *
 * @source Awb 4:7–4:9
 */
export function viewsTerm(input: {
  readonly invitedOn: LocalDate;
  readonly days: number;
  readonly of?: 'applicant' | 'third_party';
  readonly calendar: HolidayCalendar;
  readonly extended: boolean;
}): Term {
  const article = input.of === 'third_party' ? 'Awb 4:8' : 'Awb 4:7';
  const start = startStep(input.invitedOn, article, 'Gevraagd om een zienswijze', 'Invited to state views');
  return simpleTerm(start, { days: input.days }, article, input.calendar, input.extended);
}

/**
 * The last day on which payment may stay suspended after the written notice of a serious suspicion, unless the decision
 * comes sooner. Thirteen weeks are not extended.
 *
 * @source Awb 4:56
 */
export function paymentSuspensionTerm(input: {
  readonly notifiedOn: LocalDate;
  readonly calendar: HolidayCalendar;
  readonly source?: string;
}): Term {
  const source = input.source ?? 'Awb 4:56';
  const start = startStep(input.notifiedOn, source, 'Betaling opgeschort', 'Payment suspended');
  return simpleTerm(start, { weeks: 13 }, source, input.calendar, true);
}

/**
 * The second term for the request for determination. The law sets no length: the authority does.
 *
 * @source Awb 4:44(3)
 */
export function secondTerm(input: {
  readonly remindedOn: LocalDate;
  readonly days: number;
  readonly calendar: HolidayCalendar;
  readonly extended: boolean;
  readonly source?: string;
}): Term {
  const source = input.source ?? 'Awb 4:44(3)';
  const start = startStep(input.remindedOn, source, 'Herinnerd aan de vaststelling', 'Reminded of the determination');
  return simpleTerm(start, { days: input.days }, source, input.calendar, input.extended);
}

/**
 * The last day for the decision that the court wants: the day that it names, which is not extended. After an appeal against a
 * late decision it is the decision that did not come.
 *
 * @source Awb 8:55d(1), 8:72(4)(b)
 */
export function newDecisionTerm({
  decidedOn,
  until,
  late = false,
}: {
  readonly decidedOn: LocalDate;
  readonly until: LocalDate;
  readonly late?: boolean;
}): Term {
  const source = late ? 'Awb 8:55d(1)' : 'Awb 8:72(4)(b)';
  const start = startStep(decidedOn, 'Awb 8:70', 'Uitspraak van de rechtbank', 'Judgment of the court');
  const text = {
    nl: `De rechtbank wil ${late ? 'de beslissing die uitbleef' : 'een nieuwe beslissing'} uiterlijk op ${formatDateLong(until)}`,
    en: `The court wants ${late ? 'the decision that did not come' : 'a new decision'} by ${formatDateLong(until, 'en')}`,
  };
  return {
    dueOn: until,
    trace: [start, { rule: 'day_of_court', source, days: daysBetween(decidedOn, until), date: until, text }],
  };
}

/** The last day for sending the file and a defence to the court. @source Awb 8:42(1) */
export function courtFileTerm(input: { readonly requestedOn: LocalDate; readonly calendar: HolidayCalendar }): Term {
  const start = startStep(input.requestedOn, 'Awb 8:42(1)', 'Stukken gevraagd door de rechtbank', 'File asked for');
  return simpleTerm(start, { weeks: 4 }, 'Awb 8:42(1)', input.calendar, true);
}
