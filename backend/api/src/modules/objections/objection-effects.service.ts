// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type KeyedDay, type LocalDate, termOf, upheldDates, upheldDatesLapse, type UpheldEffect } from '#domain';
import { refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { BudgetService, type LockedAccount } from '../budget/budget.service';
import type { Decision } from '../decisions/decision.entities';
import { CaseTermsService } from '../terms/case-terms.service';
import { ChangeEffect, type ChangePlan } from './change-effect.service';
import { DeterminationEffect, type DeterminationPlan } from './determination-effect.service';
import { ExtensionEffect, type ExtensionPlan } from './extension-effect.service';
import { GrantEffect, type GrantPlan } from './grant-effect.service';
import { type AmountsInDispute, wishRefusal } from './objection-amounts';
import { ObjectionAmounts } from './objection-amounts.service';
import type { ObjectionFile } from './objection-files';
import type { ObjectionAdvice } from './objection.entities';
import { InterestEffect, type InterestPlan } from './interest-effect.service';
import { PenaltyEffect, type PenaltyPlan } from './penalty-effect.service';
import { ResumeEffect } from './resume-effect.service';
import { refuseWrongDates } from './set-dates';

/** What will be done, with the money locked; `effect` says it in figures. */
export interface Effects {
  readonly effect: UpheldEffect;
  readonly grant?: GrantPlan;
  readonly change?: ChangePlan;
  readonly determination?: DeterminationPlan;
  readonly penalty?: PenaltyPlan;
  readonly interest?: InterestPlan;
  readonly extension?: ExtensionPlan;
}

type Plans = Omit<Effects, 'effect'>;

/** The account on which a plan books, with its balances from before. */
export function accountOf({ grant, change, determination }: Plans): LockedAccount | undefined {
  return (grant ?? change ?? determination)?.account;
}

/** What an upheld objection brings about; for every kind of decision, see `upholdings`. */
@Injectable()
export class ObjectionEffects {
  constructor(
    private readonly amounts: ObjectionAmounts,
    private readonly grants: GrantEffect,
    private readonly changes: ChangeEffect,
    private readonly determinations: DeterminationEffect,
    private readonly penalties: PenaltyEffect,
    private readonly interest: InterestEffect,
    private readonly extensions: ExtensionEffect,
    private readonly resuming: ResumeEffect,
    private readonly budget: BudgetService,
    private readonly terms: CaseTermsService,
  ) {}

  async amountsOf(tx: Tx, file: ObjectionFile): Promise<AmountsInDispute> {
    await this.budget.lockApplicant(tx, file.application.organisationId);
    return this.amounts.of(tx, file);
  }

  /** Locks the money last and asks whether it can be done. */
  async plan(tx: Tx, file: ObjectionFile, amounts: AmountsInDispute, advice: ObjectionAdvice): Promise<Effects> {
    refuseIf(wishRefusal(amounts, advice));
    await refuseWrongDates(tx, file, advice.dates);
    const plans = await this.plans(tx, file, amounts, advice);
    return { ...plans, effect: await this.effectOf(tx, file, amounts, advice, plans) };
  }

  async carryOut(tx: Tx, file: ObjectionFile, decision: Decision, effects: Effects): Promise<void> {
    const { grant, change, determination, penalty, interest, extension, effect } = effects;
    if (grant) await this.grants.carryOut(tx, file, decision, grant);
    if (change) await this.changes.carryOut(tx, file, decision, change);
    if (determination) await this.determinations.carryOut(tx, file, decision, determination);
    if (penalty) await this.penalties.carryOut(tx, file, decision, penalty);
    if (interest) await this.interest.carryOut(tx, file, decision, interest);
    if (extension) await this.extensions.carryOut(tx, file, decision, extension);
    if (file.contested.kind === 'not_processed') await this.resuming.carryOut(tx, file, decision);
    if (!effect.datesLapse && effect.dates.length === 0) return;
    const { id: caseId, organisationId } = file.application;
    const data = { objectionId: file.objection.id, decisionId: decision.id };
    await tx.record({ type: 'GrantDatesSetOnObjection', caseId, organisationId, data });
  }

  private async plans(
    tx: Tx,
    file: ObjectionFile,
    amounts: AmountsInDispute,
    { amountCents, months, outcome }: ObjectionAdvice,
  ): Promise<Plans> {
    if (months !== null) return { extension: await this.extensions.plan(tx, amounts.contested, months) };
    const upholds = outcome === 'upheld' || outcome === 'partly_upheld';
    if (upholds && amounts.contested.matter === 'interest_claimed') {
      return { interest: await this.interest.plan(tx, amounts.contested, 0) };
    }
    if (amountCents === amounts.ownCents) return {};
    switch (amounts.about) {
      case 'grant':
        return { grant: await this.grants.plan(tx, file, amounts, amountCents) };
      case 'change':
        return { change: await this.changes.plan(tx, file, amounts, amountCents) };
      case 'determination':
        return { determination: await this.determinations.plan(tx, file, amounts, amountCents) };
      case 'penalty':
        return { penalty: await this.penalties.plan(tx, amounts, amountCents) };
      case 'interest':
        return { interest: await this.interest.plan(tx, amounts.contested, amountCents) };
      case 'none':
        return {};
    }
  }

  private async effectOf(
    tx: Tx,
    file: ObjectionFile,
    { contested, ownCents }: AmountsInDispute,
    { outcome, amountCents, dates }: ObjectionAdvice,
    { grant, change, determination, penalty, interest, extension }: Plans,
  ): Promise<UpheldEffect> {
    const upholds = outcome === 'upheld' || outcome === 'partly_upheld';
    const money = change ?? determination;
    const claims = money?.claims;
    const cancelled = claims?.cancelled.reduce((sum, one) => sum + one.amountCents, 0) ?? 0;
    const { matter, wantedDates } = contested;
    const days = { matter, outcome, advised: dates as KeyedDay[], wanted: wantedDates as KeyedDay[] };
    const resumes = upholds && matter === 'not_processed';
    return {
      matter,
      outcome,
      ownCents,
      totalCents: amountCents,
      overrunCents: (grant ?? money)?.overrunCents ?? 0,
      takenCents: takenBy({ grant, change, determination }),
      cancelledClaimCents: cancelled,
      claimCents: claims?.claimCents ?? 0,
      reopened: money?.reopened ?? 0,
      datesLapse: contested.stillDecides && upheldDatesLapse(outcome, contested.dates),
      dates: contested.stillDecides ? upheldDates({ ...days, today: tx.today }) : [],
      ...(extension ? { months: extension.months, dueOn: extension.dueOn, breached: extension.breached } : {}),
      ...(penalty ? { penaltyDays: penalty.days, penaltyPaidCents: penalty.paidCents } : {}),
      ...(interest?.lapses ? { interestLapsesCents: interest.lapsesCents, interestBackCents: interest.paidCents } : {}),
      ...(resumes ? await this.newTerm(tx, file) : {}),
      overtaken: upholds && !contested.stillDecides,
    };
  }

  /** The last day of the term that begins when the application is processed after all. */
  private async newTerm(tx: Tx, { application, objection }: ObjectionFile): Promise<{ decisionDueOn?: LocalDate }> {
    const data = { objectionId: objection.id };
    const after = await this.terms.after(tx, application.id, { type: 'ApplicationResumed', data });
    const decision = termOf(after, 'decision');
    return decision ? { decisionDueOn: decision.dueOn } : {};
  }
}

/** What a plan takes from the ceiling, besides what goes beyond it. */
function takenBy({ grant, change, determination }: Plans): number {
  if (grant) return grant.addedCents;
  if (determination) return determination.regrantCents;
  return change ? (change.restores ? change.regrantCents : change.moreCents) : 0;
}
