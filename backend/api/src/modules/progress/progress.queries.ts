// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { answersOfFigures } from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import type { ProgressFormResponse, ProgressSeriesResponse } from './progress.dto';
import { figuresResponse, type ReportRow, reportResponse, reportRows } from './progress-rows';
import { turnsOf } from './progress-turns';

/** The progress reports of a grant, and one of them to fill in. */
@Injectable()
export class ProgressQueries {
  constructor(private readonly work: Work) {}

  /** All turns of a grant with their reports. @throws RefusedError NOT_FOUND outside the scope of the actor */
  series(actor: Actor, grantId: string): Promise<ProgressSeriesResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const [found] = await reader.query(
        `select 1 from subsidy_grant g join application a on a.id = g.application_id where g.id = $1 and ${scope.sql}`,
        [grantId, ...scope.parameters],
      );
      if (!found) throw notFound();
      const own = !isProvince(actor);
      const rows = await this.rows(reader, grantId, own);
      const turns = await turnsOf(reader, grantId);
      const of = (id: string): ReportRow | undefined => rows.find((row) => row.obligation_id === id);
      const reports = turns.map((turn) => reportResponse(turn, of(turn.obligationId), own));
      return { grantId, reports: reports.filter(({ state, figures }) => state !== 'lapsed' || figures !== null) };
    });
  }

  /** One turn to fill in. @throws RefusedError NOT_FOUND outside the scope of the actor, or for another kind of obligation */
  form(actor: Actor, obligationId: string): Promise<ProgressFormResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const [found] = await reader.query<{ grant_id: string }>(
        `select b.grant_id from obligation b join application a on a.id = b.application_id
          where b.id = $1 and b.kind = 'progress' and ${scope.sql}`,
        [obligationId, ...scope.parameters],
      );
      const [turn] = found ? await turnsOf(reader, found.grant_id, obligationId) : [];
      if (!turn) throw notFound();
      const own = !isProvince(actor);
      const rows = await this.rows(reader, turn.grantId, own);
      const row = rows.find((one) => one.obligation_id === obligationId);
      const { promised, costsCents, completionDueOn, previous } = turn.context;
      const submitted = row?.figures ? answersOfFigures(row.figures) : {};
      return {
        applicationId: turn.applicationId,
        grantId: turn.grantId,
        report: reportResponse(turn, row, own),
        answers: own ? (row?.draft ?? submitted) : submitted,
        promised,
        costsCents,
        completionDueOn,
        previous: previous && figuresResponse(previous),
        canFill:
          own && turn.obligationState === 'open' && actor.roles.some((one) => one === 'fill' || one === 'submit'),
      };
    });
  }

  private rows(reader: Reader, grantId: string, own: boolean): Promise<ReportRow[]> {
    return reader.query<ReportRow>(reportRows, [grantId, own]);
  }
}
