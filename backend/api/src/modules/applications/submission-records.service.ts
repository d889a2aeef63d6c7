// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { localDate, type LocalDate, partsOf } from '#domain';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { BudgetService } from '../budget/budget.service';
import { DocumentsService } from '../documents/documents.service';
import { sha256Of } from '../schemes/canonical-json';
import type { CheckedForm } from './application-forms.service';
import { type Application, Submission } from './application.entities';

/** Under which scheme, and on which day, an application counts. */
export interface Place {
  readonly schemeKey: string;
  readonly day: LocalDate;
  /** Sent before: outside all tranches it stays where it was. */
  readonly stays?: boolean;
}

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

  /**
   * Reserves what is asked, or gives back what is no longer asked; where the scheme has tranches, in that of the day on
   * which the last needed item arrived. Locks the money: the last lock of a use case.
   */
  async reserve(tx: Tx, application: Application, causeId: string, wantedCents: number, on?: Place): Promise<void> {
    const account = on ? await this.budget.accountOn(tx, on.schemeKey, application.typeKey, on.day) : undefined;
    if (on && !account && !on.stays) {
      throw new RefusedError({ code: 'NO_TRANCHE_OPEN', source: 'Awb 4:25(1)', details: { day: on.day } });
    }
    const reserved = await this.budget.reservedFor(tx, application.id);
    if (account && account.id !== application.accountId) {
      if (reserved > 0) {
        await this.budget.lockNodes(tx, [application.accountId, account.id]);
        await this.move(tx, application, causeId, -reserved);
      }
      application.accountId = account.id;
      await this.budget.lock(tx, account.id);
      if (wantedCents > 0) await this.move(tx, application, causeId, wantedCents);
      return;
    }
    await this.budget.lock(tx, application.accountId);
    const difference = wantedCents - (await this.budget.reservedFor(tx, application.id));
    if (difference !== 0) await this.move(tx, application, causeId, difference);
  }

  private async move(tx: Tx, application: Application, causeId: string, difference: number): Promise<void> {
    await this.budget.book(
      tx,
      { kind: difference > 0 ? 'RESERVE' : 'UNRESERVE', amountCents: Math.abs(difference) },
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
