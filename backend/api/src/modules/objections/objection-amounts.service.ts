// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  checkedGrounds,
  determinationFor,
  deviatingType,
  mostOfGrant,
  type LocalDate,
  penaltyRateOn,
  penaltyRows,
  upholdings,
} from '#domain';
import type { Tx } from '../../platform/work/tx';
import { applicantFacts } from '../applications/applicant-facts';
import { CaseFiles } from '../applications/case-files.service';
import { ruleFacts } from '../applications/rule-facts';
import { DeviationsService } from '../assessment/deviations.service';
import { calculationOn } from '../decisions/deviations-in';
import { groundsReceipt, submissionReceipt } from '../decisions/receipt';
import { GrantsService } from '../delivery/grants.service';
import { accountReceipt } from '../payments/account-receipt';
import { DeterminationRequest } from '../payments/payment.entities';
import { PenaltyLaw } from '../penalties/penalty-law';
import { contestedBy } from './contested';
import type { AmountsInDispute } from './objection-amounts';
import type { ObjectionFile } from './objection-files';

/**
 * Reckons again what the contested decision was about, by the scheme to which the case is pinned. What was changed since
 * counts: the objection is about the subsidy as it stands (Awb 6:19, 7:11).
 */
@Injectable()
export class ObjectionAmounts {
  constructor(
    private readonly cases: CaseFiles,
    private readonly grants: GrantsService,
    private readonly deviations: DeviationsService,
    private readonly penaltyLaw: PenaltyLaw,
  ) {}

  async of(tx: Tx, file: ObjectionFile): Promise<AmountsInDispute> {
    const { application, contested, scheme, type } = file;
    const about = await contestedBy(tx, contested.id);
    const common = {
      contested: about,
      requestedCents: application.requestedCents ?? 0,
      leftThenCents: leftAtDecision(contested.facts),
    };
    const grant = await this.grants.ofCase(tx, application);
    if (contested.kind === 'refusal' || contested.kind === 'partial_grant') {
      const ownCents = grant?.grant.grantedCents ?? contested.amountCents;
      const own = grant && { amountCents: ownCents, year: grant.grant.budgetYear };
      const answers = await this.cases.submittedAnswers(tx, application.id);
      const deviations = contested.kind === 'partial_grant' ? await this.deviations.of(tx, application.id) : [];
      const deviating = { type: deviatingType(type, deviations), ruledType: type, scheme, answers, deviations };
      const applicant = await applicantFacts(tx, application, type, { own, answers });
      const calculation = calculationOn(deviating, applicant);
      const facts = await ruleFacts(tx, application, { scheme, type, answers });
      const grounds = checkedGrounds(deviating.type, answers, facts).filter(
        ({ ground, applies }) => ground.rule && ground.mandatory && applies === true,
      );
      const inputs = {
        answers: await submissionReceipt(tx, application.id),
        applicant,
        deviations,
        ...groundsReceipt(deviating.type, answers, facts),
      };
      const { loweredCents } = about;
      const calculatedCents = mostOfGrant({ calculatedCents: calculation.totalCents, ownCents, loweredCents });
      return { ...common, about: 'grant', ownCents, calculatedCents, calculation, grounds, inputs };
    }
    if (contested.kind === 'determination' && grant && about.stillDecides) {
      const [request] = await tx.manager.find(DeterminationRequest, {
        where: { grantId: grant.grant.id },
        order: { receivedOn: 'DESC', id: 'DESC' },
        take: 1,
      });
      const { grantedCents } = grant.grant;
      const ownCents = grant.grant.determinedCents ?? contested.amountCents;
      const calculation = determinationFor(type, { grantedCents, answers: request?.answers });
      // A determination below the calculation may rest on 4:46(2); the objection may undo that, up to the grant.
      const byRule = Math.min(grantedCents, Math.max(calculation.totalCents, ownCents));
      const { loweredCents } = about;
      const calculatedCents = mostOfGrant({ calculatedCents: byRule, ownCents, loweredCents });
      const inputs = { account: await accountReceipt(tx, grant.grant.id), grantedCents };
      return { ...common, about: 'determination', ownCents, calculatedCents, calculation, inputs };
    }
    const { matter, ownCents, mostCents, penalty } = about;
    const rest = { ...common, ownCents, calculatedCents: mostCents ?? ownCents, calculation: undefined, inputs: {} };
    if (penalty) return { ...rest, about: 'penalty', ...(await this.penaltyOf(tx, penalty.noticeOn)) };
    const { interest } = about;
    if (matter === 'interest_owed' && interest) {
      return { ...rest, about: 'interest', calculatedCents: interest.principalCents };
    }
    const { amount } = upholdings[matter];
    return { ...rest, about: amount === 'granted' ? 'change' : amount === 'determined' ? 'determination' : 'none' };
  }

  /** The most that a penalty can be: all its days at the amounts of the day of its notice. @source Awb 4:17(1)-(2) */
  private async penaltyOf(tx: Tx, noticeOn: string): Promise<Pick<AmountsInDispute, 'calculatedCents' | 'penalty'>> {
    const { rules } = await this.penaltyLaw.on(tx, noticeOn as LocalDate);
    const penalty = { maximumDays: rules.maximumDays, rate: penaltyRateOn(noticeOn as LocalDate, rules) };
    const rows = penaltyRows(penalty.maximumDays, penalty.rate);
    return { calculatedCents: rows.reduce((sum, { amountCents }) => sum + amountCents, 0), penalty };
  }
}

/** The least that was left on any level; nothing where the receipt of the decision does not tell. */
function leftAtDecision(facts: Readonly<Record<string, unknown>>): number {
  const { ceilings = [] } = (facts['receipt'] ?? {}) as { ceilings?: readonly { leftCents: number }[] };
  return ceilings.length === 0 ? 0 : Math.min(...ceilings.map(({ leftCents }) => leftCents));
}
