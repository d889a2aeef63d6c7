// SPDX-License-Identifier: EUPL-1.2
// Reckons decisions on penalties and on statutory interest again.
import { amountIs, asStored, same } from './compare.mjs';

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

/** The days of default at the rate of each day, and never below the minimum. @source Awb 4:97–4:100 */
export function ofInterest({ basis, decision }, _inputs, law) {
  const { late, still, reckoned, rates } = basis;
  const { debtor, principalCents, dueOn, paidOn } = late;
  const again = law.statutoryInterest({ debtor, principalCents, dueOn, paidOn, rates, still });
  return [
    ...amountIs('owed', decision.amountCents, again?.amountCents ?? 0),
    ...same('the days', reckoned.days, again?.days),
    ...same('the rows', reckoned.rows, asStored(again?.rows ?? [])),
    ...(again?.owed ? [] : ['less than the minimum: no interest is owed (Awb 4:98(2))']),
  ];
}
