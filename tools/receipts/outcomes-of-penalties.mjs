// SPDX-License-Identifier: EUPL-1.2
// Reckons decisions on penalties again.
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
