// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { handOverRefusal } from '#domain';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { openCasesOf } from './open-cases';
import { type KeptOrganisation, type Member, memberOf } from './people-access';

/** Gives the open cases of somebody who leaves to a colleague. */
@Injectable()
export class HandOver {
  constructor(private readonly cases: CaseFiles) {}

  /** Answers how many cases changed hands. @throws RefusedError HAND_OVER_NEEDED, HAND_OVER_NOT_POSSIBLE, CONFLICT_OF_INTEREST */
  async run(tx: Tx, organisation: KeptOrganisation, leaver: Member, colleagueId: string | undefined): Promise<number> {
    const colleague = colleagueId ? await memberOf(tx, organisation.id, colleagueId) : undefined;
    const open = await tx.query<{ id: string }>(
      `select a.id from application a where ${openCasesOf(organisation.kind, '$1', '$2')} order by a.id for update of a`,
      [organisation.id, leaver.id],
    );
    refuseIf(handOverRefusal(organisation.kind, open.length, leaver.id, colleague));
    if (!colleague) return 0;
    for (const { id } of open) {
      if (organisation.kind === 'province') await this.assign(tx, id, leaver, colleague);
      else await this.pass(tx, id, organisation, leaver, colleague);
    }
    return open.length;
  }

  private async assign(tx: Tx, id: string, leaver: Member, colleague: Member): Promise<void> {
    const application = await this.cases.lock(tx, id);
    if ((await this.cases.conflictsOf(tx, id)).includes(colleague.id)) {
      throw new RefusedError({ code: 'CONFLICT_OF_INTEREST', source: 'Awb 2:4' });
    }
    await this.cases.change(tx, application, { assigneeId: colleague.id });
    await tx.record({
      type: 'ApplicationAssigned',
      caseId: id,
      organisationId: application.organisationId,
      data: { assigneeId: colleague.id, previousAssigneeId: leaver.id },
    });
  }

  private async pass(
    tx: Tx,
    caseId: string,
    { id: organisationId }: KeptOrganisation,
    leaver: Member,
    colleague: Member,
  ): Promise<void> {
    await tx.record({
      type: 'ApplicationHandedOver',
      caseId,
      organisationId,
      data: { fromPersonId: leaver.id, toPersonId: colleague.id },
    });
  }
}
