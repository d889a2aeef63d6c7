// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { passwordErrors } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { RefusedError } from '../../platform/refused.error';
import { Limits } from '../../platform/security/limits';
import { CONFIG } from '../../platform/tokens';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { Members } from '../identity/members';
import { needsProvider } from '../identity/signed-in-by';
import { hashPassword } from '../identity/passwords';
import { seal } from '../identity/secret-box';
import { Notifications } from '../notifications/notifications.service';
import { commonPasswords } from './common-passwords';
import { keepChange } from './people-log';
import { PasswordLink } from './people.entities';
import type { PasswordLinkResponse } from './people.dto';

const validHours = 72;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

interface Owner {
  readonly id: string;
  readonly person_id: string;
  readonly kind: 'invitation' | 'reset';
  readonly name: string;
  readonly email: string;
}

/** Links with which people set a password: sent by mail, one use, 72 hours. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly work: Work,
    private readonly limits: Limits,
    private readonly notifications: Notifications,
    private readonly members: Members,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Makes a link for somebody and mails it; links from before no longer work. Answers its address. */
  async send(
    tx: Tx,
    person: { readonly id: string; readonly email: string; readonly name: string },
    kind: PasswordLink['kind'],
    organisation: { readonly id: string; readonly name: string } | null,
  ): Promise<string> {
    await this.end(tx, person.id);
    const token = randomBytes(32).toString('base64url');
    const link = await tx.manager.save(
      tx.manager.create(PasswordLink, {
        personId: person.id,
        kind,
        tokenHash: hashOf(token),
        createdAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + validHours * 3_600_000),
        usedAt: null,
        createdBy: tx.actor.personId,
      }),
    );
    // Behind the hash sign: a browser never sends it to a server, so it stands in no log.
    const address = `${this.config.publicUrl}/wachtwoord#${token}`;
    await this.notifications.notify(tx, {
      kind: kind === 'invitation' ? 'account-invited' : 'password-forgotten',
      causeId: link.id,
      caseId: null,
      organisationId: organisation?.id ?? null,
      to: [person.email],
      data: {
        recipientName: person.name,
        organisationName: organisation?.name ?? '',
        hours: validHours,
        sealedLink: seal(this.config.dataKey, link.id, address),
      },
    });
    return address;
  }

  /** Whoever signs in at a provider has no use for a password, and gets none. */
  private async signsInElsewhere(personId: string): Promise<boolean> {
    const identity = await this.members.identityOf(personId);
    return identity !== undefined && needsProvider(identity, this.config.signOn);
  }

  /** Links that were sent to somebody work no longer. */
  async end(tx: Tx, personId: string): Promise<void> {
    await tx.query('update password_link set used_at = $2 where person_id = $1 and used_at is null', [
      personId,
      tx.now,
    ]);
  }

  /** Sends a link to whoever has this address; the answer is the same when nobody has. @throws RefusedError TOO_MANY_ATTEMPTS */
  async request(address: string, email: string): Promise<void> {
    const account = email.trim().toLowerCase();
    await this.limits.beforeSignIn(`reset:${account}`, address);
    await this.work.run(systemActor, async (tx) => {
      const [person] = await tx.query<{ id: string; email: string; name: string }>(
        `select p.id, p.email, p.name from person p where p.email = $1 and p.active
            and exists (select from membership m where m.person_id = p.id) for update`,
        [account],
      );
      if (!person || (await this.signsInElsewhere(person.id))) return;
      await this.send(tx, person, 'reset', null);
      await keepChange(tx, 'people.requestPassword', person.id, null);
    });
  }

  /** Whose link this is. @throws RefusedError LINK_EXPIRED, USE_SINGLE_SIGN_ON, TOO_MANY_ATTEMPTS */
  async check(address: string, token: string): Promise<PasswordLinkResponse> {
    const { name, email, kind, personId } = await this.owner(address, token);
    if (await this.signsInElsewhere(personId)) throw new RefusedError({ code: 'USE_SINGLE_SIGN_ON' });
    return { name, email, kind };
  }

  private async owner(address: string, token: string): Promise<PasswordLinkResponse & { readonly personId: string }> {
    await this.limits.beforeSignIn(`link:${hashOf(token)}`, address);
    const found = await this.work.read(systemActor, async (reader) => {
      const [owner] = await reader.query<Owner>(`${ownerOf} where ${usable}`, [hashOf(token), reader.now]);
      return owner;
    });
    if (!found) throw new RefusedError({ code: 'LINK_EXPIRED' });
    await this.limits.goodSignIn(`link:${hashOf(token)}`, address);
    return { name: found.name, email: found.email, kind: found.kind, personId: found.person_id };
  }

  /**
   * Sets the password: the link works once, also when it is used twice at the same moment. All sessions of the person end.
   *
   * @throws RefusedError LINK_EXPIRED, INVALID_INPUT when the password is too weak, TOO_MANY_ATTEMPTS
   */
  async use(address: string, token: string, password: string): Promise<void> {
    const { email, name, personId } = await this.owner(address, token);
    if (await this.signsInElsewhere(personId)) throw new RefusedError({ code: 'USE_SINGLE_SIGN_ON' });
    const errors = passwordErrors(password, { email, name, common: commonPasswords() });
    if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
    const passwordHash = await hashPassword(password);
    await this.work.run(systemActor, async (tx) => {
      const [owner] = await tx.query<Owner>(`${ownerOf} where ${usable} for update of l, p`, [hashOf(token), tx.now]);
      if (!owner) throw new RefusedError({ code: 'LINK_EXPIRED' });
      await this.end(tx, owner.person_id);
      await tx.query('update person set password_hash = $2 where id = $1', [owner.person_id, passwordHash]);
      await tx.query('delete from web_session where person_id = $1', [owner.person_id]);
      await keepChange(tx, 'people.setPassword', owner.person_id, owner.kind);
      await this.notifications.notify(tx, {
        kind: 'password-changed',
        causeId: owner.id,
        caseId: null,
        organisationId: null,
        to: [owner.email],
        data: { recipientName: owner.name, organisationName: '', link: `${this.config.publicUrl}/wachtwoord-vergeten` },
      });
    });
  }
}

const ownerOf = `select l.id, l.person_id, l.kind, p.name, p.email from password_link l join person p on p.id = l.person_id`;
const usable = 'l.token_hash = $1 and l.used_at is null and l.expires_at > $2 and p.active';
