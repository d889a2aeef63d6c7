// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, obligationLifecycle, type ObligationReopening, type ObligationState } from '#domain';
import { orRefuse } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Obligation, type SubsidyGrant } from './delivery.entities';
import { ObligationFiles } from './obligation-files';

interface Lapsed {
  readonly id: string;
  readonly reopening: ObligationReopening;
}

/** Obligations that lapsed with a withdrawal hold again when that withdrawal goes: as they stood, with their reports. */
@Injectable()
export class ReopenedObligations {
  constructor(private readonly files: ObligationFiles) {}

  /** Which they are; of a determined subsidy only those that continue, because the others lapsed with its end. */
  lapsed(tx: Tx, { id }: SubsidyGrant, onlyContinuing: boolean): Promise<Lapsed[]> {
    return tx.query<Lapsed>(
      `select b.id, case
                when exists (select from obligation_report r where r.obligation_id = b.id and r.state = 'reported') then 'reopenReported'
                when (select e.type from case_event e where e.case_id = b.application_id
                         and e.type in ('ObligationBreached', 'ObligationRestored') and e.data ->> 'obligationId' = b.id::text
                       order by e.case_seq desc limit 1) = 'ObligationBreached' then 'reopenBreached'
                else 'reopen' end as reopening
         from obligation b where b.grant_id = $1 and b.state = 'lapsed' and (not $2 or b.kind = 'continuing') order by b.key`,
      [id, onlyContinuing],
    );
  }

  /** Brings them back. @source Awb 7:11(2) */
  async reopen(tx: Tx, grant: SubsidyGrant, onlyContinuing: boolean): Promise<void> {
    for (const { id, reopening } of await this.lapsed(tx, grant, onlyContinuing)) {
      const obligation = await tx.manager.findOneByOrFail(Obligation, { id });
      const facts = { actorId: '', conflictsOf: [] };
      const state = obligation.state as ObligationState;
      const { to } = orRefuse(decide(obligationLifecycle, reopening, state, ['system'], facts));
      await this.files.change(tx, obligation, { state: to });
    }
  }
}
