// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  addDays,
  decide,
  grantLifecycle,
  type GrantState,
  lastDayToWithdraw,
  type LocalDate,
  type SettlementFacts,
} from '#domain';
import { notFound, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles, type CaseScheme } from '../applications/case-files.service';
import { Decision } from '../decisions/decision.entities';
import { SubsidyGrant } from './delivery.entities';
import { armStep } from './due-steps';

/** A locked grant with its case and the scheme to which it is pinned. */
export interface GrantFile extends CaseScheme {
  readonly grant: SubsidyGrant;
  readonly application: Application;
}

/** The door of the grant: open it, lock it, move it, close it. Nobody else writes its state. */
@Injectable()
export class GrantsService {
  constructor(private readonly cases: CaseFiles) {}

  /** Opens the grant that a decision gives. */
  async open(tx: Tx, decisionId: string, budgetYear: number): Promise<SubsidyGrant> {
    const decision = await tx.manager.findOneByOrFail(Decision, { id: decisionId });
    const application = await this.cases.lock(tx, decision.applicationId);
    return tx.manager.save(
      SubsidyGrant,
      tx.manager.create(SubsidyGrant, {
        applicationId: application.id,
        organisationId: application.organisationId,
        accountId: application.accountId,
        state: grantLifecycle.initial,
        grantedCents: decision.amountCents,
        grantedOn: decision.decidedOn,
        budgetYear,
      }),
    );
  }

  /** Opens the grant that a decision on objection gives, or makes the one that is there as large as that decision says. */
  async openOrEnlarge(tx: Tx, decisionId: string, budgetYear: number): Promise<SubsidyGrant> {
    const decision = await tx.manager.findOneByOrFail(Decision, { id: decisionId });
    const grant = await tx.manager.findOneBy(SubsidyGrant, { applicationId: decision.applicationId });
    if (!grant) return this.open(tx, decisionId, budgetYear);
    return this.change(tx, grant, { grantedCents: decision.amountCents });
  }

  /** Locks a grant by its case. @throws RefusedError NOT_FOUND outside the scope of the actor, STALE_VERSION */
  async lock(tx: Tx, grantId: string, expectedVersion?: number): Promise<GrantFile> {
    const known = await tx.manager.findOneBy(SubsidyGrant, { id: grantId });
    if (!known) throw notFound();
    const application = await this.cases.lock(tx, known.applicationId);
    const grant = await tx.manager.findOneByOrFail(SubsidyGrant, { id: grantId });
    refuseStale(grant.version, expectedVersion);
    return { grant, application, ...(await this.cases.schemeOf(tx, application)) };
  }

  /** The grant of a case, when it has one; the case must be locked. */
  async ofCase(tx: Tx, application: Application): Promise<GrantFile | undefined> {
    const grant = await tx.manager.findOneBy(SubsidyGrant, { applicationId: application.id });
    return grant ? { grant, application, ...(await this.cases.schemeOf(tx, application)) } : undefined;
  }

  /** Changes a grant, with the state that the lifecycle gave when it moves. Raises the version. */
  async change(tx: Tx, grant: SubsidyGrant, changes: Partial<SubsidyGrant>): Promise<SubsidyGrant> {
    Object.assign(grant, changes, { version: grant.version + 1 });
    return tx.manager.save(SubsidyGrant, grant);
  }

  /**
   * Closes a grant when everything is settled to the cent, and says whether it did. What had to be done before the end
   * lapses; obligations that continue stay.
   */
  async closeWhenSettled(
    tx: Tx,
    { grant, application, type }: GrantFile,
    settlement: SettlementFacts,
  ): Promise<boolean> {
    const facts = { actorId: '', conflictsOf: [], exOfficio: false, requested: false, openObligations: [], settlement };
    const outcome = decide(grantLifecycle, 'close', grant.state as GrantState, ['system'], facts);
    if ('refusal' in outcome) return false;
    await this.change(tx, grant, { state: outcome.to });
    await this.armEnd(tx, grant);
    const continuing = type.obligations.filter(({ kind }) => kind === 'continuing').map(({ key }) => key);
    await tx.query(
      `update obligation set state = 'lapsed', version = version + 1
        where grant_id = $1 and state in ('open', 'reported') and not (split_part(key, '.', 1) = any($2))`,
      [grant.id, continuing],
    );
    await tx.record({
      type: 'GrantClosed',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { grantId: grant.id, determinedCents: settlement.determinedCents },
    });
    return true;
  }

  /**
   * The last day on which anything can still be changed to the detriment of the recipient: what was decided last, an
   * obligation that continues, or a breach, each with five years.
   *
   * @source Awb 4:49(3)
   */
  async changeableUntil(tx: Tx, { id, applicationId }: SubsidyGrant): Promise<LocalDate> {
    const [decided] = await tx.query<{ notified_on: LocalDate | null }>(
      `select max(notified_on) as notified_on from decision
        where application_id = $1 and (kind in ('determination', 'amendment', 'withdrawal')
           or kind = 'objection' and facts -> 'receipt' ->> 'addedDeterminedCents' not in ('0'))`,
      [applicationId],
    );
    const later = await tx.query<{ day: LocalDate }>(
      `select greatest(b.breached_on, b.due_on) as day from obligation b where b.grant_id = $1
          and (b.breached_on is not null or b.kind = 'continuing' and b.state <> 'lapsed' and b.due_on is not null)`,
      [id],
    );
    return lastDayToWithdraw(
      decided?.notified_on ?? tx.today,
      later.map(({ day }) => day),
    );
  }

  /** The end comes on the day after nothing can be changed any more. */
  async armEnd(tx: Tx, grant: SubsidyGrant): Promise<void> {
    await armStep(tx, grant, 'grant_end', addDays(await this.changeableUntil(tx, grant), 1));
  }
}
