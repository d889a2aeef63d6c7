// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { fieldError, localDateOf, formatDateLong } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { InvalidInputError } from '../../platform/http/validation';
import { notFound, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { calendarInForce } from '../law-data/calendar';
import { WindowExtension } from '../schemes/window-extension.entity';
import { closingOf } from '../schemes/window-closing';
import { MovedDates } from '../notifications/moved-dates';
import { Outage, OutageProposal, type TouchedTerm } from './outage.entities';
import type { OutageDecisionRequest, OutageRequest } from './outages.dto';
import { endOf, touchedBy } from './touched-terms';

/** Outages of the portal, and for each term that one touched the decision whether it runs on (Awb 2:21). */
@Injectable()
export class OutagesService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly moved: MovedDates,
  ) {}

  /** Records an outage that is over, with a proposal for every term that it touched. */
  record(actor: Actor, body: OutageRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const times = { startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) };
      refuseWrongOrder(times);
      if (times.endsAt > tx.now) throw new RefusedError({ code: 'OUTAGE_NOT_OVER', source: 'Awb 2:21' });
      const outage = await tx.manager.save(
        tx.manager.create(Outage, {
          ...times,
          what: body.what.trim(),
          publicReason: body.publicReason.trim(),
          recordedBy: actor.personId ?? undefined,
          recordedAt: tx.now,
        }),
      );
      const touched = await touchedBy(tx, times, await calendarInForce(tx));
      await tx.manager.insert(
        OutageProposal,
        touched.map((one) => ({ ...one, outageId: outage.id })),
      );
      return { id: outage.id, state: 'recorded', version: 1 };
    });
  }

  /** Decides on one proposal: the term runs on until a moment, or not, with the reason. Once. */
  decide(actor: Actor, id: string, body: OutageDecisionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const proposal = await this.lock(tx, id);
      if (proposal.state !== 'open') throw new RefusedError({ code: 'PROPOSAL_DECIDED' });
      const reason = body.reason.trim();
      if (!body.extend && reason === '') throw new RefusedError({ code: 'REASON_REQUIRED', source: 'Awb 3:46' });
      const until = body.extend ? await this.extend(tx, proposal, body.until, reason) : null;
      Object.assign(proposal, {
        state: body.extend ? 'extended' : 'not_extended',
        extendedUntil: until,
        reason,
        decidedBy: actor.personId,
        decidedAt: tx.now,
      });
      await tx.manager.save(OutageProposal, proposal);
      return { id, state: proposal.state, version: 1 };
    });
  }

  /** The case first, then the proposal, as everywhere. */
  private async lock(tx: Tx, id: string): Promise<OutageProposal> {
    const known = await tx.manager.findOneBy(OutageProposal, { id });
    if (!known) throw notFound();
    if (known.applicationId) await this.cases.lock(tx, known.applicationId);
    await tx.query('select id from outage_proposal where id = $1 for update', [id]);
    return tx.manager.findOneByOrFail(OutageProposal, { id });
  }

  private async extend(tx: Tx, proposal: OutageProposal, asked: string | undefined, reason: string): Promise<Date> {
    const wanted = asked === undefined ? proposal.proposedUntil : new Date(asked);
    return proposal.schemeVersionId
      ? this.extendWindow(tx, proposal, proposal.schemeVersionId, wanted, reason)
      : this.extendTerm(tx, proposal, wanted);
  }

  /** A later closing moment for everybody, beside the one that was published. */
  private async extendWindow(
    tx: Tx,
    { outageId }: OutageProposal,
    schemeVersionId: string,
    closesAt: Date,
    reason: string,
  ): Promise<Date> {
    refuseNotLater(await closingOf(tx, schemeVersionId), closesAt);
    const { publicReason } = await tx.manager.findOneByOrFail(Outage, { id: outageId });
    await tx.manager.insert(WindowExtension, {
      schemeVersionId,
      outageId,
      closesAt,
      reason: reason || publicReason,
      decidedBy: tx.actor.personId ?? undefined,
      recordedAt: tx.now,
    });
    return closesAt;
  }

  private async extendTerm(
    tx: Tx,
    { kind, key, outageId, applicationId }: OutageProposal,
    wanted: Date,
  ): Promise<Date> {
    const until = localDateOf(wanted);
    if (kind === 'window') throw notFound();
    const { table, column, name = 'id', toDo } = places[kind];
    const [row] = await tx.query<{ due_on: string; organisation_id: string }>(
      `select ${column} as due_on, organisation_id from ${table} where ${name} = $1 and application_id = $2 for update`,
      [key, applicationId],
    );
    if (!row || !applicationId) throw notFound();
    if (until <= row.due_on) {
      throw new RefusedError({ code: 'TERM_NOT_LONGER', source: 'Awb 2:21', details: { dueOn: row.due_on } });
    }
    await tx.query(`update ${table} set ${column} = $2 where ${name} = $1`, [key, until]);
    await tx.record({
      type: 'TermExtendedByOutage',
      caseId: applicationId,
      organisationId: row.organisation_id,
      data: { outageId, kind, key, until },
    });
    await this.moved.tell(tx, {
      applicationId,
      organisationId: row.organisation_id,
      subject: `Door de storing van het portaal heeft u langer de tijd ${toDo}: tot en met ${formatDateLong(until)}`,
    });
    return endOf(until);
  }
}

/** Where each term stands, and what a municipality has more time for. */
const places: Readonly<
  Record<
    TouchedTerm,
    { readonly table: string; readonly column: string; readonly name?: string; readonly toDo: string }
  >
> = {
  cure: { table: 'completion_request', column: 'due_on', toDo: 'om uw aanvraag aan te vullen' },
  views: { table: 'views_invitation', column: 'due_on', toDo: 'om een zienswijze te geven' },
  objection: { table: 'decision', column: 'objection_due_on', toDo: 'om bezwaar te maken' },
  objection_cure: {
    table: 'objection',
    column: 'defect_due_on',
    name: 'defect_id',
    toDo: 'om uw bezwaar aan te vullen',
  },
};

function refuseWrongOrder({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }): void {
  if (endsAt > startsAt) return;
  const nl = 'Het einde ligt niet na het begin. Controleer datum en tijd.';
  throw new InvalidInputError([
    fieldError('endsAt', 'TOO_EARLY', nl, 'The end does not lie after the start. Check date and time.'),
  ]);
}

function refuseNotLater(closesAt: Date, wanted: Date): void {
  if (wanted > closesAt) return;
  const dueOn = localDateOf(closesAt);
  throw new RefusedError({ code: 'TERM_NOT_LONGER', source: 'Awb 2:21', details: { dueOn } });
}
