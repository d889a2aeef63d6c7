// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { localDate, mergerConfirmationRefusal, mergerErrors, type MergingOrganisation } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { lockedOrganisation } from '../people/people-access';
import { keepChange } from '../people/people-log';
import { MunicipalMerger } from './merger.entities';
import { partsOfMerger } from './merger-parts';
import type { MergerRequest } from './mergers.dto';
import { moveCases, moveInterests, movePeople, moveRegister, moveYears, type Succession } from './successor-rows';

type Wanted = Pick<MunicipalMerger, 'predecessorIds' | 'successorId' | 'effectiveOn'>;

/** Mergers: one administrator proposes, another carries it out, and everything goes over in one transaction. */
@Injectable()
export class MergersService {
  constructor(private readonly work: Work) {}

  /** Proposes a merger; nothing moves yet. @throws RefusedError INVALID_INPUT with all that is wrong, NOT_IN_THIS_STATE */
  propose(actor: Actor, body: MergerRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      await tx.query("select pg_advisory_xact_lock(hashtextextended('mergers', 0))");
      await refuseWrong(tx, body);
      if (await tx.manager.existsBy(MunicipalMerger, { successorId: body.successorId, state: 'proposed' })) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: 'proposed' } });
      }
      const { id } = await tx.manager.save(
        MunicipalMerger,
        tx.manager.create(MunicipalMerger, {
          ...body,
          reference: body.reference.trim(),
          state: 'proposed',
          proposedBy: actor.personId ?? '',
          proposedAt: tx.now,
          settledBy: null,
          settledAt: null,
          moved: null,
        }),
      );
      await keepChange(tx, 'organisations.proposeMerger', body.successorId, body.effectiveOn);
      return { id, state: 'proposed', version: 1 };
    });
  }

  /** Takes a proposal back; everybody who may propose may. @throws RefusedError NOT_FOUND, NOT_IN_THIS_STATE */
  retract(actor: Actor, id: string): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const merger = await locked(tx, id);
      if (merger.state !== 'proposed') {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: merger.state } });
      }
      await tx.manager.update(
        MunicipalMerger,
        { id },
        { state: 'retracted', settledBy: actor.personId, settledAt: tx.now },
      );
      await keepChange(tx, 'organisations.retractMerger', merger.successorId, merger.effectiveOn);
      return { id, state: 'retracted', version: 2 };
    });
  }

  /**
   * Carries it out: cases, obligations, balances and people go to the successor. The locks come in the order in which others
   * take them: people, new cases, cases by id, organisations by id, balances.
   *
   * @throws RefusedError NOT_FOUND, NOT_IN_THIS_STATE, FOUR_EYES, MERGER_NOT_YET, INVALID_INPUT when the register changed since
   */
  confirm(actor: Actor, id: string): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const merger = await locked(tx, id);
      const { state, proposedBy, successorId, effectiveOn, predecessorIds } = merger;
      const proposal = { state, proposedBy, effectiveOn: localDate(effectiveOn) };
      refuseIf(mergerConfirmationRefusal(proposal, { actorId: actor.personId, today: tx.today }));
      const succession = { mergerId: id, predecessorIds: [...predecessorIds].sort(), successorId, effectiveOn };
      const cases = await this.lock(tx, succession);
      await refuseWrong(tx, merger);
      const parts = await partsOfMerger(tx, predecessorIds);
      await moveCases(tx, succession);
      await moveInterests(tx, succession);
      await movePeople(tx, succession);
      await moveRegister(tx, succession);
      await moveYears(tx, succession);
      for (const { id: caseId, organisation_id: predecessorId } of cases) {
        const data = { mergerId: id, predecessorId, successorId, effectiveOn };
        await tx.record({ type: 'OrganisationSucceeded', caseId, organisationId: successorId, data });
      }
      const done = { state: 'done', settledBy: actor.personId, settledAt: tx.now, moved: parts } as const;
      await tx.manager.update(MunicipalMerger, { id }, done);
      for (const { id: predecessorId, cbsCode, cases: count, people } of parts) {
        const detail = `${cbsCode ?? '-'} ${count} ${people}`;
        await keepChange(tx, 'organisations.merge', predecessorId, detail);
      }
      return { id, state: 'done', version: 2 };
    });
  }

  private async lock(
    tx: Tx,
    { predecessorIds, successorId }: Succession,
  ): Promise<{ id: string; organisation_id: string }[]> {
    const all = [...predecessorIds, successorId].sort();
    for (const one of all) await lockedOrganisation(tx, one);
    for (const one of predecessorIds) {
      await tx.query("select pg_advisory_xact_lock(hashtextextended('applicant:' || $1, 0))", [one]);
    }
    const cases = await tx.query<{ id: string; organisation_id: string }>(
      'select id, organisation_id from application where organisation_id = any ($1) order by id for update',
      [predecessorIds],
    );
    await tx.query('select id from organisation where id = any ($1) order by id for update', [all]);
    return cases;
  }
}

async function locked(tx: Tx, id: string): Promise<MunicipalMerger> {
  const merger = await tx.manager.findOne(MunicipalMerger, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!merger) throw notFound();
  return merger;
}

async function refuseWrong(tx: Tx, { predecessorIds, successorId, effectiveOn }: Wanted): Promise<void> {
  const rows = await tx.query<MergingOrganisation>(
    `select o.id, o.kind, o.valid_from as "validFrom", o.valid_to as "validTo", o.successor_id as "successorId",
            exists (select from organisation_succession s where s.predecessor_id = o.id) as succeeded
       from organisation o where o.id = any ($1)`,
    [[...predecessorIds, successorId]],
  );
  const found = predecessorIds.map((one) => rows.find(({ id }) => id === one));
  if (found.includes(undefined)) throw notFound();
  const errors = mergerErrors({
    predecessors: found.filter((one) => one !== undefined),
    successor: rows.find(({ id }) => id === successorId),
    effectiveOn: localDate(effectiveOn),
  });
  if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
}
