// SPDX-License-Identifier: EUPL-1.2
// Reckons decisions on objections and on penalties again.
import { amountIs, asStored, booked, lawful, leastLeft, same, typeIn } from './compare.mjs';

/** What the rule gives again for what the objection is about. */
function calculatedAgain(basis, { definition, answers, account }, law) {
  const type = typeIn(definition, basis, law);
  if (basis.about === 'grant') {
    const { applicant: facts, deviations = [] } = basis;
    return law.calculateDeviating(type, definition.hardship, { answers, facts, deviations });
  }
  const { grantedCents } = basis;
  return basis.about === 'determination'
    ? law.determinationFor(type, { grantedCents, answers: account?.answers })
    : undefined;
}

/** The most that the objection can give, in cents. */
function mostOf(basis, calculation) {
  if (basis.about === 'grant') return calculation.totalCents;
  return basis.about === 'determination'
    ? Math.min(basis.grantedCents, Math.max(calculation.totalCents, basis.ownCents))
    : basis.calculatedCents;
}

/** The overrun that the law demands. @source Awb 4:25(2)-(3) */
function overrunAgain(basis, amountCents, definition, law) {
  const { ownCents, leftThenCents } = basis;
  const more = amountCents - ownCents;
  const leftNowCents = leastLeft(basis);
  if (more === 0) return { overrunCents: 0 };
  if (basis.about === 'grant')
    return law.ceilingOnObjection({ totalCents: amountCents, ownCents, leftThenCents, leftNowCents });
  const regrantCents = definition.allocation.releaseGrantable ? more : 0;
  return { overrunCents: Math.max(0, regrantCents - leftNowCents) };
}

/** Nobody gets less for objecting, and only an upheld objection gives more. @source Awb 4:25, 6:7–6:11, 7:11 */
export function ofObjection(receipt, inputs, law) {
  const { basis, decision } = receipt;
  const { outcome, verdict } = basis.objection;
  const { amountCents: totalCents } = decision;
  const { ownCents, about } = basis;
  const fits = lawful(law.outcomeRefusal({ outcome, verdict, waiver: basis.waiver, reason: '-' }));
  if (!['grant', 'determination', 'none'].includes(about)) return fits;
  const calculation = asStored(calculatedAgain(basis, inputs, law));
  const calculatedCents = mostOf(basis, calculation);
  const { refusal, overrunCents = 0 } = overrunAgain(basis, totalCents, inputs.definition, law);
  const more = totalCents - ownCents;
  return [
    ...fits,
    ...(about === 'none' ? [] : same('the calculation', basis.calculation, calculation)),
    ...amountIs('the most that it gives is', basis.calculatedCents, calculatedCents),
    ...lawful(law.objectionAmountRefusal({ outcome, totalCents, ownCents, calculatedCents })),
    ...lawful(refusal),
    ...amountIs('granted more', basis.addedGrantCents, about === 'grant' ? more : 0),
    ...amountIs('determined more', basis.addedDeterminedCents, about === 'determination' ? more : 0),
    ...amountIs('beyond the ceiling', basis.overrunCents, overrunCents),
    ...booked(receipt, 'committed', about === 'grant' ? more : 0),
    ...booked(receipt, 'determined', about === 'determination' ? more : 0),
  ];
}

/** The days of default times the amounts of that day. @source Awb 4:17–4:18 */
export function ofPenalty({ basis, decision }, _inputs, law) {
  const { notice, term, reckoned, law: rules } = basis;
  const course = law.penaltyCourse({
    dueOn: term.dueOn,
    noticeOn: notice.receivedOn,
    ...(term.endedOn ? { decidedOn: term.endedOn } : {}),
    ...(reckoned.noneOwed ? { noneOwed: reckoned.noneOwed } : {}),
    today: decision.decidedOn,
    rules: rules.rules,
    calendar: rules.calendar,
  });
  return [
    ...amountIs('owed', decision.amountCents, course.amountCents),
    ...same('the days', reckoned.days, course.days),
    ...same('the amounts by day', reckoned.rows, asStored(course.penalty?.rows ?? [])),
  ];
}
