// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  type ApplicantFacts,
  type Calculation,
  checkedGrounds,
  type GrantTypeDefinition,
  type GroundFacts,
} from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { LockedAccount } from '../budget/budget.service';
import type { CaseOnTable } from './case-on-table';
import type { CeilingThen } from './ceiling-then';

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
    /** How the ceiling stood on the day that counts, for a decision that comes late or after all. */
    then?: CeilingThen;
    /** What was booked beyond the ceiling for it. */
    overrunCents?: number;
  },
): Promise<Record<string, unknown>> {
  return {
    scheme: { key: version.schemeKey, version: version.version, sha256: version.sha256, type: type.key },
    answers: await submissionReceipt(tx, application.id),
    documents: await sentDocuments(tx, application.id),
    advice: { id: advice.id, kind: advice.kind, amountCents: advice.amountCents, viewsCode: advice.viewsCode },
    dates: { receivedOn: application.receivedOn, completeOn: application.completeOn, decidedOn: tx.today },
    ...(deviations.length > 0 ? { deviations } : {}),
    ...(scored ? { score: { id: scored.id, ...scored.sheet } } : {}),
    requestedCents: application.requestedCents,
    minimumCents: application.minimumCents,
    ceilings: basis.account.levels.map(
      ({ account: { code, overrunCents }, version: number, ceilingCents, leftCents }) => ({
        code,
        version: number,
        ceilingCents,
        overrunCents,
        leftCents,
      }),
    ),
    ...(basis.then ? { ceilingThen: basis.then, overrunCents: basis.overrunCents ?? 0 } : {}),
    ...(basis.calculation ? { calculation: basis.calculation } : {}),
    ...(basis.alreadyGrantedThisYearCents === undefined
      ? {}
      : { alreadyGrantedThisYearCents: basis.alreadyGrantedThisYearCents }),
    ...(basis.applicant ? { applicant: basis.applicant } : {}),
    ...groundsReceipt(type, answers, basis.grounds),
  };
}

/** The grounds that a machine looked at, and what it knew of the applicant. */
export function groundsReceipt(
  type: GrantTypeDefinition,
  answers: Answers,
  facts: GroundFacts,
): { groundFacts: GroundFacts; checkedGrounds: { key: string; article: string; applies: 'yes' | 'undecided' }[] } {
  return {
    groundFacts: facts,
    checkedGrounds: checkedGrounds(type, answers, facts).map(({ ground, applies }) => ({
      key: ground.key,
      article: ground.article,
      applies: applies === true ? 'yes' : 'undecided',
    })),
  };
}

/** The last submission of a case by its fingerprint. */
export async function submissionReceipt(
  tx: Tx,
  applicationId: string,
): Promise<{ seq: number; sha256: string } | null> {
  const [submission] = await tx.query<{ seq: number; sha256: string }>(
    'select seq, sha256 from submission where application_id = $1 order by seq desc limit 1',
    [applicationId],
  );
  return submission ? { seq: submission.seq, sha256: submission.sha256 } : null;
}

/** The files that came with the application, by their fingerprints. */
async function sentDocuments(tx: Tx, applicationId: string): Promise<{ id: string; sha256: string }[]> {
  return tx.query<{ id: string; sha256: string }>(
    `select id, sha256 from document
      where case_id = $1 and purpose = 'application' and locked_at is not null and removed_at is null order by id`,
    [applicationId],
  );
}
