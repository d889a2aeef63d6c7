// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { closedObjectionStates } from '#domain';
import { In, Not } from 'typeorm';
import type { RecordedEvent, Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { Decision } from '../decisions/decision.entities';
import { objectionTermsOf } from './objection-terms';
import { Objection } from './objection.entities';

/** What moves the terms of an objection without being a step with it. */
const moving: readonly string[] = ['TermExtendedByOutage', 'LetterDispatched'];

/**
 * Lets objections follow what happened around them: a term for objections that ran on because of an outage can make one in
 * time after all, and a letter about a defect suspends from the day on which it was posted.
 *
 * @source Awb 2:21, 6:9, 7:10(2)
 */
@Injectable()
export class ObjectionsFollowing implements OnModuleInit {
  constructor(private readonly work: Work) {}

  onModuleInit(): void {
    this.work.listen((tx, event) => this.hear(tx, event));
  }

  private async hear(tx: Tx, { type, caseId }: RecordedEvent): Promise<void> {
    if (!moving.includes(type)) return;
    const open = await tx.manager.find(Objection, {
      where: { applicationId: caseId, state: Not(In([...closedObjectionStates])) },
      order: { id: 'ASC' },
    });
    for (const objection of open) {
      const { id, decisionId } = objection;
      const { notifiedOn } = await tx.manager.findOneByOrFail(Decision, { id: decisionId });
      const { filing, decision } = await objectionTermsOf(tx, { ...objection, notifiedOn: notifiedOn ?? tx.today });
      if (filing.verdict === objection.verdict && decision.dueOn === objection.decisionDueOn) continue;
      await tx.manager.update(Objection, { id }, { verdict: filing.verdict, decisionDueOn: decision.dueOn });
    }
  }
}
