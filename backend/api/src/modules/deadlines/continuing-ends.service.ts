// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, type LocalDate, obligationLifecycle, type ObligationState } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { Obligation } from '../delivery/delivery.entities';
import { ObligationFiles } from '../delivery/obligation-files';

/** The end of an obligation that continues: nothing stands open any more. Otherwise it stays, and a person looks at it. */
@Injectable()
export class ContinuingEnds {
  constructor(private readonly files: ObligationFiles) {}

  /** Ends what continued in a case and of which the last day has passed, where the lifecycle lets it. */
  async ofCase(tx: Tx, caseId: string): Promise<void> {
    const over = await tx.query<{ id: string }>(
      `select id from obligation where application_id = $1 and kind = 'continuing' and state = 'open' and due_on < $2
        order by due_on, key`,
      [caseId, tx.today],
    );
    for (const { id } of over) await this.take(tx, id);
  }

  /** Ends it where the lifecycle lets it, and says whether it did. */
  async take(tx: Tx, obligationId: string): Promise<boolean> {
    const { obligation, grant, application } = await this.files.lock(tx, obligationId);
    const confirmations = await tx.manager.findBy(Obligation, { grantId: grant.id, kind: 'confirmation' });
    const openConfirmations = confirmations
      .filter(({ key, state }) => key.startsWith(`${obligation.key}.`) && state !== 'met' && state !== 'lapsed')
      .map(({ key }) => key);
    const dueOn = obligation.dueOn as LocalDate | null;
    const facts = { actorId: '', conflictsOf: [], today: tx.today, dueOn, openConfirmations };
    const outcome = decide(obligationLifecycle, 'end', obligation.state as ObligationState, ['system'], facts);
    if ('refusal' in outcome) return false;
    await this.files.change(tx, obligation, { state: outcome.to, metOn: obligation.dueOn });
    await tx.record({
      type: 'ContinuingObligationEnded',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { obligationId, key: obligation.key, dueOn },
    });
    return true;
  }
}
