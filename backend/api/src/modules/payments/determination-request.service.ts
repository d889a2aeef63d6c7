// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import {
  accountAsked,
  type AskedAccount,
  clearHidden,
  decisionTerm,
  type DeterminationRule,
  type DocumentRule,
  type FieldError,
  type HolidayCalendar,
  type LocalDate,
  localDateOf,
  missingDocuments,
  type Question,
  type SchemeDefinition,
  validateAnswers,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { sentFiles, unknownFiles } from '../applications/answered-files';
import { CaseFiles } from '../applications/case-files.service';
import { FinalReportService } from '../delivery/final-report.service';
import { GrantsService } from '../delivery/grants.service';
import { sampledGrant } from '../delivery/sampled-grant';
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
      const drawn = (await sampledGrant(tx, grantId))?.drawn === true;
      const asked = accountAsked(scheme, type, { grantedCents: grant.grantedCents, drawn });
      const documentIds = await this.complete(tx, application.id, asked, body);
      await this.documents.lockAll(tx, documentIds, { caseId: application.id, purpose: 'determination' });
      const receivedOn = localDateOf(tx.arrivedAt);
      const request = await tx.manager.save(
        DeterminationRequest,
        tx.manager.create(DeterminationRequest, {
          grantId,
          applicationId: application.id,
          organisationId: application.organisationId,
          answers: { ...clearHidden(asked.questions, body.answers) },
          documentIds,
          receivedOn,
          decisionDueOn: decideBy(receivedOn, type.determination, scheme, await calendarInForce(tx)),
          requestedBy: actor.personId ?? undefined,
        }),
      );
      await this.reports.reported(tx, file, documentIds);
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

  /**
   * The files that are sent: documents, and those that the answers name. @throws RefusedError with all that is wrong or
   * missing in answers, files and documents
   */
  private async complete(
    tx: Tx,
    caseId: string,
    { questions, documents }: Pick<AskedAccount, 'questions' | 'documents'>,
    { answers: given, documentIds }: DeterminationRequestRequest,
  ): Promise<string[]> {
    const answers = clearHidden(questions, given);
    const found = await tx.manager.findBy(Document, { caseId, purpose: 'determination', removedAt: IsNull() });
    const named = sentFiles(
      questions,
      answers,
      found.filter(({ id, kind }) => documentIds.includes(id) || isFileQuestion(questions, kind)),
    );
    const wrong = [
      ...validateAnswers(questions, given, { today: tx.today, mode: 'final' }),
      ...unknownFiles(questions, answers, found, 'account'),
    ];
    const present = named.map(({ kind }) => kind);
    const missing = missingDocuments(documents, answers, present);
    if (wrong.length > 0)
      throw new RefusedError({ code: 'ANSWERS_INVALID' }, [...wrong, ...missing.map(documentError)]);
    if (missing.length > 0) {
      const titles = missing.map(({ title }) => title.nl);
      throw new RefusedError({ code: 'DOCUMENT_MISSING', details: { documents: titles } }, missing.map(documentError));
    }
    const unnamed = found.filter((one) => !named.includes(one)).map(({ id }) => id);
    return [...new Set([...documentIds.filter((id) => !unnamed.includes(id)), ...named.map(({ id }) => id)])];
  }
}

const isFileQuestion = (questions: readonly Question[], kind: string): boolean =>
  questions.some(({ key, type }) => type === 'files' && key === kind);

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
