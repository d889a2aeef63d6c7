// SPDX-License-Identifier: EUPL-1.2
import { caseOf, casesOf } from './auditing';

/** The log knows of which case more kinds of things are, and for whom somebody may have acted. */
export const actedFor = [
  caseOf(
    {
      ...casesOf,
      'interest-payments': ['interest_payment', 'application_id'],
      penalties: ['penalty', 'application_id'],
      'penalty-payments': ['penalty_payment', 'application_id'],
      'postal-letters': ['message', 'application_id'],
      'progress-photos': ['progress_photo', 'application_id'],
      'progress-reports': ['progress_report', 'application_id'],
      'sample-checks': ['sample_check', 'application_id'],
      'statutory-interest': ['statutory_interest', 'application_id'],
      visits: ['visit', 'application_id'],
      'visit-tasks': ['visit_task', 'application_id'],
    },
    'create or replace',
  ),
  `ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_behalf" CHECK (on_behalf ~ '^(board|(mandate|organisation|person):[0-9a-f-]{36})$')`,
];
