// SPDX-License-Identifier: EUPL-1.2
import type { AmountsInDispute } from './objection-amounts';
import { accountOf, type Effects } from './objection-effects.service';
import type { ObjectionFile } from './objection-files';
import type { ObjectionAdvice } from './objection.entities';

/** All from which a decision on an objection, and what it brings about, is reckoned again: amounts, claims, days, money left. */
export function objectionReceipt(
  { application, contested, objection, scheme, type, version }: ObjectionFile,
  advice: ObjectionAdvice,
  amounts: AmountsInDispute,
  planned: Effects,
): Record<string, unknown> {
  const { effect, change, determination, extension } = planned;
  const more = advice.amountCents - amounts.ownCents;
  const claims = (change ?? determination)?.claims.from;
  return {
    scheme: { key: version.schemeKey, version: version.version, sha256: version.sha256, type: type.key },
    objection: { id: objection.id, outcome: advice.outcome, verdict: objection.verdict, adviceId: advice.id },
    contested: {
      decisionId: contested.id,
      kind: contested.kind,
      amountCents: contested.amountCents,
      ...asContested(amounts.contested),
    },
    advised: { months: advice.months, dates: advice.dates },
    about: amounts.about,
    calculatedCents: amounts.calculatedCents,
    waiver: objection.hearingWaiver,
    ...amounts.inputs,
    stateBefore: application.state,
    requestedCents: amounts.requestedCents,
    ownCents: amounts.ownCents,
    addedGrantCents: amounts.about === 'grant' ? more : 0,
    addedDeterminedCents: amounts.about === 'determination' ? more : 0,
    restoredGrantCents: change?.restores ? change.moreCents : 0,
    raisedGrantCents: change && !change.restores ? change.moreCents : 0,
    regrantCents: (change ?? determination)?.regrantCents ?? 0,
    releaseGrantable: scheme.allocation.releaseGrantable,
    overrunCents: effect.overrunCents,
    leftThenCents: amounts.leftThenCents,
    mostCents: amounts.calculatedCents,
    matter: effect.matter,
    effect,
    ...(claims ? { claims } : {}),
    ...(amounts.penalty ? { penalty: amounts.penalty } : {}),
    ...(amounts.contested.interest ? { interest: amounts.contested.interest } : {}),
    ...(extension ? { extension: { key: extension.obligation.obligation.key, causes: extension.causes } } : {}),
    ceilings: (accountOf(planned)?.chain ?? []).map(({ code, ceilingCents, overrunCents, availableCents }) => ({
      code,
      ceilingCents,
      overrunCents,
      leftCents: availableCents,
    })),
    ...(amounts.calculation ? { calculation: amounts.calculation } : {}),
  };
}

/** What the contested decision was about, as it stood when the objection was decided. */
function asContested(contested: AmountsInDispute['contested']): Record<string, unknown> {
  const {
    givenCents,
    loweredCents,
    told,
    wantedCents,
    grantState,
    stillDecides,
    raisedCents,
    dates,
    wantedDates,
    extension,
    penalty,
  } = contested;
  return {
    told,
    givenCents,
    loweredCents,
    wantedCents,
    grantState,
    stillDecides,
    raisedCents,
    dates,
    wantedDates,
    ...(extension ? { extension } : {}),
    ...(penalty ? { penalty } : {}),
  };
}
