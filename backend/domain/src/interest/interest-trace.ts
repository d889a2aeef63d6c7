// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong, formatMoney } from '../shared/format';
import { addDays, type LocalDate } from '../shared/local-date';
import type { TraceStep } from '../terms/length';
import { formatRate } from './interest-rates';
import type { InterestInput, StatutoryInterest } from './statutory-interest';

const both = (day: LocalDate) => ({ nl: formatDateLong(day), en: formatDateLong(day, 'en') });

/** How the interest came about, step by step, in both languages. */
export function interestSteps(
  { dueOn, paidOn, principalCents, debtor }: InterestInput,
  { firstDayOn, rows, amountCents, minimumCents, owed, days }: Omit<StatutoryInterest, 'trace'>,
): readonly TraceStep[] {
  const [due, first, paid] = [both(dueOn), both(firstDayOn), both(paidOn)];
  const steps: TraceStep[] = [
    {
      rule: 'interest_due',
      source: 'Awb 4:87(1)',
      date: dueOn,
      text: {
        nl: `Uiterlijk te betalen op ${due.nl}: ${formatMoney(principalCents)}`,
        en: `To be paid on ${due.en} at the latest: ${formatMoney(principalCents, 'en')}`,
      },
    },
    {
      rule: 'interest_default',
      source: 'Awb 4:97',
      date: firstDayOn,
      text: { nl: `In verzuim vanaf ${first.nl}`, en: `In default from ${first.en}` },
    },
  ];
  rows.forEach((row, index) => {
    const previous = rows[index - 1];
    if (previous && row.baseCents !== previous.baseCents) {
      steps.push({
        rule: 'interest_added',
        source: 'BW 6:119(2)',
        date: row.from,
        text: {
          nl: `Na een jaar telt de rente mee: verder over ${formatMoney(row.baseCents)}`,
          en: `After a year the interest counts along: further over ${formatMoney(row.baseCents, 'en')}`,
        },
      });
    }
    const [from, until] = [both(row.from), both(row.until)];
    steps.push({
      rule: 'interest_row',
      source: 'Awb 4:98(1), BW 6:119(1)',
      days: row.days,
      date: row.until,
      text: {
        nl: `${from.nl} tot en met ${until.nl}: ${row.days} ${row.days === 1 ? 'dag' : 'dagen'} tegen ${formatRate(row.basisPoints)} per jaar is ${formatMoney(row.amountCents)}`,
        en: `${from.en} up to and including ${until.en}: ${row.days} ${row.days === 1 ? 'day' : 'days'} at ${formatRate(row.basisPoints, 'en')} a year is ${formatMoney(row.amountCents, 'en')}`,
      },
    });
  });
  const who = debtor === 'province' ? 'Awb 4:98(2): € 10' : 'Awb 4:98(2): € 20';
  steps.push({
    rule: owed ? 'interest_owed' : 'interest_below_minimum',
    source: 'Awb 4:98(2)',
    days,
    date: paidOn,
    text: owed
      ? {
          nl: `Samen ${formatMoney(amountCents)}, tot en met de dag van betaling, ${paid.nl}`,
          en: `Together ${formatMoney(amountCents, 'en')}, up to and including the day of payment, ${paid.en}`,
        }
      : {
          nl: `Samen ${formatMoney(amountCents)}: minder dan ${formatMoney(minimumCents)}, dus is geen rente verschuldigd (${who})`,
          en: `Together ${formatMoney(amountCents, 'en')}: less than ${formatMoney(minimumCents, 'en')}, so that no interest is owed`,
        },
  });
  return steps;
}

/** The step that says that a late decision brings the last day for payment forward. @source Awb 4:100 */
export function lateDecisionStep(decisionDueOn: LocalDate, dueOn: LocalDate): TraceStep {
  const [decision, due] = [both(decisionDueOn), both(dueOn)];
  return {
    rule: 'interest_late_decision',
    source: 'Awb 4:100',
    date: addDays(dueOn, 1),
    text: {
      nl: `Het besluit moest uiterlijk ${decision.nl} zijn genomen. Dan was uiterlijk ${due.nl} betaald: vanaf de dag daarna telt de rente`,
      en: `The decision had to be taken on ${decision.en} at the latest. Then it would have been paid by ${due.en}: from the day after that the interest counts`,
    },
  };
}
