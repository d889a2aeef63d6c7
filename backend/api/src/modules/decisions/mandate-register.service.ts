// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { fieldError, localDate, mandateEndRefusal, mandateEntryErrors, mandateToSelfRefusal } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { Mandate, MandateChange } from './decision.entities';
import type { MandateEndRequest, MandateEntryRequest } from './mandates.dto';

/** Writes the mandate register: entries are added and ended, never rewritten, and each change is kept (Awb 10:1–10:10). */
@Injectable()
export class MandateRegister {
  constructor(private readonly work: Work) {}

  /** Gives power to a person or a role. @throws RefusedError INVALID_INPUT with all errors, MANDATE_TO_SELF */
  enter(actor: Actor, body: MandateEntryRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const errors = mandateEntryErrors(
        { ...body, validFrom: localDate(body.validFrom), validTo: body.validTo ? localDate(body.validTo) : null },
        tx.today,
      );
      if (body.personId && !(await ofTheProvince(tx, body.personId))) {
        errors.push(
          fieldError('personId', 'NOT_AN_OPTION', 'Kies iemand van de provincie.', 'Choose somebody of the province.'),
        );
      }
      if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
      refuseIf(mandateToSelfRefusal(body, actor));
      const entry = await tx.manager.save(
        Mandate,
        tx.manager.create(Mandate, {
          personId: body.personId ?? null,
          role: body.role ?? null,
          kinds: [...new Set(body.kinds)],
          maximumCents: body.maximumCents ?? null,
          validFrom: body.validFrom,
          validTo: body.validTo ?? null,
          article: body.article.trim(),
          functionTitle: body.functionTitle.trim(),
          endedAt: null,
        }),
      );
      await this.keep(tx, entry.id, 'entered', { ...body });
      return { id: entry.id, state: 'entered', version: 1 };
    });
  }

  /**
   * Ends an entry on a last day, or at once. Decisions that are being taken on it are waited for. @throws RefusedError
   * MANDATE_ENDED, MANDATE_END_INVALID
   */
  end(actor: Actor, id: string, { validTo }: MandateEndRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const locked = await tx.query('select id from mandate where id = $1 for update', [id]);
      if (locked.length === 0) throw notFound();
      const entry = await tx.manager.findOneByOrFail(Mandate, { id });
      const lastDay = validTo ? localDate(validTo) : undefined;
      const known = {
        validFrom: localDate(entry.validFrom),
        validTo: entry.validTo ? localDate(entry.validTo) : null,
        ended: entry.endedAt !== null,
      };
      refuseIf(mandateEndRefusal(known, lastDay, tx.today));
      await tx.manager.update(Mandate, { id }, { validTo: lastDay ?? tx.today, endedAt: lastDay ? null : tx.now });
      await this.keep(tx, id, 'ended', lastDay ? { validTo: lastDay } : { at: tx.now.toISOString() });
      return { id, state: 'ended', version: 2 };
    });
  }

  private async keep(tx: Tx, mandateId: string, kind: 'entered' | 'ended', data: Record<string, unknown>) {
    const changedBy = tx.actor.personId;
    await tx.manager.insert(MandateChange, { mandateId, kind, data: data as object, changedBy, changedAt: tx.now });
  }
}

async function ofTheProvince(tx: Tx, personId: string): Promise<boolean> {
  const found = await tx.query(
    `select 1 from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id
      where m.person_id = $1 and o.kind = 'province' and p.active limit 1`,
    [personId],
  );
  return found.length > 0;
}
