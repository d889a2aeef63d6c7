// SPDX-License-Identifier: EUPL-1.2
import { type Calculation, calculateAmount, clearHidden, questionsOf, sumOf } from '#domain';
import type { Reader } from '../../platform/work/work';
import { applicantFacts } from '../applications/applicant-facts';
import type { CaseCore } from './case-core';
import type { PageResponse, SubmissionResponse } from './case-view.dto';

type Answers = Record<string, unknown>;

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

/** A calculation as it is read; one that was kept without its rows, for instance by an import, has none to show. */
export function responseOfCalculation({ rows = [], totalCents, problems = [] }: Partial<Calculation>) {
  return {
    rows: [...rows],
    totalCents: totalCents ?? sumOf(rows),
    problems: problems.map((problem) => ({ ...problem })),
  };
}
