// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { advanceSchedule, type Calculation, limitsFor, type LocalDate, partsOf, type Refusal } from '#domain';
import { refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { applicantFacts } from '../applications/applicant-facts';
import { CaseFiles } from '../applications/case-files.service';
import { partnerIds, ruleFacts } from '../applications/rule-facts';
import { type ReservationCondition, reservationFor } from '../budget/reservation-condition';
import { BudgetService, type LockedAccount } from '../budget/budget.service';
import { type CaseOnTable, DecidingTable } from './case-on-table';
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

/** Grants a subsidy, in whole or in part, within the ceiling. */
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
    refuseIf((await queueRefusal(tx, file, amountCents, account, name)) ?? ceilingRefusal(account, amountCents));
    refuseIf(viewsRefusal(file, amountCents, Math.min(account.leftCents, calculation.totalCents)));

    const decision = await this.decisions.write(tx, {
      application,
      letter: {
        ...(await this.letter(tx, file, body, { calculation, reservation }, { mandate, board })),
        ceiling: partly && account.leftCents < (application.requestedCents ?? advice.amountCents),
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
      }),
      mandate,
      board,
      advisedBy: advice.advisedBy,
    });
    await releaseReservation(tx, this.budget, file, decision.id);
    await this.budget.book(
      tx,
      { kind: 'GRANT', amountCents },
      {
        accountId,
        causeId: decision.id,
        caseId: application.id,
        organisationId,
        budgetYear: year,
        effectiveOn: tx.today,
        description: `verlening ${application.number}`,
      },
    );
    await this.cases.moveTo(tx, application, to);
    await tx.record({
      type: partly ? 'SubsidyPartlyGranted' : 'SubsidyGranted',
      caseId: application.id,
      organisationId,
      data: { decisionId: decision.id, amountCents, budgetYear: year, reservation },
      text: body.reason,
    });
    const rows = rowsUpTo(calculation, amountCents, type.amount.article);
    return { application, decision, file, rows, account, bookedCents: amountCents };
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

/** @source Awb 4:25(2) — what would pass the ceiling on any level cannot be granted. */
function ceilingRefusal({ leftCents }: LockedAccount, amountCents: number): Refusal | undefined {
  return amountCents > leftCents
    ? { code: 'CEILING_EXCEEDED', source: 'Awb 4:25(2)', details: { leftCents, amountCents } }
    : undefined;
}
