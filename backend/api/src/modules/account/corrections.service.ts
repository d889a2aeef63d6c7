// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { correctionRefusal, fieldError } from '#domain';
import type { Actor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { notFound, RefusedError, refuseIf } from '../../platform/refused.error';
import { actsFor } from '../../platform/request-context';
import { CONFIG } from '../../platform/tokens';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { Notifications } from '../notifications/notifications.service';
import { keptPersonOf, lockedOrganisation } from '../people/people-access';
import { keepChange } from '../people/people-log';
import { endSessions } from '../people/people.service';
import type { CorrectionRequest, CorrectionResponse, EndedSessionsResponse } from './account.dto';
import { AddressChanges } from './address-changes.service';

/** Name and address of somebody are put right: by themselves, or by who looks after their account. */
@Injectable()
export class Corrections {
  constructor(
    private readonly work: Work,
    private readonly addresses: AddressChanges,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws RefusedError INVALID_INPUT @source AVG 16 */
  own(actor: Actor, body: CorrectionRequest): Promise<CorrectionResponse> {
    return this.work.run(actor, (tx) => this.correct(tx, actor.personId ?? '', body));
  }

  /** How it stands now. */
  current(actor: Actor): Promise<CorrectionResponse> {
    return this.work.read(actor, async (reader) => {
      const [person] = await reader.query<{ name: string; email: string }>(
        'select name, email from person where id = $1',
        [actor.personId],
      );
      if (!person) throw notFound();
      return { ...person, waitingFor: await this.addresses.waitingFor(reader, actor.personId ?? '') };
    });
  }

  /** A link that waits is off. */
  withdraw(actor: Actor): Promise<CorrectionResponse> {
    return this.work.run(actor, async (tx) => {
      await this.addresses.close(tx, actor.personId ?? '');
      return this.correct(tx, actor.personId ?? '', {});
    });
  }

  /**
   * For somebody who asks for it. The address of who belongs elsewhere too is for the administrator of the province:
   * with it one gets into an account.
   *
   * @throws RefusedError NOT_FOUND, NOT_YOUR_ROLE, INVALID_INPUT, BELONGS_ELSEWHERE
   * @source AVG 16
   */
  for(actor: Actor, organisationId: string, personId: string, body: CorrectionRequest): Promise<CorrectionResponse> {
    return this.work.run(actor, async (tx) => {
      await keptPersonOf(tx, await lockedOrganisation(tx, organisationId), personId);
      const [elsewhere] = await tx.query<{ count: number }>(
        'select count(distinct organisation_id)::int as count from membership where person_id = $1 and organisation_id <> $2',
        [personId, organisationId],
      );
      actsFor(`person:${personId}`);
      refuseIf(correctionRefusal(actor.roles, elsewhere?.count ?? 0));
      return this.correct(tx, personId, body);
    });
  }

  /** Signs somebody out everywhere. @throws RefusedError NOT_FOUND, NOT_YOUR_ROLE */
  endSessionsOf(actor: Actor, organisationId: string, personId: string): Promise<EndedSessionsResponse> {
    return this.work.run(actor, async (tx) => {
      await keptPersonOf(tx, await lockedOrganisation(tx, organisationId), personId);
      const sessions = await tx.query('select 1 from web_session where person_id = $1', [personId]);
      await endSessions(tx, personId);
      await keepChange(tx, 'people.endSessions', personId, String(sessions.length));
      return { ended: sessions.length };
    });
  }

  private async correct(tx: Tx, personId: string, body: CorrectionRequest): Promise<CorrectionResponse> {
    const [person] = await tx.query<{ id: string; name: string; email: string }>(
      'select id, name, email from person where id = $1 for update',
      [personId],
    );
    if (!person) throw notFound();
    const name = body.name?.trim() ?? person.name;
    const email = body.email?.trim().toLowerCase() ?? person.email;
    const sealed = this.config.signOn.breakGlass;
    if (email !== person.email && (email === sealed || person.email === sealed)) {
      throw new RefusedError({ code: 'INVALID_INPUT' }, [sealedAddress]);
    }
    if (name !== person.name) {
      await tx.query('update person set name = $2 where id = $1', [personId, name]);
      await keepChange(tx, 'people.correct', personId, null);
      await this.notifications.notify(tx, {
        kind: 'name-corrected',
        causeId: randomUUID(),
        caseId: null,
        organisationId: tx.actor.organisationId,
        to: [person.email],
        data: { recipientName: name, organisationName: '', link: `${this.config.publicUrl}/account` },
      });
    }
    if (email !== person.email) await this.addresses.ask(tx, { ...person, name }, email);
    return { name, email: person.email, waitingFor: await this.addresses.waitingFor(tx, personId) };
  }
}

const sealedAddress = fieldError(
  'email',
  'DOES_NOT_HOLD',
  'Dit adres hoort bij het noodaccount en staat in de instellingen van de server. Kies een ander adres.',
  'This address belongs to the sealed account and stands in the settings of the server. Choose another address.',
);
