// SPDX-License-Identifier: EUPL-1.2
// Reckons decisions on objections again, with all that upholding one brings about: amounts, claims, days, money.
import { amountIs, asStored, booked, lawful, leastLeft, same, typeIn } from './compare.mjs';

const upheld = ({ objection: { outcome } }) => outcome === 'upheld' || outcome === 'partly_upheld';

/** What the rule of the scheme gives again, where the objection is about what that gave. */
function calculatedAgain(basis, { definition, answers, account }, law) {
  const type = typeIn(definition, basis, law);
  if (basis.about === 'grant') {
    const { applicant: facts, deviations = [] } = basis;
    return law.calculateDeviating(type, definition.hardship, { answers, facts, deviations });
  }
  const { grantedCents } = basis;
  const anew = basis.about === 'determination' && basis.calculation !== undefined;
  return anew ? law.determinationFor(type, { grantedCents, answers: account?.answers }) : undefined;
}

/** The most that the objection can give, in cents: by the scheme, by the law about penalties, or what was held back. */
function mostOf({ about, contested, grantedCents, matter, ownCents, penalty, interest }, calculation, law) {
  const { loweredCents } = contested;
  if (about === 'grant' || calculation) {
    const byRule =
      about === 'grant' ? calculation.totalCents : Math.min(grantedCents, Math.max(calculation.totalCents, ownCents));
    // Receipts of before lowerings were counted say nothing of them.
    if (loweredCents === undefined) return byRule;
    return law.mostOfGrant({ calculatedCents: byRule, ownCents, loweredCents });
  }
  if (penalty)
    return law.penaltyRows(penalty.maximumDays, penalty.rate).reduce((sum, { amountCents }) => sum + amountCents, 0);
  if (about === 'interest') return interest.principalCents;
  if (!contested.stillDecides) return ownCents;
  const { amountCents: contestedCents, givenCents, told, wantedCents } = contested;
  const beforeCents = told.change?.beforeCents ?? 0;
  return law.mostOnObjection({ matter, ownCents, contestedCents, beforeCents, wantedCents, givenCents }) ?? ownCents;
}

const givesBack = ({ matter }) => matter === 'lowering' || matter === 'withdrawal';

/** What comes from the ceiling again, and the overrun that the law demands. @source Awb 4:25(2)-(3) */
function fromCeiling(basis, more, { definition }, law) {
  const { about, contested, leftThenCents, ownCents } = basis;
  const leftNowCents = leastLeft(basis);
  if (more === 0 || ['penalty', 'interest', 'none'].includes(about))
    return { overrunCents: 0, regrantCents: 0, takenCents: 0 };
  if (about === 'determination' || givesBack(basis)) {
    const regrantCents = definition.allocation.releaseGrantable ? more : 0;
    return { overrunCents: Math.max(0, regrantCents - leftNowCents), regrantCents, takenCents: regrantCents };
  }
  const base = about === 'change' ? ownCents - contested.raisedCents : 0;
  const own = { totalCents: ownCents + more - base, ownCents: ownCents - base };
  const { refusal, overrunCents } = law.ceilingOnObjection({ ...own, leftThenCents, leftNowCents });
  return { refusal, overrunCents, regrantCents: 0, takenCents: more };
}

/** Which claims lapse and what stays owed. @source Awb 4:57(1), 4:95(4) */
function claimsAgain({ claims, about, decidedCents }, law) {
  if (!claims) return { faults: [], cancelledClaimCents: 0, claimCents: 0 };
  const { cancelled, claimCents } = law.claimsAfter(claims);
  return {
    faults: [
      ...amountIs('claims follow the amount', claims.limitCents, decidedCents),
      ...same('whether older claims stand', claims.keepOlder, about === 'change'),
    ],
    cancelledClaimCents: cancelled.reduce((sum, { amountCents }) => sum + amountCents, 0),
    claimCents,
  };
}

/** The days that lapse or are set, and more time with its last day. @source Awb 7:11, the obligations article of the scheme */
function daysAgain(basis, { decidedOn }, { definition }, law) {
  const { advised, contested, extension, matter } = basis;
  const { outcome } = basis.objection;
  const { dates, stillDecides, wantedDates } = contested;
  const days = { matter, outcome, advised: advised.dates, wanted: wantedDates, today: decidedOn };
  const { months } = advised;
  const { obligations } = typeIn(definition, basis, law);
  const more = extension && {
    months,
    dueOn: law.plannedDueOn(obligations, extension.key, extension.causes),
    breached: contested.extension.obligation === 'breached',
  };
  return {
    datesLapse: stillDecides && law.upheldDatesLapse(outcome, dates),
    dates: stillDecides ? law.upheldDates(days) : [],
    ...(more ?? {}),
  };
}

