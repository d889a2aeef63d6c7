// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { localDate, partsOf } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { BudgetService } from '../budget/budget.service';
import { DocumentsService } from '../documents/documents.service';
import { sha256Of } from '../schemes/canonical-json';
import type { CheckedForm } from './application-forms.service';
import { type Application, Submission } from './application.entities';

/** Keeps what was sent, and what it asks of the budget. */
@Injectable()
export class SubmissionRecords {
  constructor(
    private readonly documents: DocumentsService,
    private readonly budget: BudgetService,
  ) {}

  /** Keeps answers, calculation and files as they were sent; none of them changes any more. */
  async keep(
    tx: Tx,
    application: Application,
    { answers, calculation, documentIds }: CheckedForm,
  ): Promise<Submission> {
    const [last] = await tx.query<{ seq: number }>(
      'select coalesce(max(seq), 0)::int as seq from submission where application_id = $1',
      [application.id],
    );
    await this.documents.lockAll(tx, documentIds, { caseId: application.id, purpose: 'application' });
    return tx.manager.save(
      Submission,
      tx.manager.create(Submission, {
        applicationId: application.id,
        organisationId: application.organisationId,
        seq: (last?.seq ?? 0) + 1,
        answers: { ...answers },
        calculation,
        sha256: sha256Of(answers),
        receiptDocumentId: null,
        submittedAt: tx.arrivedAt,
        submittedBy: tx.actor.personId ?? '',
      }),
    );
  }

  /** Reserves what is asked, or gives back what is no longer asked. Locks the money: the last lock of a use case. */
  async reserve(tx: Tx, application: Application, causeId: string, wantedCents: number): Promise<void> {
    await this.budget.lock(tx, application.accountId);
    const difference = wantedCents - (await this.budget.reservedFor(tx, application.id));
    if (difference === 0) return;
    const kind = difference > 0 ? 'RESERVE' : 'UNRESERVE';
    await this.budget.book(
      tx,
      { kind, amountCents: Math.abs(difference) },
      {
        accountId: application.accountId,
        causeId,
        caseId: application.id,
        organisationId: application.organisationId,
        budgetYear: partsOf(localDate(application.receivedOn ?? tx.today)).year,
        effectiveOn: tx.today,
        description: `${difference > 0 ? 'Gevraagd' : 'Niet meer gevraagd'}: ${application.number}`,
      },
    );
  }
}
