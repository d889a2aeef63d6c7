// SPDX-License-Identifier: EUPL-1.2
import { obligationText, progressChanges, type ProgressFigures, progressOpensOn, riskWords } from '#domain';
import type { ProgressFiguresResponse, ProgressPhotoResponse, ProgressReportResponse } from './progress.dto';
import type { Turn } from './progress-turns';

/** A report with what was submitted last, and its photos. */
export interface ReportRow {
  id: string;
  obligation_id: string;
  state: 'draft' | 'submitted' | 'accepted' | 'sent_back';
  version: number;
  draft: Record<string, unknown> | null;
  late_days: number | null;
  submitted_at: Date | null;
  submitted_by_name: string | null;
  reviewed_at: Date | null;
  review_reason: string | null;
  times: number;
  figures: ProgressFigures | null;
  photos: PhotoRow[];
}

interface PhotoRow {
  id: string;
  document_id: string;
  file_name: string;
  added_at: string;
  consented_at: string | null;
  consented_by_name: string | null;
  withdrawn_at: string | null;
  withdrawn_by_name: string | null;
}

/** The reports of one grant: the parameters are the grant, and whether the reader sees what was not submitted. */
export const reportRows = `
  select r.id, r.obligation_id, r.state, r.version, r.draft, r.late_days, r.submitted_at, p.name as submitted_by_name,
         r.reviewed_at, r.review_reason,
         (select count(*)::int from progress_submission s where s.report_id = r.id) as times,
         (select s.figures from progress_submission s where s.report_id = r.id and r.state <> 'draft'
           order by s.number desc limit 1) as figures,
         (select coalesce(jsonb_agg(to_jsonb(photo)), '[]') from (
            select f.id, f.document_id, d.file_name, f.added_at, f.consented_at, c.name as consented_by_name,
                   f.withdrawn_at, w.name as withdrawn_by_name
              from progress_photo f join document d on d.id = f.document_id
              left join person c on c.id = f.consented_by left join person w on w.id = f.withdrawn_by
             where f.report_id = r.id and ($2 or d.locked_at is not null) order by f.added_at, f.id) photo) as photos
    from progress_report r left join person p on p.id = r.submitted_by
   where r.grant_id = $1`;

/** What a report says, with words. */
export function figuresResponse(figures: ProgressFigures): ProgressFiguresResponse {
  const { risks, reasons, ...rest } = figures;
  return {
    ...rest,
    risks: risks.map(({ code, text }) => ({ code, words: { ...riskWords[code] }, text })),
    reasons: Object.entries(reasons).map(([code, text]) => ({ code, text })),
  };
}

function photoResponse(row: PhotoRow): ProgressPhotoResponse {
  const instant = (value: string | null): string | null => (value === null ? null : new Date(value).toISOString());
  return {
    id: row.id,
    documentId: row.document_id,
    fileName: row.file_name,
    addedAt: new Date(row.added_at).toISOString(),
    usable: row.consented_at !== null && row.withdrawn_at === null,
    consentedAt: instant(row.consented_at),
    consentedByName: row.consented_by_name,
    withdrawnAt: instant(row.withdrawn_at),
    withdrawnByName: row.withdrawn_by_name,
  };
}

function stateOf({ obligationState }: Turn, row: ReportRow | undefined, own: boolean): ProgressReportResponse['state'] {
  if (obligationState === 'lapsed' || obligationState === 'breached') return obligationState;
  if (!row) return 'none';
  return row.state === 'draft' && !own ? 'none' : row.state;
}

/** One turn with its report; what was not submitted only for the municipality itself. */
export function reportResponse(turn: Turn, row: ReportRow | undefined, own: boolean): ProgressReportResponse {
  const { context, rule } = turn;
  const figures = row?.figures ?? null;
  return {
    id: row && (own || row.state !== 'draft') ? row.id : null,
    obligationId: turn.obligationId,
    obligationVersion: turn.obligationVersion,
    text: obligationText(rule, turn.key),
    article: rule.article,
    periodEndsOn: context.periodEndsOn,
    dueOn: turn.dueOn,
    opensOn: progressOpensOn(rule, context.periodEndsOn),
    state: stateOf(turn, row, own),
    isLate: turn.obligationState === 'open' && turn.dueOn !== null && turn.dueOn < context.today,
    lateDays: row?.late_days ?? null,
    version: row?.version ?? 0,
    figures: figures && figuresResponse(figures),
    changes: figures ? progressChanges(context.previous, figures).map((change) => ({ ...change })) : [],
    submittedAt: row?.submitted_at?.toISOString() ?? null,
    submittedByName: row?.submitted_by_name ?? null,
    timesSubmitted: row?.times ?? 0,
    reviewedAt: row?.reviewed_at?.toISOString() ?? null,
    reviewReason: row?.review_reason ?? null,
    photos: (row?.photos ?? []).map(photoResponse),
  };
}
