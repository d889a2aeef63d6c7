// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { fieldError, passwordErrors } from '#domain';
import { type Actor, systemActor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { RefusedError } from '../../platform/refused.error';
import { Limits } from '../../platform/security/limits';
import { CONFIG } from '../../platform/tokens';
import { Work } from '../../platform/work/work';
import { Members } from '../identity/members';
import { hashPassword, passwordMatches } from '../identity/passwords';
import { Notifications } from '../notifications/notifications.service';
import { commonPasswords } from '../people/common-passwords';
import { PasswordLinks } from '../people/password-links.service';
import { keepChange } from '../people/people-log';
import type { EndedSessionsResponse, PasswordChangeRequest } from './account.dto';

/** The id of a session as the database knows it. */
const hashOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

/** Somebody changes the own password, and ends the own sessions elsewhere. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly work: Work,
    private readonly members: Members,
    private readonly limits: Limits,
    private readonly links: PasswordLinks,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Changes the password on the present one. All other sessions end, links by mail work no longer, and a mail tells of it.
   *
   * @throws RefusedError USE_SINGLE_SIGN_ON, INVALID_INPUT with both fields, STALE_VERSION when it changed meanwhile, TOO_MANY_ATTEMPTS
   */
  async change(actor: Actor, request: Request, body: PasswordChangeRequest): Promise<EndedSessionsResponse> {
    const identity = await this.members.identityIn('account', actor.personId ?? '');
    if (!identity || request.session.signIn) throw new RefusedError({ code: 'USE_SINGLE_SIGN_ON' });
    const { email, name, personId } = identity;
    const address = request.ip ?? '';
    await this.limits.beforeSignIn(email, address);
    const known = await this.members.byEmail(email);
    const good = known !== undefined && (await passwordMatches(body.currentPassword, known.passwordHash));
    const errors = [
      ...(good ? [] : [wrongPassword]),
      ...passwordErrors(body.password, { email, name, common: commonPasswords() }),
    ];
    if (good) await this.limits.goodSignIn(email, address);
    if (!good || errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
    const passwordHash = await hashPassword(body.password);
    // In the name of the system: a key of a command would keep a hash of what was typed.
    return this.work.run(systemActor, async (tx) => {
      const changed = await tx.query<{ id: string }>(
        'select id from person where id = $1 and active and password_hash = $2 for update',
        [personId, known.passwordHash],
      );
      if (changed.length === 0) throw new RefusedError({ code: 'STALE_VERSION' });
      await tx.query('update person set password_hash = $2 where id = $1', [personId, passwordHash]);
      await this.links.end(tx, personId);
      const ended = await tx.query<{ id_hash: string }>(
        'with gone as (delete from web_session where person_id = $1 and id_hash <> $2 returning id_hash) select id_hash from gone',
        [personId, hashOf(request.sessionID)],
      );
      await keepChange(tx, 'people.changePassword', personId, null);
      await this.notifications.notify(tx, {
        kind: 'password-changed',
        causeId: randomUUID(),
        caseId: null,
        organisationId: null,
        to: [email],
        data: { recipientName: name, organisationName: '', link: `${this.config.publicUrl}/wachtwoord-vergeten` },
      });
      return { ended: ended.length };
    });
  }

  /** Ends all sessions of the caller save this one. */
  endOthers(actor: Actor, request: Request): Promise<EndedSessionsResponse> {
    return this.work.run(actor, async (tx) => {
      const ended = await tx.query<{ id_hash: string }>(
        'with gone as (delete from web_session where person_id = $1 and id_hash <> $2 returning id_hash) select id_hash from gone',
        [actor.personId, hashOf(request.sessionID)],
      );
      await keepChange(tx, 'people.endSessions', actor.personId ?? '', String(ended.length));
      return { ended: ended.length };
    });
  }
}

const wrongPassword = fieldError(
  'currentPassword',
  'DOES_NOT_HOLD',
  'Dit is niet uw huidige wachtwoord. Typ het opnieuw, of kies “Wachtwoord vergeten” op de pagina om in te loggen.',
  'This is not your present password. Type it again, or choose “Forgotten your password” on the sign-in page.',
);
