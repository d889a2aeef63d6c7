// SPDX-License-Identifier: EUPL-1.2
import { type ApplicantFacts, type Calculation, checkedGrounds, type GroundFacts } from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { LockedAccount } from '../budget/budget.service';
import type { CaseOnTable } from './case-on-table';

/** What somebody needs to reckon a decision again: the law as it stood, the answers, and the money that was left. */
export async function decisionReceipt(
  tx: Tx,
  { application, advice, version, type, deviations, answers, scored }: CaseOnTable,
  basis: {
    account: LockedAccount;
    calculation?: Calculation;
    alreadyGrantedThisYearCents?: number;
    /** Everything that the limits looked at. */
    applicant?: ApplicantFacts;
    /** What the grounds that follow from rules looked at. */
    grounds: GroundFacts;
  },
): Promise<Record<string, unknown>> {
  const [submission] = await tx.query<{ seq: number; sha256: string }>(
    'select seq, sha256 from submission where application_id = $1 order by seq desc limit 1',
    [application.id],
  );
  return {
    scheme: { key: version.schemeKey, version: version.version, sha256: version.sha256, type: type.key },
    answers: submission ? { seq: submission.seq, sha256: submission.sha256 } : null,
    advice: { id: advice.id, kind: advice.kind, amountCents: advice.amountCents, viewsCode: advice.viewsCode },
    dates: { receivedOn: application.receivedOn, completeOn: application.completeOn, decidedOn: tx.today },
    ...(deviations.length > 0 ? { deviations } : {}),
    ...(scored ? { score: { id: scored.id, ...scored.sheet } } : {}),
    requestedCents: application.requestedCents,
    ceilings: basis.account.chain.map(({ code, ceilingCents, overrunCents, availableCents }) => ({
      code,
      ceilingCents,
      overrunCents,
      leftCents: availableCents,
    })),
    ...(basis.calculation ? { calculation: basis.calculation } : {}),
    ...(basis.alreadyGrantedThisYearCents === undefined
      ? {}
      : { alreadyGrantedThisYearCents: basis.alreadyGrantedThisYearCents }),
    ...(basis.applicant ? { applicant: basis.applicant } : {}),
    groundFacts: basis.grounds,
    checkedGrounds: checkedGrounds(type, answers, basis.grounds).map(({ ground, applies }) => ({
      key: ground.key,
      article: ground.article,
      applies: applies === true ? 'yes' : 'undecided',
    })),
  };
}
