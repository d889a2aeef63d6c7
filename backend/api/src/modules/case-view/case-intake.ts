// SPDX-License-Identifier: EUPL-1.2
import { type Calculation, calculateAmount, clearHidden, daysLeft, type LocalDate, questionsOf } from '#domain';
import type { Reader } from '../../platform/work/work';
import { applicantFacts } from '../applications/applicant-facts';
import type { DocumentResponse } from '../documents/documents.dto';
import type { CaseCore } from './case-core';
import type { CompletionRequestResponse, MissingItemResponse, PageResponse, SubmissionResponse } from './case-view.dto';

type Answers = Record<string, unknown>;

interface PageRow {
  page_key: string;
  revision: number;
  saved_at: Date;
  answers: Answers;
}

interface SubmissionRow {
  seq: number;
  submitted_at: Date;
  submitted_by_name: string;
  answers: Answers;
  calculation: Calculation;
  sha256: string;
  receipt_document_id: string | null;
}

interface CompletionRow {
  id: string;
  items: MissingItemResponse[];
  explanation: string;
  invited_on: LocalDate;
  due_on: LocalDate;
  answered_on: LocalDate | null;
}

/** Every invitation to complete the application, oldest first. */
export async function completionRequests(reader: Reader, { row }: CaseCore): Promise<CompletionRequestResponse[]> {
  const rows = await reader.query<CompletionRow>(
    `select id, items, explanation, invited_on, due_on, answered_on from completion_request
      where application_id = $1 order by invited_on, id`,
    [row.id],
  );
  return rows.map((request) => ({
    id: request.id,
    items: request.items,
    explanation: request.explanation,
    invitedOn: request.invited_on,
    dueOn: request.due_on,
    daysLeft: request.answered_on === null ? daysLeft(request.due_on, reader.today) : null,
    answeredOn: request.answered_on,
  }));
}

/** What was sent, oldest first. */
export async function submissions(reader: Reader, { row }: CaseCore): Promise<SubmissionResponse[]> {
  const rows = await reader.query<SubmissionRow>(
    `select s.seq, s.submitted_at, p.name as submitted_by_name, s.answers, s.calculation, s.sha256, s.receipt_document_id
       from submission s join person p on p.id = s.submitted_by where s.application_id = $1 order by s.seq`,
    [row.id],
  );
  return rows.map((submission) => ({
    seq: submission.seq,
    submittedAt: submission.submitted_at.toISOString(),
    submittedByName: submission.submitted_by_name,
    answers: submission.answers,
    calculation: responseOfCalculation(submission.calculation),
    sha256: submission.sha256,
    receiptDocumentId: submission.receipt_document_id,
  }));
}

/**
 * The pages of the form. The municipality sees its answers as typed so far; the province sees what was sent last, never
 * what is still being typed.
 */
export async function pages(
  reader: Reader,
  core: CaseCore,
  sent: readonly SubmissionResponse[],
): Promise<PageResponse[]> {
  if (core.internal) {
    const last = sent.at(-1);
    return last ? core.type.pages.map((page) => sentPage(page, last)) : [];
  }
  const rows = await reader.query<PageRow>(
    'select page_key, revision, saved_at, answers from application_page where application_id = $1',
    [core.row.id],
  );
  const order = core.type.pages.map(({ key }) => key);
  return rows
    .sort((a, b) => order.indexOf(a.page_key) - order.indexOf(b.page_key))
    .map((page) => ({
      pageKey: page.page_key,
      revision: page.revision,
      savedAt: page.saved_at.toISOString(),
      answers: page.answers,
    }));
}

function sentPage(page: CaseCore['type']['pages'][number], sent: SubmissionResponse): PageResponse {
  const keys = page.questions.map(({ key }) => key).filter((key) => Object.hasOwn(sent.answers, key));
  const answers = Object.fromEntries(keys.map((key) => [key, sent.answers[key]]));
  return { pageKey: page.key, revision: 0, savedAt: sent.submittedAt, answers };
}

/** The amount row by row: of what is being typed while the municipality can change it, otherwise as it was sent. */
export async function calculationOf(
  reader: Reader,
  core: CaseCore,
  typed: readonly PageResponse[],
  sent: readonly SubmissionResponse[],
) {
  const last = sent.at(-1);
  const open = core.row.state === 'draft' || core.row.state === 'incomplete';
  if (last && (core.internal || !open)) return last.calculation;
  const answers: Answers = Object.fromEntries(typed.flatMap((page) => Object.entries(page.answers)));
  const { id, organisation_id: organisationId, scheme_version_id: schemeVersionId } = core.row;
  const shown = clearHidden(questionsOf(core.type), answers);
  const facts = await applicantFacts(reader, { id, organisationId, schemeVersionId }, core.type, { answers: shown });
  return responseOfCalculation(calculateAmount(core.type, shown, facts));
}

export function responseOfCalculation({ rows, totalCents, problems }: Calculation) {
  return { rows: [...rows], totalCents, problems: problems.map((problem) => ({ ...problem })) };
}

interface DocumentRow {
  id: string;
  kind: string;
  purpose: string;
  file_name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  uploaded_at: Date;
  uploaded_by_name: string | null;
  locked_at: Date | null;
}

/** The files of the case that the reader may see: the province none that were not sent yet, the municipality none that are internal. */
export async function documents(reader: Reader, { row, internal }: CaseCore): Promise<DocumentResponse[]> {
  const rows = await reader.query<DocumentRow>(
    `select d.id, d.kind, d.purpose, d.file_name, d.media_type, d.size_bytes, d.sha256, d.uploaded_at, d.locked_at,
            case when $2 or exists (select 1 from membership m where m.person_id = d.uploaded_by and m.organisation_id = d.organisation_id)
                 then p.name end as uploaded_by_name
       from document d left join person p on p.id = d.uploaded_by
      where d.case_id = $1 and d.removed_at is null
        and case when $2 then d.locked_at is not null or d.purpose in ('letter','receipt') else d.audience = 'everyone' end
      order by d.uploaded_at, d.id`,
    [row.id, internal],
  );
  return rows.map((document) => ({
    id: document.id,
    kind: document.kind,
    purpose: document.purpose,
    fileName: document.file_name,
    mediaType: document.media_type,
    sizeBytes: document.size_bytes,
    sha256: document.sha256,
    uploadedAt: document.uploaded_at.toISOString(),
    uploadedByName: document.uploaded_by_name,
    locked: document.locked_at !== null,
  }));
}