/** What the law says against this outcome, these months and this amount. */
function refusals(basis, more, law) {
  const { advised, contested, objection, ownCents, calculatedCents, matter, decidedCents: totalCents } = basis;
  const { outcome, verdict } = objection;
  const { extension, grantState, stillDecides } = contested;
  const dates = advised.dates.length;
  const given = basis.extension?.causes.extensions[basis.extension.key]?.at(-1)?.months;
  return [
    ...lawful(law.outcomeRefusal({ outcome, verdict, waiver: basis.waiver, reason: '-' })),
    ...lawful(law.daysRefusal({ matter, outcome, months: advised.months, dates })),
    ...lawful(law.overtakenRefusal({ stillDecides, grantState, moreCents: more, dates })),
    ...(upheld(basis) && extension && law.upholdings[matter].days === 'extended'
      ? lawful(law.monthsRefusal({ months: advised.months, ...extension }))
      : []),
    ...(basis.extension ? same('the months that were given', advised.months, given) : []),
    ...lawful(law.objectionAmountRefusal({ outcome, totalCents, ownCents, calculatedCents })),
  ];
}

/** How many days a penalty has; it is always a number of whole days. @source Awb 4:17(1)-(2) */
function penaltyAgain({ contested, decidedCents, penalty }, more, law) {
  if (!penalty || more === 0) return { effect: {}, faults: [] };
  const { days, refusal } = law.penaltyInDays(decidedCents, penalty);
  return { effect: { penaltyDays: days, penaltyPaidCents: contested.penalty.paidCents }, faults: lawful(refusal) };
}

/** Interest that the municipality does not owe goes altogether, and what it paid of it comes back. @source Awb 4:99, 7:11 */
const interestAgain = (basis) =>
  upheld(basis) && basis.matter === 'interest_claimed'
    ? { interestLapsesCents: basis.contested.amountCents, interestBackCents: basis.interest.paidCents }
    : {};

/** What was contested, as its own decision and its own receipt say it. */
function ofContested({ contested, leftThenCents, matter }, { contested: stored }, law) {
  const { told, amountCents, kind } = contested;
  const { ceilings } = stored?.basis ?? {};
  return [
    ...same('the contested decision', { kind, amountCents }, { kind: stored?.kind, amountCents: stored?.amountCents }),
    ...same('what the objection is about', matter, law.matterOf(told)),
    ...same('the kind of decision that it is about', told.kind, kind),
    ...(told.change
      ? [
          ...amountIs('before the contested change it stood at', told.change.beforeCents, stored?.basis?.beforeCents),
          ...amountIs('the contested change brought it to', told.change.afterCents, amountCents),
        ]
      : []),
    ...amountIs('there was left then', leftThenCents, ceilings?.length > 0 ? leastLeft({ ceilings }) : 0),
  ];
}

/** Nobody gets less for objecting, and only an upheld objection gives more. @source Awb 4:25, 6:7–6:11, 7:11 */
export function ofObjection(receipt, inputs, law) {
  const { decision } = receipt;
  const basis = { ...receipt.basis, decidedCents: decision.amountCents };
  const { about, matter, ownCents } = basis;
  const more = decision.amountCents - ownCents;
  const calculation = asStored(calculatedAgain(basis, inputs, law)) ?? undefined;
  const calculatedCents = mostOf(basis, calculation, law);
  const { refusal, overrunCents = 0, regrantCents = 0, takenCents = 0 } = fromCeiling(basis, more, inputs, law);
  const claims = claimsAgain(basis, law);
  const penalty = penaltyAgain(basis, more, law);
  const resumes = upheld(basis) && matter === 'not_processed';
  const effect = {
    ...basis.effect,
    matter,
    outcome: basis.objection.outcome,
    ownCents,
    totalCents: decision.amountCents,
    overrunCents,
    takenCents,
    cancelledClaimCents: claims.cancelledClaimCents,
    claimCents: claims.claimCents,
    overtaken: upheld(basis) && !basis.contested.stillDecides,
    ...daysAgain(basis, decision, inputs, law),
    ...penalty.effect,
    ...interestAgain(basis),
  };
  const grants = about === 'grant' || about === 'change';
  return [
    ...ofContested(basis, inputs, law),
    ...refusals(basis, more, law),
    ...same('the calculation', basis.calculation, calculation),
    ...amountIs('the most that it gives is', basis.calculatedCents, calculatedCents),
    ...lawful(refusal),
    ...penalty.faults,
    ...claims.faults,
    ...amountIs('granted more', basis.addedGrantCents, about === 'grant' ? more : 0),
    ...amountIs('determined more', basis.addedDeterminedCents, about === 'determination' ? more : 0),
    ...amountIs('given back', basis.restoredGrantCents, about === 'change' && givesBack(basis) ? more : 0),
    ...amountIs('raised', basis.raisedGrantCents, about === 'change' && !givesBack(basis) ? more : 0),
    ...amountIs('taken from the ceiling again', basis.regrantCents, regrantCents),
    ...amountIs('beyond the ceiling', basis.overrunCents, overrunCents),
    ...same('what upholding brings about', basis.effect, asStored(effect)),
    ...booked(receipt, 'committed', grants ? more : 0),
    ...booked(receipt, 'determined', about === 'determination' ? more : 0),
    ...booked(receipt, 'overrun', 0 - overrunCents),
    ...booked(receipt, 'receivable', claims.claimCents - claims.cancelledClaimCents),
    ...booked(receipt, 'reserved', resumes ? basis.requestedCents : 0),
  ];
}
