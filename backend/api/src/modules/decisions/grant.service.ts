// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  advanceSchedule,
  type Calculation,
  calculateAmount,
  type LocalDate,
  mayGrantNow,
  partsOf,
  type Refusal,
  type Waiting,
} from '#domain';
import { refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { BudgetService, type LockedAccount } from '../budget/budget.service';
import { type CaseOnTable, DecidingTable } from './case-on-table';
import { amountFacts, bankAccountIn, groundFacts, type UndatedLetter } from './decision-letter';
import type { DecisionRequest } from './decisions.dto';
import { DecisionsService } from './decisions.service';
import { grantRefusal, rowsUpTo } from './grant-rules';
import { MandatesService } from './mandates.service';
import { decisionReceipt } from './receipt';
import type { TakenDecision } from './taken-decision';

/** Grants a subsidy, in whole or in part, within the ceiling. */
@Injectable()
export class GrantService {
  constructor(
    private readonly cases: CaseFiles,
    private readonly budget: BudgetService,
    private readonly table: DecidingTable,
    private readonly decisions: DecisionsService,
    private readonly mandates: MandatesService,
  ) {}

  /** Grants; the ceiling is locked last and is the last to say no. */
  async grant(tx: Tx, file: CaseOnTable, body: DecisionRequest): Promise<TakenDecision> {
    const { application, advice, type } = file;
    const { amountCents } = body;
    const year = partsOf(tx.today).year;
    const partly = amountCents < (application.requestedCents ?? advice.amountCents);
    const action = partly ? 'grantPartly' : 'grant';
    const { to, mandate } = await this.table.may(tx, file, action, amountCents);
    const { accountId, organisationId } = application;
    const alreadyGrantedThisYearCents = await this.budget.grantedThisYear(tx, accountId, organisationId, year);
    const calculation = calculateAmount(type, file.answers, { alreadyGrantedThisYearCents });
    refuseIf(grantRefusal(file, body, calculation, partly));
    const maximumCents = type.maximumPerApplicantPerYearCents ?? null;
    refuseIf(await this.budget.chargeApplicant(tx, { accountId, organisationId, year, maximumCents, amountCents }));
    const account = await this.budget.lock(tx, accountId);
    refuseIf((await this.queueRefusal(tx, file, amountCents, account)) ?? ceilingRefusal(account, amountCents));

    const decision = await this.decisions.write(tx, {
      application,
      letter: await this.letter(tx, file, body, calculation, partly),
      amountCents,
      grounds: body.grounds,
      reason: body.reason,
      receipt: await decisionReceipt(tx, file, { account, calculation, alreadyGrantedThisYearCents }),
      mandate,
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
      data: { decisionId: decision.id, amountCents, budgetYear: year },
      text: body.reason,
    });
    const rows = rowsUpTo(calculation, amountCents, type.amount.article);
    return { application, decision, file, rows, account, bookedCents: amountCents };
  }

  private async queueRefusal(
    tx: Tx,
    { application, scheme }: CaseOnTable,
    amountCents: number,
    { leftCents }: LockedAccount,
  ): Promise<Refusal | undefined> {
    const receivedOn = (application.receivedOn ?? tx.today) as LocalDate;
    return mayGrantNow({
      method: scheme.allocation.method,
      leftCents,
      amountCents,
      completeOn: (application.completeOn ?? receivedOn) as LocalDate,
      receivedOn,
      others: await undecidedOthers(tx, application.accountId, application.id),
    });
  }

  private async letter(
    tx: Tx,
    { application, answers, type, scheme, version, advice }: CaseOnTable,
    { amountCents, grounds, reason }: DecisionRequest,
    calculation: Calculation,
    partly: boolean,
  ): Promise<UndatedLetter> {
    const { determination, letterPassages } = type;
    const schedule = advanceSchedule(type.advances, {
      grantedCents: amountCents,
      grantNotifiedOn: tx.today,
      metOn: {},
    });
    const bankAccount = bankAccountIn(type, answers);
    const signer = await this.mandates.functionOf(tx);
    return {
      ...(await this.decisions.letterCase(tx, application, { scheme, type, version }, signer)),
      kind: partly ? 'partial_grant' : 'grant',
      receivedOn: (application.receivedOn ?? tx.today) as LocalDate,
      requestedCents: application.requestedCents ?? advice.amountCents,
      grantedCents: amountCents,
      activity: type.summary.nl,
      rows: amountFacts(rowsUpTo(calculation, amountCents, type.amount.article)),
      amountArticle: type.amount.article,
      reason,
      grounds: groundFacts(type, grounds),
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

interface UndecidedRow {
  id: string;
  number: string;
  state: string;
  requested_cents: number | null;
  complete_on: LocalDate | null;
  received_on: LocalDate;
}

/** The other applications for the same money on which nobody decided yet. */
async function undecidedOthers(tx: Tx, accountId: string, applicationId: string): Promise<Waiting[]> {
  const rows = await tx.query<UndecidedRow>(
    `select id, number, state, requested_cents, complete_on, received_on from application
      where account_id = $1 and id <> $2 and state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')`,
    [accountId, applicationId],
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    amountCents: row.requested_cents ?? 0,
    completeOn: row.complete_on,
    receivedOn: row.received_on,
    awaitingItems: row.state === 'incomplete' || (row.state === 'advised' && row.complete_on === null),
  }));
}

/** Gives back what the case had reserved: the decision takes its place. */
export async function releaseReservation(
  tx: Tx,
  budget: BudgetService,
  { application }: CaseOnTable,
  decisionId: string,
): Promise<void> {
  const reserved = await tx.query<{ budget_year: number; cents: number }>(
    `select budget_year, sum(amount_cents)::int8 as cents from posting
      where case_id = $1 and bucket = 'reserved' group by budget_year having sum(amount_cents) > 0 order by budget_year`,
    [application.id],
  );
  const [first] = reserved;
  if (!first) return;
  if (reserved.length > 1) throw new Error(`case ${application.id} has reservations in more than one budget year`);
  await budget.book(
    tx,
    { kind: 'UNRESERVE', amountCents: first.cents },
    {
      accountId: application.accountId,
      causeId: decisionId,
      caseId: application.id,
      organisationId: application.organisationId,
      budgetYear: first.budget_year,
      effectiveOn: tx.today,
      description: `reservering vervallen ${application.number}`,
    },
  );
}
