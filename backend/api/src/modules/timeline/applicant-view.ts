// SPDX-License-Identifier: EUPL-1.2

const primary = "('SubsidyGranted','SubsidyPartlyGranted','SubsidyRefused','ApplicationNotProcessed')";
const ofOneDecision = `('ExtensionGranted','ExtensionRefused','ExtensionCorrected','PenaltyDetermined','SubsidyDetermined','RecoveryOrdered',
  'RepaymentOrdered','GrantAmended','GrantWithdrawn','DeterminationAmended','DeterminationWithdrawn','GrantChangeRefused',
  'ObjectionDecided','SubsidyGrantedOnObjection','SubsidyPartlyGrantedOnObjection','ApplicationResumed','SubsidyRedetermined',
  'GrantReinstated','DeterminationRequestReinstated','GrantRestored','GrantDatesSetOnObjection','ExtensionGrantedOnObjection',
  'PenaltyRedetermined','AppealDecided')`;

/**
 * A condition on an event: a decision has no effect before it was notified, so until then an applicant does not see
 * it (Awb 3:40).
 */
export function notifiedOnly(event: string): string {
  return `(case
    when ${event}.type in ${primary} then exists (
      select 1 from decision d where d.application_id = ${event}.case_id and d.notified_on is not null
         and d.kind in ('grant','partial_grant','refusal','not_processed'))
      and not exists (select 1 from decision d where d.application_id = ${event}.case_id and d.notified_on is null
                         and d.id::text = ${event}.data ->> 'decisionId')
    when ${event}.type = 'GrantClosed' then not exists (
      select 1 from decision d where d.application_id = ${event}.case_id and d.notified_on is null
         and exists (select 1 from case_event before where before.case_id = ${event}.case_id
                        and before.case_seq < ${event}.case_seq and before.data ->> 'decisionId' = d.id::text))
    when ${event}.type in ${ofOneDecision} then not exists (
      select 1 from decision d where d.application_id = ${event}.case_id and d.notified_on is null
         and d.id::text = ${event}.data ->> 'decisionId')
    else true end)`;
}

/** Facts of an event that an applicant may know; everything else stays inside the province. */
const shared = new Set([
  'about',
  'addedCents',
  'amountCents',
  'answeredOn',
  'appealId',
  'arrivedOn',
  'breachedOn',
  'canFrom',
  'changeId',
  'channel',
  'completeOn',
  'completionRequestId',
  'contestedOn',
  'curedOn',
  'days',
  'decidedOn',
  'decisionDueOn',
  'decisionId',
  'determinedCents',
  'documentId',
  'documentIds',
  'dueOn',
  'effect',
  'ended',
  'endedOn',
  'extensionId',
  'firstDayOn',
  'from',
  'grantId',
  'grantedCents',
  'grantedMonths',
  'ground',
  'grounds',
  'happenedOn',
  'invitedOn',
  'keptUntil',
  'key',
  'kind',
  'late',
  'metOn',
  'months',
  'notifiedOn',
  'objectionDueOn',
  'objectionId',
  'obligationId',
  'on',
  'outcome',
  'paidOn',
  'paymentId',
  'penaltyId',
  'postedOn',
  'predecessorName',
  'receivedOn',
  'releasedCents',
  'reportId',
  'requestId',
  'requestedCents',
  'requestedOn',
  'ruleKey',
  'sentOn',
  'seq',
  'sha256',
  'submissionId',
  'successorName',
  'suspensionId',
  'typeKey',
  'until',
  'verdict',
  'waiver',
  'weeks',
]);

export function dataForApplicant(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => shared.has(key)));
}
