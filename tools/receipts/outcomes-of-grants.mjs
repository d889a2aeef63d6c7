// SPDX-License-Identifier: EUPL-1.2
// Reckons decisions about a running grant again: determination, amendment, withdrawal and more time.
import { amountIs, asStored, booked, lacking, lawful, same, typeIn } from './compare.mjs';

/** Lower than reckoned, and lower by a sanction, only with a ground and after views. @source Awb 4:46, 4:47, 4:7, 4:8 */
export function ofDetermination(receipt, { definition, account }, law) {
  const { basis, decision } = receipt;
  const { proposal, breaches, grantedCents, paidCents } = basis;
  const { amountCents } = decision;
  const type = typeIn(definition, basis, law);
  const answers = account?.answers;
  const again = asStored(law.determinationFor(type, { grantedCents, answers, breaches }));
  const whole = law.determinationFor(type, { grantedCents, answers }).totalCents;
  const lower = amountCents < whole;
  // Without a ground there is one outcome; with one the amount is judged, and never above what is reckoned.
  const differs = amountCents > again.totalCents || (!proposal.ground && amountCents !== again.totalCents);
  return [
    ...same('the calculation', basis.calculation, again),
    ...(differs ? amountIs('determined', amountCents, again.totalCents) : []),
    ...amountIs('proposed', proposal.amountCents, amountCents),
    ...lawful(law.determinationAmountRefusal({ amountCents, grantedCents })),
    ...(lower && !proposal.ground ? lawful({ code: 'GROUND_REQUIRED', source: 'Awb 4:46(2)' }) : []),
    ...(lower && !proposal.viewsCode ? lawful({ code: 'VIEWS_REQUIRED', source: 'Awb 4:7, 4:8' }) : []),
    ...same('the grounds', decision.grounds, proposal.ground ? [proposal.ground] : []),
    ...same('ex officio', proposal.exOfficio, account === undefined),
    ...same(
      'what follows for the money',
      basis.settlement,
      asStored(law.settlement({ determinedCents: amountCents, paidCents, orderedCents: 0 })),
    ),
    ...booked(receipt, 'determined', amountCents),
    ...booked(receipt, 'committed', -grantedCents),
  ];
}

/** The new amount, and what is claimed back of what was paid too much. @source Awb 4:48–4:50, 4:57 */
export function ofChange(receipt, _inputs, law) {
  const { basis, decision } = receipt;
  const { change, beforeCents, afterCents } = basis;
  if (basis.refused) {
    return [
      ...amountIs('refused to change, but with', decision.amountCents, beforeCents),
      ...booked(receipt, 'committed', 0),
      ...booked(receipt, 'determined', 0),
    ];
  }
  const lacks = lacking(basis, ['law']);
  if (lacks.length > 0) return lacks;
  const asked = basis.law.change;
  const after = law.withdraws(asked.kind) ? 0 : (asked.amountCents ?? asked.currentCents);
  const claimCents = Math.max(0, basis.paidCents - basis.claimedCents - after);
  const bucket = law.changesDetermination(asked.kind) ? 'determined' : 'committed';
  const heard = change.viewsCode || !law.isDetrimental(asked);
  return [
    ...same('the kind of change', change.kind, asked.kind),
    ...same('the kind of decision', decision.kind, law.withdraws(asked.kind) ? 'withdrawal' : 'amendment'),
    ...same('the grounds', decision.grounds, asked.ground ? [asked.ground] : []),
    ...amountIs('it stood at', beforeCents, asked.currentCents),
    ...amountIs('it becomes', afterCents, after),
    ...amountIs('decided', decision.amountCents, after),
    ...amountIs('claimed back', basis.claimCents, claimCents),
    ...lawful(law.changeRefusal(asked)),
    ...lawful(law.recoveryRefusal({ ...basis.law.claim, claimCents })),
    ...(heard ? [] : lawful({ code: 'VIEWS_REQUIRED', source: 'Awb 4:7, 4:8' })),
    ...booked(receipt, bucket, after - beforeCents),
    ...booked(receipt, 'receivable', claimCents),
  ];
}

/** The day that more time gives, counted anew from the grant. @source the obligations article of the scheme */
export function ofExtension({ basis, decision }, { definition }, law) {
  const { obligations } = typeIn(definition, basis, law);
  const rule = obligations.find(({ key }) => key === law.ruleKeyOf(basis.key));
  const { months, state, requests, causes, askedOn, dueBefore: dueOn, correction } = basis;
  const granted = decision.kind === 'extension_granted';
  const newDueOn = granted || correction ? law.plannedDueOn(obligations, basis.key, causes) : null;
  const given = (causes.extensions[basis.key] ?? []).filter((part) => part.months !== undefined);
  const givenMonths = correction ? undefined : given.at(-1)?.months;
  return [
    ...same('whether it was granted', basis.granted, granted),
    ...amountIs('more time, but with', decision.amountCents, 0),
    ...same('the new last day', basis.dueAfter, newDueOn),
    ...(granted && !correction ? same('the months that were given', months, givenMonths) : []),
    ...(correction ? ofCorrection({ ...basis, rule, dueAfter: newDueOn }, law) : []),
    ...(granted && !correction ? lawful(law.extensionRefusal({ rule, state, months, requests, dueOn, askedOn })) : []),
  ];
}

/** A decision about more time in the place of an earlier one: lawful, and with the days that the recipient keeps. */
function ofCorrection({ rule, state, months, dueBefore, dueAfter, correction }, law) {
  const { ground, beforeMonths, otherGranted, keptUntil, correctedOn } = correction;
  const takes = law.takesTime({ months, beforeMonths });
  const kept = takes && dueBefore ? law.keptUntil({ ground, today: correctedOn, dueBefore }) : null;
  return [
    ...same('the day that is kept', keptUntil ?? null, kept),
    ...lawful(
      law.timeCorrectionRefusal({ rule, state, ground, months, beforeMonths, otherGranted, dueBefore, dueAfter }),
    ),
  ];
}
