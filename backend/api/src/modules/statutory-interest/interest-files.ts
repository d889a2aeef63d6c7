// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { decide, type InterestAction, interestLifecycle, type InterestState } from '#domain';
import { notFound, orRefuse, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import type { Signing } from '../decisions/mandates.service';
import { paidOf } from '../payments/outside-payments';
import { InterestPayment, StatutoryInterest } from './interest.entities';

/** A locked determination of interest with its case and what was paid of it. */
export interface InterestFile {
  readonly interest: StatutoryInterest;
  readonly application: Application;
  readonly payments: readonly InterestPayment[];
}

/** What an action asks besides the interest itself. */
interface Asked extends Signing {
  /** The house itself acts, whoever caused it. */
  readonly asSystem?: boolean;
}

/** Finds, locks and moves determinations of interest. Nobody else writes their state. */
@Injectable()
export class InterestFiles {
  constructor(private readonly cases: CaseFiles) {}

  /** Locks it by its case. @throws RefusedError NOT_FOUND, STALE_VERSION */
  async lock(tx: Tx, id: string, expectedVersion?: number): Promise<InterestFile> {
    const known = await tx.manager.findOneBy(StatutoryInterest, { id });
    if (!known) throw notFound();
    const application = await this.cases.lock(tx, known.applicationId);
    const interest = await tx.manager.findOneByOrFail(StatutoryInterest, { id });
    refuseStale(interest.version, expectedVersion);
    return { interest, application, payments: await paymentsOf(tx, id) };
  }

  /** The state to which an action leads now. @throws RefusedError what the lifecycle refuses */
  async next(tx: Tx, file: InterestFile, action: InterestAction, asked: Asked = {}): Promise<InterestState> {
    const { interest, application } = file;
    const facts = {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, application.id),
      preparedBy: interest.preparedBy,
      mandate: asked.mandate,
      board: asked.board,
      owedCents: interest.amountCents,
      paidCents: paidOf(await paymentsOf(tx, interest.id)),
    };
    const roles = asked.asSystem ? (['system'] as const) : tx.actor.roles;
    return orRefuse(decide(interestLifecycle, action, interest.state as InterestState, roles, facts)).to;
  }

  /** Moves it as the lifecycle allows. Raises the version. */
  async move(
    tx: Tx,
    file: InterestFile,
    action: InterestAction,
    changes: Partial<StatutoryInterest>,
    asked: Asked = {},
  ): Promise<StatutoryInterest> {
    const { interest } = file;
    const state = await this.next(tx, file, action, asked);
    Object.assign(interest, changes, { state, version: interest.version + 1 });
    return tx.manager.save(StatutoryInterest, interest);
  }
}

/** The payments and claims of one determination, in order. */
export function paymentsOf(tx: Tx, interestId: string): Promise<InterestPayment[]> {
  return tx.manager.find(InterestPayment, { where: { interestId }, order: { preparedAt: 'ASC', endToEndId: 'ASC' } });
}

/** Records what happened with interest. */
export function recordInterest(
  tx: Tx,
  { interest, application }: InterestFile,
  type: 'InterestProposed' | 'InterestReturned' | 'InterestDetermined',
  more: Readonly<Record<string, unknown>>,
  text: string,
): Promise<void> {
  const { id: interestId, debtor, amountCents } = interest;
  const data = { interestId, debtor, amountCents, ...more };
  return tx.record({ type, caseId: application.id, organisationId: application.organisationId, data, text });
}
