// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { groundsOf, type LocalDate, possibleUnder, type Refusal, repeatGround, scoreGroundRefusal } from '#domain';
import { refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { CompletionRequest } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { placeOfInvitation } from '../applications/cure-facts';
import { ruleFacts } from '../applications/rule-facts';
import { BudgetService, type LockedAccount } from '../budget/budget.service';
import { type CaseOnTable, DecidingTable } from './case-on-table';
import { type CeilingThen, ceilingThen } from './ceiling-then';
import { groundFacts, type UndatedLetter } from './decision-letter';
import type { DecisionRequest } from './decisions.dto';
import { DecisionsService } from './decisions.service';
import { earlierRefusal } from './earlier-refusal';
import { decisionReceipt } from './receipt';
import { releaseReservation } from './reservation';
import type { TakenDecision } from './taken-decision';

type Signing = Pick<Awaited<ReturnType<DecidingTable['may']>>, 'mandate' | 'board'>;

/** Refuses an application, or decides not to process it. */
@Injectable()
export class RefuseService {
  constructor(
    private readonly cases: CaseFiles,
    private readonly budget: BudgetService,
    private readonly table: DecidingTable,
    private readonly decisions: DecisionsService,
  ) {}

  /** Refuses on grounds of the scheme or on the ceiling. */
  async refuse(tx: Tx, file: CaseOnTable, body: DecisionRequest): Promise<TakenDecision> {
    const may = await this.table.may(tx, file, 'refuse', 0, body.board);
    const account = await this.budget.lock(tx, file.application.accountId, receivedOn(tx, file));
    const then = await ceilingThen(tx, file, account);
    const possibleCents = possibleUnder(account.leftCents, then?.leftCents);
    refuseIf(refusalRefusal(file, body, possibleCents) ?? (then && noGround(file, then, possibleCents)));
    const ceiling = file.advice.viewsCode === 'ceiling_only' || onlyTheCeiling(file, possibleCents);
    const letter: UndatedLetter = {
      ...(await this.letterCase(tx, file, may)),
      kind: 'refusal',
      receivedOn: receivedOn(tx, file),
      grounds: groundFacts(file.type, body.grounds),
      ...(await earlierRefusal(tx, file.application.id, body.grounds)),
      reason: body.reason,
      ceiling,
      ...(file.scored ? { score: file.scored.sheet } : {}),
      views: file.views,
      passages: (file.type.letterPassages?.refuse ?? []).map(({ nl }) => nl),
    };
    return this.end(tx, file, body, { ...may, letter, account, then, event: 'SubsidyRefused' });
  }

  /** Decides not to process, after the term for completing passed unused (Awb 4:5). */
  async notProcess(tx: Tx, file: CaseOnTable, body: DecisionRequest): Promise<TakenDecision> {
    const may = await this.table.may(tx, file, 'notProcess', 0, body.board);
    if (file.advice.kind !== 'not_process') refuseIf({ code: 'ADVICE_DIFFERS', source: 'Awb 4:5(1)' });
    const [invited] = await tx.query<Pick<CompletionRequest, 'invitedOn' | 'dueOn' | 'items'>>(
      `select c.invited_on as "invitedOn", c.due_on as "dueOn", c.items from completion_request c
        where c.application_id = $1 order by c.invited_on desc, ${placeOfInvitation} desc limit 1`,
      [file.application.id],
    );
    const letter: UndatedLetter = {
      ...(await this.letterCase(tx, file, may)),
      kind: 'not_processed',
      receivedOn: receivedOn(tx, file),
      invitedOn: (invited?.invitedOn ?? tx.today) as LocalDate,
      cureDueOn: (invited?.dueOn ?? tx.today) as LocalDate,
      missing: (invited?.items ?? []).map(({ text }) => text),
      reason: body.reason,
    };
    const account = await this.budget.lock(tx, file.application.accountId, receivedOn(tx, file));
    return this.end(tx, file, body, { ...may, letter, account, event: 'ApplicationNotProcessed' });
  }

  private letterCase(tx: Tx, { application, version, scheme, type }: CaseOnTable, { mandate, board }: Signing) {
    return this.decisions.letterCase(tx, application, { version, scheme, type }, { mandate, board });
  }

  private async end(
    tx: Tx,
    file: CaseOnTable,
    { grounds, reason }: DecisionRequest,
    outcome: Awaited<ReturnType<DecidingTable['may']>> & {
      letter: UndatedLetter;
      account: LockedAccount;
      then?: CeilingThen;
      event: 'SubsidyRefused' | 'ApplicationNotProcessed';
    },
  ): Promise<TakenDecision> {
    const { application, advice } = file;
    const decision = await this.decisions.write(tx, {
      application,
      letter: outcome.letter,
      amountCents: 0,
      grounds,
      reason,
      receipt: await decisionReceipt(tx, file, {
        account: outcome.account,
        then: outcome.then,
        grounds: await ruleFacts(tx, application, file),
      }),
      mandate: outcome.mandate,
      board: outcome.board,
      advisedBy: advice.advisedBy,
    });
    await releaseReservation(tx, this.budget, file, decision.id);
    await this.cases.moveTo(tx, application, outcome.to);
    await tx.record({
      type: outcome.event,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { decisionId: decision.id, grounds },
      text: reason,
    });
    return { application, decision, file, rows: [], account: outcome.account, bookedCents: 0 };
  }
}

const receivedOn = (tx: Tx, { application }: CaseOnTable): LocalDate =>
  (application.receivedOn ?? tx.today) as LocalDate;

/** @source Awb 4:25(3) */
function noGround(
  { advice, application }: CaseOnTable,
  { on }: CeilingThen,
  possibleCents: number,
): Refusal | undefined {
  const wanted = application.requestedCents ?? 0;
  return advice.viewsCode === 'ceiling_only' && possibleCents >= wanted && wanted > 0
    ? { code: 'CEILING_NO_GROUND', source: 'Awb 4:25(3)', details: { on, possibleCents } }
    : undefined;
}

function onlyTheCeiling({ advice }: CaseOnTable, possibleCents: number): boolean {
  return advice.kind === 'grant' && possibleCents < advice.amountCents;
}

/**
 * Grounds of the scheme, with views asked unless only the ceiling refuses; the ceiling is no ground for what it had room for
 * on the day that counts.
 *
 * @source Awb 3:46, 4:7, 4:12(2), 4:25(2)-(3)
 */
function refusalRefusal(
  file: CaseOnTable,
  { grounds, reason }: DecisionRequest,
  possibleCents: number,
): Refusal | undefined {
  const { advice, type } = file;
  if (advice.kind === 'not_process') return { code: 'ADVICE_DIFFERS', source: 'Awb 4:5(1)' };
  const repeated = advice.grounds.includes(repeatGround) ? [repeatGround] : [];
  const known = [...groundsOf(type).map(({ key }) => key), ...repeated];
  if (grounds.length === 0 || grounds.some((ground) => !known.includes(ground))) {
    return { code: 'GROUND_REQUIRED', source: 'Awb 3:46' };
  }
  const scoring = scoreGroundRefusal(type, grounds, file.scored?.score);
  if (scoring) return scoring;
  if (reason.trim() === '') return { code: 'REASON_REQUIRED', source: 'Awb 3:46' };
  const heard = advice.viewsCode !== null || onlyTheCeiling(file, possibleCents);
  return heard ? undefined : { code: 'VIEWS_REQUIRED', source: 'Awb 4:7, 4:12(2)' };
}
