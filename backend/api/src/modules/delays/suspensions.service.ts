// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decide, type LocalDate, localDate, suspensionLifecycle, suspensionState, termOf } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, orRefuse } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { CaseTermsService, type ComingEvent } from '../terms/case-terms.service';
import { TermSuspension } from './delay.entities';
import { dayOrNothing, runningGrounds, termFacts } from './delay-facts';
import type { TermSuspensionEndingRequest, TermSuspensionRequest } from './delays.dto';

/** Letting the decision term stand still for another reason than an invitation to complete, and run again. */
@Injectable()
export class SuspensionsService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly terms: CaseTermsService,
  ) {}

  /** Starts a suspension. The applicant hears of it by letter. @source Awb 4:15(1)(b), 4:15(2)-(3) */
  start(actor: Actor, id: string, body: TermSuspensionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, body.expectedVersion);
      const { ground, reference = '', explanation } = body;
      const until = ground === 'consent' ? body.until : undefined;
      const wanted = { ground, from: localDate(body.from), ...dayOrNothing('until', until), reference };
      const facts = {
        ...(await termFacts(tx, application, this.cases, this.terms)),
        running: await runningGrounds(tx, id),
        wanted,
      };
      orRefuse(decide(suspensionLifecycle, 'start', 'none', tx.actor.roles, facts));
      const suspensionId = randomUUID();
      const data = { suspensionId, ground, from: body.from, ...(until ? { until } : {}) };
      const dueOn = await this.dueOnAfter(tx, id, { type: 'TermSuspended', data });
      await tx.manager.insert(TermSuspension, {
        id: suspensionId,
        applicationId: id,
        organisationId: application.organisationId,
        ground,
        fromOn: body.from,
        untilOn: until ?? null,
        reference,
        explanation,
        startedBy: actor.personId ?? '',
        startedOn: tx.today,
        // Without a last day the new day is not known before the end.
        dueOnAfterStart: until ? dueOn : null,
      });
      await this.cases.change(tx, application, {});
      const { organisationId } = application;
      const decisionDueOn = { decisionDueOn: dueOn };
      await tx.record({
        type: 'TermSuspended',
        caseId: id,
        organisationId,
        data: { ...data, ...decisionDueOn },
        text: explanation,
      });
      await tx.enqueue('letter', { termNotice: { suspensionId, part: 'start' } });
      return answerOf(application);
    });
  }

  /** Ends a suspension; the applicant hears the new last day for the decision. @source Awb 4:15(4) */
  end(actor: Actor, suspensionId: string, body: TermSuspensionEndingRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const found = await tx.manager.findOneBy(TermSuspension, { id: suspensionId });
      if (!found) throw notFound();
      const application = await this.cases.lock(tx, found.applicationId, body.expectedVersion);
      // Read again under the lock of the case: somebody else may have ended it meanwhile.
      const suspension = await tx.manager.findOneByOrFail(TermSuspension, { id: suspensionId });
      const { fromOn, untilOn, endedOn } = suspension;
      const facts = {
        ...(await termFacts(tx, application, this.cases, this.terms)),
        running: [],
        ending: {
          from: localDate(fromOn),
          until: untilOn === null ? null : localDate(untilOn),
          endedOn: localDate(body.endedOn),
        },
      };
      const state = suspensionState({ until: untilOn, endedOn }, tx.today);
      orRefuse(decide(suspensionLifecycle, 'end', state, tx.actor.roles, facts));
      const data = { suspensionId, ground: suspension.ground, endedOn: body.endedOn };
      const dueOn = await this.dueOnAfter(tx, application.id, { type: 'SuspensionEnded', data });
      await tx.manager.update(
        TermSuspension,
        { id: suspensionId },
        {
          endedOn: body.endedOn,
          endExplanation: body.explanation,
          endedBy: actor.personId,
          endLetterId: randomUUID(),
          toldOn: tx.today,
          dueOnAfterEnd: dueOn,
        },
      );
      await this.cases.change(tx, application, {});
      await tx.record({
        type: 'SuspensionEnded',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { ...data, decisionDueOn: dueOn },
        text: body.explanation,
      });
      await tx.enqueue('letter', { termNotice: { suspensionId, part: 'end' } });
      return answerOf(application);
    });
  }

  private async dueOnAfter(tx: Tx, caseId: string, event: ComingEvent): Promise<LocalDate | null> {
    return termOf(await this.terms.after(tx, caseId, event), 'decision')?.dueOn ?? null;
  }
}
