// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  advanceSchedule,
  type Calculation,
  ceilingAsked,
  limitsFor,
  type LocalDate,
  partsOf,
  possibleUnder,
} from '#domain';
import { orRefuse, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { applicantFacts } from '../applications/applicant-facts';
import { CaseFiles } from '../applications/case-files.service';
import { partnerIds, ruleFacts } from '../applications/rule-facts';
import { type ReservationCondition, reservationFor } from '../budget/reservation-condition';
import { type BookingCause, BudgetService } from '../budget/budget.service';
import { type CaseOnTable, DecidingTable } from './case-on-table';
import { ceilingThen } from './ceiling-then';
import { amountFacts, bankAccountIn, groundFacts, type UndatedLetter } from './decision-letter';
import { calculationOn, namedDeviations } from './deviations-in';
import type { DecisionRequest } from './decisions.dto';
import { DecisionsService } from './decisions.service';
import { grantClauses } from './grant-clauses';
import { grantRefusal, rowsUpTo, viewsRefusal } from './grant-rules';
import type { Signed } from './mandates.service';
import { queueRefusal } from './queue-check';
import { decisionReceipt } from './receipt';
import { releaseReservation } from './reservation';
import type { TakenDecision } from './taken-decision';

/** Grants a subsidy, in whole or in part, within the ceiling; late, or after all, within what it was then (Awb 4:25(3)). */
@Injectable()
export class GrantService {
  constructor(
    private readonly cases: CaseFiles,
    private readonly budget: BudgetService,
    private readonly table: DecidingTable,
    private readonly decisions: DecisionsService,
  ) {}

  /** Grants; the ceiling is locked last and is the last to say no. */
  async grant(tx: Tx, file: CaseOnTable, body: DecisionRequest): Promise<TakenDecision> {
    const { application, advice, type, answers } = file;
    const { amountCents } = body;
    const year = partsOf(tx.today).year;
    const partly = amountCents < (application.requestedCents ?? advice.amountCents);
    const action = partly ? 'grantPartly' : 'grant';
    const { to, mandate, board } = await this.table.may(tx, file, action, amountCents, body.board);
    const { accountId, organisationId } = application;
    const reservation = await reservationFor(tx, file.scheme, year);
    await this.budget.lockApplicant(tx, organisationId, await partnerIds(tx, file));
    const alreadyGrantedThisYearCents = await this.budget.grantedThisYear(tx, accountId, organisationId, year);
    const facts = await applicantFacts(tx, application, type, { answers });
    const applicant = { ...facts, alreadyGrantedThisYearCents };
    const grounds = await ruleFacts(tx, application, file);
    const calculation = calculationOn(file, applicant);
    refuseIf(grantRefusal({ ...file, grounds }, body, calculation, partly));
    const maximumCents = limitsFor(type, applicant.applicant).maximumPerApplicantPerYearCents ?? null;
    refuseIf(await this.budget.chargeApplicant(tx, { accountId, organisationId, year, maximumCents, amountCents }));
    const account = await this.budget.lock(tx, accountId, (application.receivedOn ?? tx.today) as LocalDate);
    const name = { names: applicant.applicant ?? [], grantedCents: applicant.namedGrantedCents ?? 0 };
    const then = await ceilingThen(tx, file, account);
    const possibleCents = possibleUnder(account.leftCents, then?.leftCents);
    const leftNowCents = account.leftCents;
    refuseIf(await queueRefusal(tx, file, then ? Math.min(amountCents, leftNowCents) : amountCents, account, name));
    const asked = ceilingAsked({ amountCents, leftNowCents, ...(then ? { leftThenCents: then.leftCents } : {}) });
    const { overrunCents } = orRefuse(asked);
    refuseIf(viewsRefusal(file, amountCents, Math.min(possibleCents, calculation.totalCents)));

    const decision = await this.decisions.write(tx, {
      application,
      letter: {
        ...(await this.letter(tx, file, body, { calculation, reservation }, { mandate, board })),
        ceiling: partly && possibleCents < (application.requestedCents ?? advice.amountCents),
        ...(then && overrunCents > 0 ? { overrun: { on: then.on, why: then.why } } : {}),
      },
      amountCents,
      grounds: body.grounds,
      reason: body.reason,
      receipt: await decisionReceipt(tx, file, {
        account,
        calculation,
        alreadyGrantedThisYearCents,
        applicant,
        grounds,
        ...(then ? { then, overrunCents } : {}),
      }),
      mandate,
      board,
      advisedBy: advice.advisedBy,
    });
    await releaseReservation(tx, this.budget, file, decision.id);
    const cause = {
      accountId,
      causeId: decision.id,
      caseId: application.id,
      organisationId,
      budgetYear: year,
      effectiveOn: tx.today,
      description: `verlening ${application.number}`,
    };
    await this.bookOverrun(tx, overrunCents, cause);
    await this.budget.book(tx, { kind: 'GRANT', amountCents }, cause);
    await this.cases.moveTo(tx, application, to);
    await tx.record({
      type: partly ? 'SubsidyPartlyGranted' : 'SubsidyGranted',
      caseId: application.id,
      organisationId,
      data: { decisionId: decision.id, amountCents, budgetYear: year, reservation },
      text: body.reason,
    });
    const rows = rowsUpTo(calculation, amountCents, type.amount.article);
    return { application, decision, file, rows, account, bookedCents: amountCents, then, overrunCents };
  }

  /** Books first what the law demands beyond the ceiling. @source Awb 4:25(3) */
  private async bookOverrun(
    tx: Tx,
    amountCents: number,
    cause: BookingCause & { caseId: string; organisationId: string },
  ): Promise<void> {
    if (amountCents === 0) return;
    const description = `wettelijke overschrijding, besluit ${cause.causeId}`;
    await this.budget.book(tx, { kind: 'OVERRUN', amountCents }, { ...cause, description });
    await tx.record({
      type: 'LegalOverrunBooked',
      caseId: cause.caseId,
      organisationId: cause.organisationId,
      data: { decisionId: cause.causeId, amountCents },
    });
  }

  private async letter(
    tx: Tx,
    { application, answers, type, scheme, version, advice, views, deviations, ruledType, scored }: CaseOnTable,
    { amountCents, grounds, reason }: DecisionRequest,
    { calculation, reservation }: { calculation: Calculation; reservation: ReservationCondition | null },
    { mandate, board }: Signed,
  ): Promise<Extract<UndatedLetter, { kind: 'grant' | 'partial_grant' }>> {
    const { determination, letterPassages } = type;
    const budgetYear = partsOf(tx.today).year;
    const schedule = advanceSchedule(type.advances, {
      grantedCents: amountCents,
      grantNotifiedOn: tx.today,
      metOn: {},
    });
    const bankAccount = bankAccountIn(type, answers);
    const requestedCents = application.requestedCents ?? advice.amountCents;
    return {
      ...(await this.decisions.letterCase(tx, application, { scheme, type, version }, { mandate, board })),
      kind: amountCents < requestedCents ? 'partial_grant' : 'grant',
      receivedOn: (application.receivedOn ?? tx.today) as LocalDate,
      requestedCents,
      grantedCents: amountCents,
      activity: type.summary.nl,
      rows: amountFacts(rowsUpTo(calculation, amountCents, type.amount.article)),
      amountArticle: type.amount.article,
      reason,
      grounds: groundFacts(type, grounds),
      ...(scored ? { score: scored.sheet } : {}),
      obligations: type.obligations.map(({ key, text, article, due, kind }) => ({
        key,
        text: text.nl,
        article,
        due,
        kind,
      })),
      advances: schedule.map(({ amountCents: cents, rule }) => ({
        text: rule.text.nl,
        article: rule.article,
        amountCents: cents,
        percentage: rule.percentage,
        on: rule.on,
      })),
      ...(bankAccount ? { bankAccount } : {}),
      determination: {
        mode: determination.mode,
        withinWeeks: determination.withinWeeks,
        article: determination.article,
      },
      views,
      deviations: namedDeviations({ ruledType, scheme, deviations }).map(({ text, article, reason: why }) => ({
        text: text.nl,
        article,
        reason: why,
      })),
      clauses: grantClauses(scheme, type, { grantedCents: amountCents, budgetYear, reservation }),
      passages: (letterPassages?.grant ?? []).map(({ nl }) => nl),
    };
  }
}
