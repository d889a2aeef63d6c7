// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type Answers,
  type Calculation,
  calculateAmount,
  clearHidden,
  type FieldError,
  fieldError,
  type GrantTypeDefinition,
  missingDocuments,
  questionsOf,
  validateAnswers,
} from '#domain';
import type { CalculationResponse } from '../../platform/http/common.dto';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { applicantFacts } from './applicant-facts';
import type { Application } from './application.entities';
import { type CaseFile, sentFiles, unknownFiles } from './answered-files';

/** A form in which nothing is wrong: the answers that count, what they give, and the files that belong to them. */
export interface CheckedForm {
  readonly answers: Answers;
  readonly calculation: Calculation;
  readonly documentIds: readonly string[];
}

/** The form of a case as it lies there now. */
@Injectable()
export class ApplicationForms {
  /** All answers of a case that its scheme still asks for, of every page together. */
  async answers(tx: Tx, applicationId: string, type: GrantTypeDefinition): Promise<Answers> {
    const known = new Set(questionsOf(type).map(({ key }) => key));
    const all = Object.entries(await this.allAnswers(tx, applicationId));
    return Object.fromEntries(all.filter(([key]) => known.has(key)));
  }

  /** All answers of a case, also to questions that its scheme no longer asks. */
  async allAnswers(tx: Tx, applicationId: string): Promise<Answers> {
    const pages = await tx.query<{ answers: Record<string, unknown> }>(
      'select answers from application_page where application_id = $1 order by page_key',
      [applicationId],
    );
    return Object.fromEntries(pages.flatMap(({ answers }) => Object.entries(answers)));
  }

  /** What these answers give, with what the applicant was granted before. */
  async calculate(tx: Tx, application: Application, type: GrantTypeDefinition, answers: Answers): Promise<Calculation> {
    return calculateAmount(type, answers, await applicantFacts(tx, application, type, { answers }));
  }

  /**
   * Checks the whole form as it would be sent. @throws RefusedError ANSWERS_INVALID with everything that is wrong, in
   * answers and documents at once; or what stands in the way of the amount
   */
  async check(tx: Tx, application: Application, type: GrantTypeDefinition): Promise<CheckedForm> {
    const questions = questionsOf(type);
    const answers = clearHidden(questions, await this.answers(tx, application.id, type));
    const files = await tx.query<CaseFile>(
      `select id, kind, file_name as "fileName" from document
        where case_id = $1 and purpose = 'application' and removed_at is null order by uploaded_at, id`,
      [application.id],
    );
    const documents = sentFiles(questions, answers, files);
    const present = documents.map(({ kind }) => kind);
    const errors = [
      ...validateAnswers(questions, answers, { today: tx.today, mode: 'final' }).map((error) => onItsPage(type, error)),
      ...unknownFiles(questions, answers, files).map((error) => onItsPage(type, error)),
      ...missingDocuments(type.documents, answers, present).map(({ key, title }) =>
        fieldError(
          `documents.${key}`,
          'REQUIRED',
          `Voeg dit document toe: ${title.nl}.`,
          `Add this document: ${title.en ?? title.nl}.`,
        ),
      ),
    ];
    if (errors.length > 0) throw new RefusedError({ code: 'ANSWERS_INVALID' }, errors);
    const calculation = await this.calculate(tx, application, type, answers);
    const [problem] = calculation.problems;
    if (problem) throw new RefusedError(problem);
    return { answers, calculation, documentIds: documents.map(({ id }) => id) };
  }
}

/** The path of an error with the page on which its question stands. */
function onItsPage(type: GrantTypeDefinition, error: FieldError): FieldError {
  const [key] = error.path.split('.');
  const page = type.pages.find(({ questions }) => questions.some((question) => question.key === key));
  return page ? { ...error, path: `${page.key}.${error.path}` } : error;
}

/** A calculation as the contract shows it. */
export function calculationResponse({ rows, totalCents, problems }: Calculation): CalculationResponse {
  return { rows: [...rows], totalCents, problems: [...problems] };
}
