// SPDX-License-Identifier: EUPL-1.2
import { type Answers, checkedGrounds, type GrantTypeDefinition, type ScoreEntry, scoredSheet } from '#domain';
import type { Reader } from '../../platform/work/work';
import { ruleFacts } from '../applications/rule-facts';
import type { CaseCore } from './case-core';
import { aidRoomOf } from './case-aid';
import type { AidRoomResponse, MachineGroundResponse } from './case-checks.dto';
import type { ScoreSheetResponse } from './case-scores.dto';
import type {
  AdviceResponse,
  ChecklistAnswerResponse,
  NamedResponse,
  PageResponse,
  SubmissionResponse,
} from './case-view.dto';

/** What the people of the province wrote about a case; a municipality never sees any of it. */
export interface AssessmentPart {
  readonly checklist: ChecklistAnswerResponse[];
  readonly scoreSheet: ScoreSheetResponse | null;
  /** Who gave the points that count. */
  readonly scoredBy: string | null;
  readonly advices: AdviceResponse[];
  readonly conflicts: NamedResponse[];
  readonly machineGrounds: MachineGroundResponse[];
  readonly aidRoom: AidRoomResponse | null;
  /** Who gave the advice that is before the decider, and for how much. */
  readonly openAdvice: OpenAdvice | null;
}

export interface OpenAdvice {
  readonly advisedBy: string;
  readonly amountCents: number;
}

interface PartRow {
  checklist: ChecklistAnswerResponse[];
  sheet: { entries: ScoreEntry[]; scoredBy: string; scoredByName: string; scoredAt: string } | null;
  advices: (AdviceResponse & { advisedBy: string; returned: boolean })[];
  conflicts: NamedResponse[];
}

/** The grounds that the answers and the facts show, or leave in doubt. */
async function machineGrounds(
  reader: Reader,
  { row, scheme, type }: CaseCore,
  answers: Answers,
): Promise<MachineGroundResponse[]> {
  const asked = { id: row.id, organisationId: row.organisation_id, receivedOn: row.received_on };
  const facts = await ruleFacts(reader, asked, { scheme, type, answers });
  return checkedGrounds(type, answers, facts).map(({ ground, applies, reason, cases }) => ({
    key: ground.key,
    applies: applies === true ? 'yes' : 'undecided',
    mandatory: ground.mandatory,
    reason: reason ?? null,
    cases: [...(cases ?? [])],
  }));
}

/** For a municipality: nothing but what its own answers show while it can change them, and what the lifecycle needs. */
export async function assessmentPart(
  reader: Reader,
  core: CaseCore,
  { sent, typed }: { sent: readonly SubmissionResponse[]; typed: readonly PageResponse[] },
): Promise<AssessmentPart> {
  const { row, type, internal } = core;
  if (!internal) {
    const own = { checklist: [], scoreSheet: null, scoredBy: null, advices: [], conflicts: [], openAdvice: null };
    const open = row.state === 'draft' || row.state === 'incomplete';
    const answers: Answers = Object.fromEntries(typed.flatMap((page) => Object.entries(page.answers)));
    return {
      ...own,
      machineGrounds: open ? await machineGrounds(reader, core, answers) : [],
      aidRoom: open ? await aidRoomOf(reader, core, answers) : null,
    };
  }
  const [part] = await reader.query<PartRow>(
    `select
       (select coalesce(jsonb_agg(jsonb_build_object('itemKey', c.item_key, 'result', c.result, 'reason', c.reason,
                 'answeredByName', p.name, 'answeredAt', c.answered_at) order by c.answered_at, c.item_key), '[]')
          from checklist_answer c join person p on p.id = c.answered_by where c.application_id = $1) as checklist,
       (select jsonb_build_object('entries', s.entries, 'scoredBy', s.scored_by, 'scoredByName', p.name, 'scoredAt', s.scored_at)
          from score_sheet s join person p on p.id = s.scored_by
         where s.application_id = $1 order by s.seq desc limit 1) as sheet,
       (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'kind', v.kind, 'amountCents', v.amount_cents,
                 'grounds', v.grounds, 'reason', v.reason, 'viewsCode', v.views_code, 'advisedByName', p.name,
                 'advisedBy', v.advised_by, 'advisedAt', v.advised_at, 'returnReason', v.return_reason,
                 'returned', v.returned_by is not null) order by v.advised_at, v.id), '[]')
          from advice v join person p on p.id = v.advised_by where v.application_id = $1) as advices,
       (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]')
          from conflicts_of($1) i join person p on p.id = i.person_id) as conflicts`,
    [row.id],
  );
  const advices = part?.advices ?? [];
  const open = advices.filter(({ returned }) => !returned).at(-1);
  const answers = sent.at(-1)?.answers;
  return {
    checklist: (part?.checklist ?? []).map((answer) => ({ ...answer, answeredAt: instant(answer.answeredAt) })),
    scoreSheet: sheetResponse(type.scoreSheet, part?.sheet),
    scoredBy: part?.sheet?.scoredBy ?? null,
    advices: advices.map(adviceResponse),
    conflicts: part?.conflicts ?? [],
    machineGrounds: answers ? await machineGrounds(reader, core, answers) : [],
    aidRoom: answers ? await aidRoomOf(reader, core, answers) : null,
    openAdvice: open ? { advisedBy: open.advisedBy, amountCents: open.amountCents } : null,
  };
}

const instant = (text: string): string => new Date(text).toISOString();

function adviceResponse(advice: PartRow['advices'][number]): AdviceResponse {
  return {
    id: advice.id,
    kind: advice.kind,
    amountCents: advice.amountCents,
    grounds: advice.grounds,
    reason: advice.reason,
    viewsCode: advice.viewsCode,
    advisedByName: advice.advisedByName,
    advisedAt: instant(advice.advisedAt),
    returnReason: advice.returnReason,
  };
}

function sheetResponse(
  sheet: GrantTypeDefinition['scoreSheet'],
  given: PartRow['sheet'] | undefined,
): ScoreSheetResponse | null {
  if (!sheet || !given) return null;
  const { entries, ...scored } = scoredSheet(sheet, given.entries);
  const { scoredByName, scoredAt } = given;
  return { ...scored, entries: [...entries], scoredByName, scoredAt: instant(scoredAt) };
}
