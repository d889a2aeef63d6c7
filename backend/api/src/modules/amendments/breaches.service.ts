// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { GrantsService } from '../delivery/grants.service';
import { ObligationFiles } from '../delivery/obligation-files';
import type { BreachRequest, SuspensionRequest } from './amendments.dto';

/** Obligations that are not complied with, also those that go on after the determination. */
@Injectable()
export class BreachesService {
  constructor(
    private readonly work: Work,
    private readonly files: ObligationFiles,
    private readonly grants: GrantsService,
  ) {}

  /** Records a breach and its day: from it the five years of Awb 4:49(3) count. */
  breach(actor: Actor, id: string, body: BreachRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      const { obligation, grant, application } = file;
      const state = await this.files.next(tx, file, 'breach');
      const breachedOn = body.breachedOn as LocalDate;
      if (breachedOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
      const earliest = grant.notifiedOn ?? grant.grantedOn;
      if (breachedOn < earliest) refuseIf({ code: 'DATE_BEFORE_GRANT', details: { earliest } });
      const visitedOn = await visitOn(tx, application.id, body.visitId);
      await this.files.change(tx, obligation, { state, breachedOn });
      if (grant.state === 'closed') await this.grants.armEnd(tx, grant);
      await tx.record({
        type: 'ObligationBreached',
        caseId: application.id,
        organisationId: application.organisationId,
        data: {
          obligationId: id,
          key: obligation.key,
          breachedOn,
          ...(visitedOn ? { visitId: body.visitId, visitedOn } : {}),
        },
        text: body.explanation,
      });
      return { id, state, version: obligation.version };
    });
  }

  /** The obligation is complied with again, or the finding was wrong. */
  restore(actor: Actor, id: string, { expectedVersion, reason }: SuspensionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const { obligation, application } = file;
      const state = await this.files.next(tx, file, 'restore');
      await this.files.change(tx, obligation, { state });
      await tx.record({
        type: 'ObligationRestored',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { obligationId: id, key: obligation.key },
        text: reason,
      });
      return { id, state, version: obligation.version };
    });
  }
}

/** The day of the visit at which it was found: evidence is the report of a visit to this very project. @source Awb 4:46(2)(b) */
async function visitOn(tx: Tx, applicationId: string, visitId: string | undefined): Promise<LocalDate | undefined> {
  if (!visitId) return undefined;
  const [found] = await tx.query<{ day: LocalDate }>(
    "select planned_on as day from visit where id = $1 and application_id = $2 and state in ('reported', 'published')",
    [visitId, applicationId],
  );
  if (found) return found.day;
  const message = { nl: 'Kies een bezoek waarvan het verslag er is.', en: 'Choose a visit that was reported.' };
  throw new RefusedError({ code: 'INVALID_INPUT' }, [{ path: 'visitId', code: 'UNKNOWN', message }]);
}
