// SPDX-License-Identifier: EUPL-1.2
// Reckons the outcome of one decision again with the law book, from the inputs that its receipt names: each kind of decision
// in its own way. Each answers sentences where it does not come out the same.
import { amountIs, asStored, booked, lacking, lawful, leastLeft, same, typeIn } from './compare.mjs';
import { ofChange, ofDetermination, ofExtension } from './outcomes-of-grants.mjs';
import { ofObjection } from './outcomes-of-objections.mjs';
import { ofInterest, ofPenalty } from './outcomes-of-penalties.mjs';

/** What each kind of decision must hold, since the second form of receipts, and how it is reckoned again. */
const kinds = {
  grant: [['scheme', 'answers', 'advice', 'ceilings', 'calculation', 'applicant'], ofGrant],
  partial_grant: [['scheme', 'answers', 'advice', 'ceilings', 'calculation', 'applicant'], ofGrant],
  refusal: [['scheme', 'answers', 'advice', 'ceilings', 'checkedGrounds'], ofRefusal],
  not_processed: [['scheme', 'advice'], ofNotProcessed],
  determination: [['scheme', 'proposal', 'account', 'breaches', 'calculation', 'settlement'], ofDetermination],
  amendment: [['scheme', 'change', 'refused', 'beforeCents', 'afterCents'], ofChange],
  withdrawal: [['scheme', 'change', 'refused', 'beforeCents', 'afterCents'], ofChange],
  extension_granted: [['scheme', 'causes', 'state', 'requests'], ofExtension],
  extension_refused: [['scheme', 'causes', 'state', 'requests'], ofExtension],
  objection: [['scheme', 'objection', 'contested', 'advised', 'about', 'calculatedCents', 'effect'], ofObjection],
  interest: [['late', 'still', 'reckoned', 'rates'], ofInterest],
  penalty: [['notice', 'term', 'reckoned', 'law'], ofPenalty],
};

/** The outcome, by the rules of that version, those answers and that law. */
export function ofOutcome(receipt, inputs, law) {
  const { basis, decision, format } = receipt;
  const [needed, reckon] = kinds[decision.kind] ?? [];
  if (!reckon) return [`nobody knows how to reckon a decision of the kind ${decision.kind}`];
  if (format === 'flexloket-receipt-1')
    return basis?.calculation && decision.kind.endsWith('grant') ? ofRule(receipt, inputs, law) : [];
  const lacks = basis ? lacking(basis, needed) : ['the receipt does not say what the decision rests on'];
  return lacks.length > 0 ? lacks : reckon(receipt, inputs, law);
}

/** The calculation row by row, and never more than it. */
function ofRule({ basis, decision }, { definition, answers }, law) {
  const again = reckoned(basis, { definition, answers }, law);
  const faults = same('the calculation', basis.calculation, again);
  return decision.amountCents > again.totalCents
    ? [...faults, ...amountIs('granted', decision.amountCents, again.totalCents)]
    : faults;
}

function reckoned(basis, { definition, answers }, law) {
  const { alreadyGrantedThisYearCents = 0, deviations = [] } = basis;
  const facts = basis.applicant ?? { alreadyGrantedThisYearCents };
  return asStored(
    law.calculateDeviating(typeIn(definition, basis, law), definition.hardship, { answers, facts, deviations }),
  );
}

/** What the ceiling had room for: now, or on the day that counts for a decision that came late or after all. @source Awb 4:25(3) */
function leftFor(basis, law) {
  const { ceilingThen: then } = basis;
  return law.possibleUnder(leastLeft(basis), then && leastLeft({ ceilings: then.levels }));
}

/** Less than the rule, the advice and the ceiling give, only after views. @source Awb 4:7, 4:12(2), 4:25(2)-(3) */
function ofGrant(receipt, inputs, law) {
  const { basis, decision } = receipt;
  const { amountCents } = decision;
  const again = reckoned(basis, inputs, law);
  const most = Math.min(again.totalCents, basis.advice.amountCents, leftFor(basis, law));
  const overrunCents = Math.max(0, amountCents - leastLeft(basis));
  const asked = basis.requestedCents ?? basis.advice.amountCents;
  const differs = amountCents > most || (basis.advice.viewsCode === null && amountCents < most);
  return [
    ...same('the calculation', basis.calculation, again),
    ...(differs ? amountIs('granted', amountCents, most) : []),
    ...same('the kind of decision', decision.kind, amountCents < asked ? 'partial_grant' : 'grant'),
    ...lawful(law.grantAmountRefusal({ amountCents, calculatedCents: again.totalCents })),
    ...(basis.ceilingThen ? amountIs('beyond the ceiling', basis.overrunCents, overrunCents) : []),
    ...booked(receipt, 'overrun', 0 - overrunCents),
    ...booked(receipt, 'committed', amountCents),
  ];
}

/** Nothing is given, on a ground, after views unless only the ceiling refuses. @source Awb 3:46, 4:7, 4:12(2), 4:25(2) */
function ofRefusal(receipt, _inputs, law) {
  const { basis, decision } = receipt;
  const onlyCeiling = basis.advice.kind === 'grant' && leftFor(basis, law) < basis.advice.amountCents;
  return [
    ...amountIs('refused, but with', decision.amountCents, 0),
    ...(decision.grounds.length === 0 ? ['it was refused on no ground'] : []),
    ...(basis.advice.kind === 'not_process' ? ['it was refused, but the advice was not to process'] : []),
    ...(basis.advice.viewsCode === null && !onlyCeiling
      ? lawful({ code: 'VIEWS_REQUIRED', source: 'Awb 4:7, 4:12(2)' })
      : []),
    ...booked(receipt, 'committed', 0),
  ];
}

/** @source Awb 4:5(1) */
function ofNotProcessed(receipt) {
  const { basis, decision } = receipt;
  return [
    ...amountIs('not processed, but with', decision.amountCents, 0),
    ...same('the advice', basis.advice.kind, 'not_process'),
    ...booked(receipt, 'committed', 0),
  ];
}
