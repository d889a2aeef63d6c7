// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  clearHidden,
  decisionTerm,
  type DeterminationRule,
  type DocumentRule,
  type FieldError,
  type HolidayCalendar,
  type LocalDate,
  localDateOf,
  missingDocuments,
  type SchemeDefinition,
  validateAnswers,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { FinalReportService } from '../delivery/final-report.service';
import { GrantsService } from '../delivery/grants.service';
import { Document } from '../documents/document.entity';
import { DocumentsService } from '../documents/documents.service';
import { calendarInForce } from '../law-data/calendar';
import { finalAccountOf, next } from './grant-facts';
import { DeterminationRequest } from './payment.entities';
import type { DeterminationRequestRequest } from './payments.dto';

/** The municipality asks for the final amount, with its final account (Awb 4:44, 4:45). */
@Injectable()
export class DeterminationRequestService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly grants: GrantsService,
    private readonly documents: DocumentsService,
    private readonly reports: FinalReportService,
  ) {}

  /** Takes the request: all that is wrong with it is said at once. */
  ask(actor: Actor, grantId: string, body: DeterminationRequestRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.grants.lock(tx, grantId, body.expectedVersion);
      const { grant, application, type, scheme } = file;
      const conflicts = await this.cases.conflictsOf(tx, application.id);
      const { facts } = await finalAccountOf(tx, file, conflicts);
      const state = next(tx, file, 'requestDetermination', facts);
      await this.refuseIncomplete(tx, application.id, type.determination, body);
      await this.documents.lockAll(tx, body.documentIds, { caseId: application.id, purpose: 'determination' });
      const receivedOn = localDateOf(tx.arrivedAt);
      const request = await tx.manager.save(
        DeterminationRequest,
        tx.manager.create(DeterminationRequest, {
          grantId,
          applicationId: application.id,
          organisationId: application.organisationId,
          answers: { ...clearHidden(type.determination.questions, body.answers) },
          documentIds: body.documentIds,
          receivedOn,
          decisionDueOn: decideBy(receivedOn, type.determination, scheme, await calendarInForce(tx)),
          requestedBy: actor.personId ?? undefined,
        }),
      );
      await this.reports.reported(tx, file, body.documentIds);
      await this.grants.change(tx, grant, { state });
      await tx.record({
        type: 'DeterminationRequested',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { grantId, requestId: request.id, receivedOn, decisionDueOn: request.decisionDueOn },
      });
      return { id: grantId, state, version: grant.version };
    });
  }

  private async refuseIncomplete(
    tx: Tx,
    caseId: string,
    rule: DeterminationRule,
    { answers, documentIds }: DeterminationRequestRequest,
  ): Promise<void> {
    const wrong = validateAnswers(rule.questions, answers, { today: tx.today, mode: 'final' });
    const known = await tx.manager.findBy(Document, { id: In(documentIds), caseId, purpose: 'determination' });
    const present = known.filter(({ removedAt }) => removedAt === null).map(({ kind }) => kind);
    const missing = missingDocuments(rule.documents, clearHidden(rule.questions, answers), present);
    if (wrong.length > 0)
      throw new RefusedError({ code: 'ANSWERS_INVALID' }, [...wrong, ...missing.map(documentError)]);
    if (missing.length === 0) return;
    const documents = missing.map(({ title }) => title.nl);
    throw new RefusedError({ code: 'DOCUMENT_MISSING', details: { documents } }, missing.map(documentError));
  }
}

/** The last day for the decision that determines the subsidy. @source Awb 4:13 and the determination article of the scheme */
export function decideBy(
  receivedOn: LocalDate,
  { decideWithinWeeks, article }: DeterminationRule,
  { legal }: SchemeDefinition,
  calendar: HolidayCalendar,
): string {
  const term = { receivedOn, weeks: decideWithinWeeks, article, suspensions: [] };
  return decisionTerm({ ...term, calendar, extended: legal.termsExtended }).dueOn;
}

function documentError({ key, title }: DocumentRule): FieldError {
  return {
    path: `documents.${key}`,
    code: 'REQUIRED',
    message: { nl: `Voeg dit document toe: ${title.nl}.`, en: `Add this document: ${title.en ?? title.nl}.` },
  };
}
