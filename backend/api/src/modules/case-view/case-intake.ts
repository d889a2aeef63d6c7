// SPDX-License-Identifier: EUPL-1.2
import { type Calculation, daysLeft, type LocalDate } from '#domain';
import type { Reader } from '../../platform/work/work';
import { placeOfInvitation } from '../applications/cure-facts';
import type { DocumentResponse } from '../documents/documents.dto';
import { responseOfCalculation } from './case-calculation';
import type { CaseCore } from './case-core';
import type { CompletionRequestResponse, MissingItemResponse, PageResponse, SubmissionResponse } from './case-view.dto';

type Answers = Record<string, unknown>;

interface PageRow {
  page_key: string;
  revision: number;
  saved_at: string;
  answers: Answers;
}

interface SubmissionRow {
  seq: number;
  submitted_at: string;
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

interface DocumentRow {
  id: string;
  kind: string;
  purpose: string;
  file_name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  uploaded_at: string;
  uploaded_by_name: string | null;
  locked_at: string | null;
}

interface IntakeRow {
  submissions: SubmissionRow[];
  requests: CompletionRow[];
  pages: PageRow[];
  documents: DocumentRow[];
}

/** What came in: what was sent, what is still being typed, what was asked to be completed, and the files. */
export interface Intake {
  readonly sent: SubmissionResponse[];
  readonly typed: PageResponse[];
  readonly requests: CompletionRequestResponse[];
  readonly documents: DocumentResponse[];
}

const asList = (rows: string): string => `(select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (${rows}) one)`;

const submissionsOf = asList(
  `select s.seq, s.submitted_at, p.name as submitted_by_name, s.answers, s.calculation, s.sha256, s.receipt_document_id
     from submission s join person p on p.id = s.submitted_by where s.application_id = $1 order by s.seq`,
);

const requestsOf = asList(
  `select c.id, c.items, c.explanation, c.invited_on, c.due_on, c.answered_on from completion_request c
    where c.application_id = $1 order by c.invited_on, ${placeOfInvitation}`,
);

/** The province never sees what is still being typed. */
const pagesOf = asList(
  'select page_key, revision, saved_at, answers from application_page where application_id = $1 and not $2',
);

/** The province sees no files that were not sent yet, the municipality none that are internal. */
const documentsOf = asList(
  `select d.id, d.kind, d.purpose, d.file_name, d.media_type, d.size_bytes, d.sha256, d.uploaded_at, d.locked_at,
          case when $2 or exists (select 1 from membership m join application a on a.organisation_id = m.organisation_id
                                     where m.person_id = d.uploaded_by and a.id = d.case_id)
               then p.name end as uploaded_by_name
     from document d left join person p on p.id = d.uploaded_by
    where d.case_id = $1 and d.removed_at is null
      and case when $2 then d.locked_at is not null or d.purpose in ('letter','receipt') else d.audience = 'everyone' end
    order by d.uploaded_at, d.id`,
);

/** All that came in for a case and that the reader may see, by one question. */
export async function intake(reader: Reader, core: CaseCore): Promise<Intake> {
  const [row] = await reader.query<IntakeRow>(
    `select ${submissionsOf} as submissions, ${requestsOf} as requests, ${pagesOf} as pages, ${documentsOf} as documents`,
    [core.row.id, core.internal],
  );
  if (!row) throw new Error('the database gave no answer');
  const sent = row.submissions.map(submissionResponse);
  return {
    sent,
    typed: core.internal ? sentPages(core, sent) : typedPages(core, row.pages),
    requests: row.requests.map((request) => requestResponse(request, reader.today)),
    documents: row.documents.map(documentResponse),
  };
}

const moment = (text: string): string => new Date(text).toISOString();

function requestResponse(request: CompletionRow, today: LocalDate): CompletionRequestResponse {
  return {
    id: request.id,
    items: request.items,
    explanation: request.explanation,
    invitedOn: request.invited_on,
    dueOn: request.due_on,
    daysLeft: request.answered_on === null ? daysLeft(request.due_on, today) : null,
    answeredOn: request.answered_on,
  };
}

function submissionResponse(submission: SubmissionRow): SubmissionResponse {
  return {
    seq: submission.seq,
    submittedAt: moment(submission.submitted_at),
    submittedByName: submission.submitted_by_name,
    answers: submission.answers,
    calculation: responseOfCalculation(submission.calculation),
    sha256: submission.sha256,
    receiptDocumentId: submission.receipt_document_id,
  };
}

/** The pages as typed so far, in the order of the form. */
function typedPages({ type }: CaseCore, rows: readonly PageRow[]): PageResponse[] {
  const order = type.pages.map(({ key }) => key);
  return [...rows]
    .sort((a, b) => order.indexOf(a.page_key) - order.indexOf(b.page_key))
    .map((page) => ({
      pageKey: page.page_key,
      revision: page.revision,
      savedAt: moment(page.saved_at),
      answers: page.answers,
    }));
}

/** The pages as they were sent last. */
function sentPages({ type }: CaseCore, sent: readonly SubmissionResponse[]): PageResponse[] {
  const last = sent.at(-1);
  return last ? type.pages.map((page) => sentPage(page, last)) : [];
}

function sentPage(page: CaseCore['type']['pages'][number], sent: SubmissionResponse): PageResponse {
  const keys = page.questions.map(({ key }) => key).filter((key) => Object.hasOwn(sent.answers, key));
  const answers = Object.fromEntries(keys.map((key) => [key, sent.answers[key]]));
  return { pageKey: page.key, revision: 0, savedAt: sent.submittedAt, answers };
}

function documentResponse(document: DocumentRow): DocumentResponse {
  return {
    id: document.id,
    kind: document.kind,
    purpose: document.purpose,
    fileName: document.file_name,
    mediaType: document.media_type,
    sizeBytes: document.size_bytes,
    sha256: document.sha256,
    uploadedAt: moment(document.uploaded_at),
    uploadedByName: document.uploaded_by_name,
    locked: document.locked_at !== null,
  };
}
