// SPDX-License-Identifier: EUPL-1.2
import { daysLeft, type LocalDate, type ObligationRule, obligationText, type TraceStep } from '#domain';
import type {
  ExtensionDecisionResponse,
  ExtensionResponse,
  ObligationReportResponse,
  ObligationResponse,
} from './delivery.dto';

export interface ObligationRow {
  id: string;
  application_id: string;
  key: string;
  kind: string;
  state: string;
  version: number;
  due_on: LocalDate | null;
  met_on: LocalDate | null;
  breached_on: LocalDate | null;
  trace: TraceStep[];
  rule: ObligationRule | null;
  reports: ReportRow[];
  extensions: ExtensionRow[];
}

interface ReportRow {
  id: string;
  state: string;
  happened_on: string;
  explanation: string;
  document_ids: string[];
  reported_at: string;
  reported_by_name: string | null;
  review_reason: string | null;
}

interface ExtensionRow {
  id: string;
  state: string;
  months: number;
  reason: string;
  requested_at: string;
  granted_months: number | null;
  decision_reason: string | null;
  document_ids: string[];
  decided_by: string | null;
  doubt: string | null;
  doubted_by_name: string | null;
  decisions: ExtensionDecisionResponse[];
}

/** One obligation with everything that was said about it. */
export function obligationResponse(row: ObligationRow, today: LocalDate): ObligationResponse {
  const granted = row.extensions.filter(({ state }) => state === 'granted').length;
  const waits = row.state === 'open' || row.state === 'reported';
  return {
    id: row.id,
    applicationId: row.application_id,
    key: row.key,
    kind: row.kind,
    text: row.rule ? obligationText(row.rule, row.key) : { nl: row.key },
    article: row.rule?.article ?? '',
    evidence: row.rule?.evidence ?? 'none',
    state: row.state,
    version: row.version,
    dueOn: row.due_on,
    daysLeft: waits && row.due_on ? daysLeft(row.due_on, today) : null,
    metOn: row.met_on,
    breachedOn: row.breached_on,
    trace: row.trace.map((step) => ({ ...step })),
    extensionMaximumMonths: row.rule?.extension?.maximumMonths ?? null,
    extensionsLeft: Math.max(0, (row.rule?.extension?.times ?? 0) - granted),
    reports: row.reports.map(reportResponse),
    extensions: row.extensions.map(extensionResponse),
  };
}

function reportResponse(row: ReportRow): ObligationReportResponse {
  return {
    id: row.id,
    state: row.state,
    happenedOn: row.happened_on,
    explanation: row.explanation,
    documentIds: row.document_ids,
    reportedAt: new Date(row.reported_at).toISOString(),
    reportedByName: row.reported_by_name ?? '',
    reviewReason: row.review_reason,
  };
}

function extensionResponse(row: ExtensionRow): ExtensionResponse {
  return {
    id: row.id,
    state: row.state,
    months: row.months,
    reason: row.reason,
    requestedAt: new Date(row.requested_at).toISOString(),
    grantedMonths: row.granted_months,
    decisionReason: row.decision_reason,
    documentIds: row.document_ids,
    decidedById: row.decided_by,
    doubt: row.doubt,
    doubtedByName: row.doubted_by_name,
    decisions: row.decisions,
  };
}
