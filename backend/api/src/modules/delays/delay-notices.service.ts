// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decide, delayLifecycle, localDate, termOf } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { orRefuse } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { CaseTermsService } from '../terms/case-terms.service';
import { DelayNotice } from './delay.entities';
import { dayOrNothing, termFacts } from './delay-facts';
import type { DelayNoticeRequest } from './delays.dto';

/** Telling that the decision will be later: an adjournment, a new term, or a message that prolongs nothing. */
@Injectable()
export class DelayNoticesService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly terms: CaseTermsService,
  ) {}

  /** Announces a delay by letter. What it does to the term follows from the scheme and the law. @source Awb 4:14 */
  announce(actor: Actor, id: string, body: DelayNoticeRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, body.expectedVersion);
      const outlook = await this.terms.delayOutlook(tx, id);
      const until = outlook?.effect === 'adjourned' ? undefined : body.until;
      const facts = {
        ...(await termFacts(tx, application, this.cases, this.terms)),
        ...(outlook ? { effect: outlook.effect } : {}),
        lastAnnouncedOn: await lastAnnounced(tx, id),
        wanted: dayOrNothing('until', until),
      };
      orRefuse(decide(delayLifecycle, 'announce', 'none', tx.actor.roles, facts));
      if (!outlook) throw new Error(`case ${id} has no decision term to put off`);
      const { effect, source, dueOn: before } = outlook;
      const noticeId = randomUUID();
      const data = { noticeId, effect, ...(until ? { until } : {}) };
      const after =
        termOf(await this.terms.after(tx, id, { type: 'DelayAnnounced', data }), 'decision')?.dueOn ?? before;
      const { organisationId } = application;
      await tx.manager.insert(DelayNotice, {
        id: noticeId,
        applicationId: id,
        organisationId,
        effect,
        source,
        announcedOn: tx.today,
        untilOn: until ?? null,
        dueOnBefore: before,
        dueOnAfter: after,
        explanation: body.explanation,
        announcedBy: actor.personId ?? '',
      });
      await this.cases.change(tx, application, {});
      await tx.record({
        type: 'DelayAnnounced',
        caseId: id,
        organisationId,
        data: { ...data, decisionDueOn: after },
        text: body.explanation,
      });
      await tx.enqueue('letter', { termNotice: { noticeId } });
      return answerOf(application);
    });
  }
}

async function lastAnnounced(tx: Tx, applicationId: string) {
  const [last] = await tx.query<{ on: string | null }>(
    'select max(announced_on) as on from delay_notice where application_id = $1',
    [applicationId],
  );
  return last?.on ? localDate(last.on) : null;
}
