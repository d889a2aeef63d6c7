// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { addDays, type MandateEntry, type Refusal } from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import { MandatesService } from '../decisions/mandates.service';
import { pageSize } from '../applications/cursor';
import { cursorOf, placeIn } from '../delivery/page';
import { type LateMatter, LateMatters, matterNames } from './late-matters';
import type {
  CasePenaltiesResponse,
  LateMatterResponse,
  PenaltyListQuery,
  PenaltyListResponse,
  PenaltyResponse,
} from './penalties.dto';
import { PenaltyFiles } from './penalty-files';
import { PenaltyLaw } from './penalty-law';
import { penaltyResponse } from './penalty-response';
import { type PenaltyRowOfCase, penaltyRowsSql } from './penalty-rows';

const shows: Record<NonNullable<PenaltyListQuery['show']>, string> = {
  to_pay: "x.state = 'determined'",
  open: "x.state in ('received', 'running', 'stopped', 'proposed')",
  settled: "x.state = 'settled'",
};

/** The notices of default and penalties, each reckoned for the day on which somebody looks. */
@Injectable()
export class PenaltiesQueries {
  constructor(
    private readonly work: Work,
    private readonly penalties: PenaltyFiles,
    private readonly mandates: MandatesService,
    private readonly law: PenaltyLaw,
    private readonly late: LateMatters,
  ) {}

  /** What the authority still has to decide in a case and by when, and every notice of default with its counter. */
  ofCase(actor: Actor, applicationId: string): Promise<CasePenaltiesResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const [found] = await reader.query<{ id: string }>(
        `select a.id from application a where a.id = $1 and ${scope.sql}`,
        [applicationId, ...scope.parameters],
      );
      if (!found) throw notFound();
      const rows = await reader.query<PenaltyRowOfCase>(
        `${penaltyRowsSql} where x.application_id = $1 order by x.received_on, x.recorded_at, x.id`,
        [applicationId],
      );
      const matters = await this.late.of(reader, applicationId);
      const items: PenaltyResponse[] = [];
      for (const row of rows) items.push(await this.response(reader, row, matters));
      const open = matters.filter(({ endedOn }) => !endedOn);
      return { matters: open.map((matter) => matterResponse(matter, rows, reader)), items };
    });
  }

  /** Penalties of all cases, the earliest notice first. */
  list(actor: Actor, { show = 'to_pay', cursor, limit }: PenaltyListQuery): Promise<PenaltyListResponse> {
    return this.work.read(actor, async (reader) => {
      const after = placeIn(cursor);
      const size = pageSize(limit);
      const scope = visibleTo(actor, 'a', 4);
      const rows = await reader.query<PenaltyRowOfCase>(
        `${penaltyRowsSql}
          where (x.received_on, x.id) > ($1::date, $2::uuid) and ${shows[show]} and ${scope.sql}
          order by x.received_on, x.id limit $3`,
        [after.day, after.id, size + 1, ...scope.parameters],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      const matters = await this.late.ofMany(reader, [...new Set(page.map((row) => row.application_id))]);
      const items: PenaltyListResponse['items'] = [];
      for (const row of page) {
        items.push({
          applicationId: row.application_id,
          applicationNumber: row.number,
          projectName: row.project_name,
          organisationName: row.organisation_name,
          penalty: await this.response(reader, row, matters.get(row.application_id) ?? []),
        });
      }
      return {
        items,
        nextCursor: rows.length > size && last ? cursorOf({ day: last.received_on, id: last.id }) : null,
      };
    });
  }

  private async response(
    reader: Reader,
    row: PenaltyRowOfCase,
    matters: readonly LateMatter[],
  ): Promise<PenaltyResponse> {
    const matter = matters.find(({ about, subjectId }) => about === row.about && subjectId === row.subject_id);
    if (!matter) throw new Error(`penalty ${row.id} is about nothing that this case has`);
    const course = await this.penalties.course(reader, matter, {
      receivedOn: row.received_on,
      noneOwed: isProvince(reader.actor) || row.notified_on ? row.none_owed : null,
    });
    const { rules } = await this.law.on(reader, row.received_on);
    const mandate = await this.mandateFor(reader, row, course.amountCents);
    return penaltyResponse(reader.actor, { row, matter, course, rules, mandate });
  }

  private async mandateFor(
    reader: Reader,
    { state }: PenaltyRowOfCase,
    amountCents: number,
  ): Promise<MandateEntry | Refusal | undefined> {
    if (state !== 'proposed' || !reader.actor.roles.includes('decider')) return undefined;
    return this.mandates.find(reader, 'penalty', amountCents);
  }
}

function matterResponse(
  { about, subjectId, receivedOn, dueOn, trace }: LateMatter,
  rows: readonly PenaltyRowOfCase[],
  { today }: Reader,
): LateMatterResponse {
  return {
    about,
    subjectId,
    text: { ...matterNames[about] },
    receivedOn,
    dueOn,
    canFrom: addDays(dueOn, 1),
    late: today > dueOn,
    noticeGiven: rows.some((row) => row.subject_id === subjectId && row.state !== 'premature'),
    trace: trace.map((step) => ({ ...step })),
  };
}
