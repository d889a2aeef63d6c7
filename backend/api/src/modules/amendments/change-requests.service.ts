// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { addDays, changeLifecycle, type FieldError, formatDateLong } from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { Obligation } from '../delivery/delivery.entities';
import { GrantChange } from '../delivery/grant-change.entities';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { DocumentsService } from '../documents/documents.service';
import type { ChangeCommandRequest, ChangeRequestRequest, ChangeWishesRequest } from './amendments.dto';
import { ChangeFiles } from './change-files';

/** A municipality asks to change its grant, or takes the request back. */
@Injectable()
export class ChangeRequestsService {
  constructor(
    private readonly work: Work,
    private readonly grants: GrantsService,
    private readonly files: ChangeFiles,
    private readonly documents: DocumentsService,
  ) {}

  /** Asks for another amount, other days or other activities; all that is wrong with it is said at once. */
  ask(actor: Actor, grantId: string, body: ChangeRequestRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { grant, application } = await this.wish(tx, grantId, body);
      const { amountCents, activity, dates = [] } = body;
      await this.documents.lockAll(tx, body.documentIds, { caseId: application.id, purpose: 'amendment' });
      const change = await tx.manager.save(
        GrantChange,
        tx.manager.create(GrantChange, {
          grantId,
          applicationId: application.id,
          organisationId: application.organisationId,
          state: changeLifecycle.initial,
          requested: true,
          wanted: {
            ...(amountCents ? { amountCents } : {}),
            ...(activity ? { activity } : {}),
            ...(dates.length > 0 ? { dates: dates.map(({ key, dueOn }) => ({ key, dueOn })) } : {}),
          },
          requestReason: body.reason,
          documentIds: body.documentIds,
          askedBy: actor.personId ?? undefined,
          askedAt: tx.now,
        }),
      );
      await this.grants.change(tx, grant, {});
      await tx.record({
        type: 'GrantChangeRequested',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { changeId: change.id, ...(amountCents ? { amountCents } : {}), documentIds: body.documentIds },
        text: body.reason,
      });
      return { id: change.id, state: change.state, version: change.version };
    });
  }

  /** The grant of which such a change can be asked now. @throws RefusedError with all that is wrong with it */
  async wish(
    tx: Tx,
    grantId: string,
    { expectedVersion, amountCents, activity, dates = [] }: ChangeWishesRequest,
  ): Promise<GrantFile> {
    const file = await this.grants.lock(tx, grantId, expectedVersion);
    this.files.refuseState(tx, file, 'amend');
    await refusePending(tx, grantId, true);
    if (amountCents === file.grant.grantedCents || (!amountCents && !activity && dates.length === 0)) {
      throw new RefusedError({ code: 'NOTHING_CHANGES' });
    }
    await refuseDates(tx, file, dates);
    return file;
  }

  /** Takes a request back; an assessor drops what the province began. */
  retract(actor: Actor, id: string, { expectedVersion }: ChangeCommandRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, expectedVersion);
      const { change, application } = file;
      if (change.requested === isProvince(actor)) throw notFound();
      const state = await this.files.next(tx, file, 'retract');
      await this.files.change(tx, file, { state });
      await tx.record({
        type: change.requested ? 'GrantChangeRetracted' : 'GrantChangeDropped',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { changeId: id },
      });
      return { id, state, version: change.version };
    });
  }
}

/** One change at a time of each side: the municipality's, and the province's own. */
export async function refusePending(tx: Tx, grantId: string, requested: boolean): Promise<void> {
  const open = ['asked', 'proposed'];
  const found = await tx.query<{ id: string }>(
    'select id from grant_change where grant_id = $1 and requested = $2 and state = any($3)',
    [grantId, requested, open],
  );
  if (found.length > 0) throw new RefusedError({ code: 'CHANGE_PENDING' });
}

/** New days are days after today, of obligations of this grant that are not done yet. */
export async function refuseDates(
  tx: Tx,
  { grant }: Pick<GrantFile, 'grant'>,
  dates: readonly { readonly key: string; readonly dueOn: string }[],
  states: readonly string[] = ['open', 'reported'],
): Promise<void> {
  const obligations = await tx.manager.findBy(Obligation, { grantId: grant.id });
  const open = obligations.filter(({ state }) => states.includes(state)).map(({ key }) => key);
  const first = addDays(tx.today, 1);
  const errors = dates.flatMap(({ key, dueOn }, index): FieldError[] => {
    if (!open.includes(key)) return [unknownObligation(index)];
    return dueOn < first ? [tooEarly(index, first)] : [];
  });
  if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
}

function unknownObligation(index: number): FieldError {
  const nl = 'Kies een verplichting van deze subsidie die nog niet klaar is.';
  return {
    path: `dates.${index}.key`,
    code: 'UNKNOWN',
    message: { nl, en: 'Choose an obligation of this subsidy that is not done yet.' },
  };
}

function tooEarly(index: number, first: ReturnType<typeof addDays>): FieldError {
  return {
    path: `dates.${index}.dueOn`,
    code: 'TOO_EARLY',
    message: {
      nl: `Kies een dag vanaf ${formatDateLong(first)}.`,
      en: `Choose a day from ${formatDateLong(first, 'en')}.`,
    },
  };
}
