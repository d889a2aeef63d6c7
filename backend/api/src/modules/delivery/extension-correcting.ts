// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  correctionGround,
  timeCorrectionRefusal,
  decide,
  extensionLifecycle,
  type ExtensionState,
  type GrantCauses,
  keptUntil,
  type LocalDate,
  type ObligationState,
  plannedDueOn,
  takesTime,
} from '#domain';
import { notFound, orRefuse, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { UndatedLetter } from '../decisions/decision-letter';
import { Decision } from '../decisions/decision.entities';
import { MandatesService, type Signed, signed } from '../decisions/mandates.service';
import { type Hearing, ViewsService } from '../views/views.service';
import { DeadlinesService } from './deadlines.service';
import { ExtensionRequest } from './delivery.entities';
import { ExtensionAsking } from './extension-asking';
import type { TakenExtension } from './extension-taking';
import { ExtensionWriting } from './extension-writing';
import type { ExtensionCorrectionRequest } from './extensions.dto';
import type { MoreTime } from './grant-causes';
import { type ObligationFile, ObligationFiles } from './obligation-files';

/** Nobody waits for a correction any more. */
export const answered = { doubtedBy: null, doubtedAt: null, doubt: null };

interface Correction {
  readonly request: ExtensionRequest;
  /** The decision that is corrected, and how many there were. */
  readonly wrong: Decision;
  readonly number: number;
  readonly beforeMonths: number;
  readonly more: MoreTime;
  readonly causes: GrantCauses;
  readonly after: LocalDate | null;
  readonly otherGranted: number;
  readonly signing: Signed;
  readonly views: readonly string[];
  readonly viewsCode: string | null;
}

/** Another decision in the place of a wrong one about more time; what was decided before stays in the file. */
@Injectable()
export class ExtensionCorrecting {
  constructor(
    private readonly files: ObligationFiles,
    private readonly asking: ExtensionAsking,
    private readonly deadlines: DeadlinesService,
    private readonly mandates: MandatesService,
    private readonly views: ViewsService,
    private readonly writing: ExtensionWriting,
  ) {}

  async take(tx: Tx, id: string, body: ExtensionCorrectionRequest): Promise<TakenExtension> {
    const known = await tx.manager.findOneBy(ExtensionRequest, { id });
    if (!known) throw notFound();
    const file = await this.files.lock(tx, known.obligationId, body.expectedVersion);
    const request = await tx.manager.findOneByOrFail(ExtensionRequest, { id });
    const { wrong, number } = await lastDecision(tx, file, id);
    const signing = await this.mandates.signing(tx, 'extend', 0, body.board);
    const facts = { ...(await this.files.actorFacts(tx, file)), ...signing, preparedBy: wrong?.decidedBy };
    const action = body.months > 0 ? 'correct' : 'takeBack';
    const now = request.state as ExtensionState;
    // Of a request that was refused nothing can be taken back: the lifecycle says so.
    const { to } = orRefuse(decide(extensionLifecycle, action, now, tx.actor.roles, facts));
    if (!wrong?.notifiedOn) refuseIf({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
    const beforeMonths = now === 'granted' ? (request.grantedMonths ?? request.months) : 0;
    const correction = await this.reckoned(tx, file, { request, beforeMonths, body });
    const { obligation, rule } = file;
    refuseIf(
      timeCorrectionRefusal({
        rule,
        state: obligation.state as ObligationState,
        ground: body.ground,
        months: body.months,
        beforeMonths,
        otherGranted: correction.otherGranted,
        dueBefore: obligation.dueOn as LocalDate | null,
        dueAfter: correction.after,
      }),
    );
    const heard = await this.hear(tx, file, request, body, beforeMonths);
    await tx.manager.update(
      ExtensionRequest,
      { id },
      {
        state: to,
        decidedBy: tx.actor.personId,
        decisionReason: body.reason,
        grantedMonths: body.months > 0 ? body.months : null,
        ...answered,
      },
    );
    await this.files.change(tx, obligation, {});
    const whole = {
      ...correction,
      ...heard,
      request,
      beforeMonths,
      wrong: wrong as Decision,
      number,
      signing: signed(signing),
    };
    const letter = await this.write(tx, file, body, whole);
    return { file, request, state: to, letter, more: correction.more };
  }

  /** The days as they would be, derived anew from their causes with this decision in the place of the one before it. */
  private async reckoned(
    tx: Tx,
    file: ObligationFile,
    {
      request,
      beforeMonths,
      body,
    }: { request: ExtensionRequest; beforeMonths: number; body: ExtensionCorrectionRequest },
  ): Promise<Pick<Correction, 'more' | 'causes' | 'after' | 'otherGranted'>> {
    const { obligation, type } = file;
    const { ground, months } = body;
    const dueBefore = obligation.dueOn as LocalDate | null;
    const kept =
      takesTime({ months, beforeMonths }) && dueBefore ? keptUntil({ ground, today: tx.today, dueBefore }) : null;
    const more = { key: obligation.key, extensionId: request.id, months, notifiedOn: tx.today, keptUntil: kept };
    const causes = await this.deadlines.causesAfter(tx, file, [more]);
    const others = await this.asking.earlier(tx, obligation.id, request.id);
    return {
      more,
      causes,
      after: plannedDueOn(type.obligations, obligation.key, causes),
      otherGranted: others.filter((state) => state === 'granted').length,
    };
  }

  /** Whoever loses time is heard first, or the file says why not. @source Awb 4:8, 4:11, 4:12(2) */
  private async hear(
    tx: Tx,
    { application, grant }: ObligationFile,
    { id }: ExtensionRequest,
    { months, viewsCode, viewsReply }: ExtensionCorrectionRequest,
    beforeMonths: number,
  ): Promise<Pick<Correction, 'views' | 'viewsCode'>> {
    if (!takesTime({ months, beforeMonths })) return { views: [], viewsCode: null };
    const hearing: Hearing = { subject: 'amendment', subjectId: grant.id, changeId: id, viewsCode };
    const code = await this.views.settle(tx, application, { ...hearing, reply: viewsReply });
    return { views: await this.views.sentences(tx, application.id, hearing), viewsCode: code };
  }

  private async write(
    tx: Tx,
    file: ObligationFile,
    { months, ground, reason }: ExtensionCorrectionRequest,
    correction: Correction,
  ): Promise<UndatedLetter> {
    const { application, obligation } = file;
    const { request, wrong, number, beforeMonths, more, causes, after, otherGranted, signing, views } = correction;
    const { text, article } = correctionGround(ground);
    const outcome = { granted: months > 0, months, reason, after, signing, causes };
    const { letter, decision } = await this.writing.write(tx, file, request, outcome, {
      letter: {
        decidedOn: wrong.notifiedOn as LocalDate,
        beforeMonths,
        ground: { text: text.nl, ...(article ? { article } : {}) },
        ...(more.keptUntil && more.keptUntil === after ? { keptUntil: more.keptUntil } : {}),
        views,
      },
      receipt: {
        number,
        corrects: wrong.id,
        beforeMonths,
        ground,
        otherGranted,
        viewsCode: correction.viewsCode,
        keptUntil: more.keptUntil ?? null,
        correctedOn: tx.today,
      },
    });
    await tx.record({
      type: 'ExtensionCorrected',
      caseId: application.id,
      organisationId: application.organisationId,
      data: {
        extensionId: request.id,
        obligationId: obligation.id,
        key: obligation.key,
        decisionId: decision.id,
        months,
        grantedMonths: beforeMonths,
        ground,
        ...(more.keptUntil ? { keptUntil: more.keptUntil } : {}),
        dueOn: after,
      },
      text: reason,
    });
    return letter;
  }
}

/** The last decision about a request, and how many there are. */
async function lastDecision(
  tx: Tx,
  { application }: ObligationFile,
  subjectId: string,
): Promise<{ wrong: Decision | undefined; number: number }> {
  const taken = await tx.manager.findBy(Decision, { applicationId: application.id, subjectId });
  const numberOf = ({ facts }: Decision): number =>
    Number((facts['receipt'] as { correction?: { number?: number } }).correction?.number ?? 0);
  const wrong = [...taken].sort((a, b) => numberOf(a) - numberOf(b)).at(-1);
  return { wrong, number: taken.length };
}
