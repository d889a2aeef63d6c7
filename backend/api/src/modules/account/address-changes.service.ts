// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { RefusedError } from '../../platform/refused.error';
import { Limits } from '../../platform/security/limits';
import { CONFIG } from '../../platform/tokens';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { seal } from '../identity/secret-box';
import { Notifications } from '../notifications/notifications.service';
import { PasswordLinks } from '../people/password-links.service';
import { keepChange } from '../people/people-log';
import { AddressChange } from './account.entities';
import type { AddressChangeUseResponse } from './account.dto';

const validHours = 72;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

interface Holder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Another e-mail address: the new one confirms it, and both are told. */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly work: Work,
    private readonly limits: Limits,
    private readonly links: PasswordLinks,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Sends a link to the new address and tells the old one. An address of somebody else gets no link, and the asker does
   * not learn that it has an account.
   */
  async ask(tx: Tx, person: Holder, newEmail: string): Promise<void> {
    await this.close(tx, person.id);
    const token = randomBytes(32).toString('base64url');
    const change = await tx.manager.save(
      tx.manager.create(AddressChange, {
        personId: person.id,
        newEmail,
        tokenHash: hashOf(token),
        askedBy: tx.actor.personId,
        askedAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + validHours * 3_600_000),
        closedAt: null,
        confirmed: false,
      }),
    );
    await keepChange(tx, 'people.askAddress', person.id, null);
    const about = { causeId: change.id, caseId: null, organisationId: tx.actor.organisationId };
    const words = { recipientName: person.name, organisationName: '' };
    const account = `${this.config.publicUrl}/account`;
    await this.notifications.notify(tx, {
      ...about,
      kind: 'address-asked',
      to: [person.email],
      data: { ...words, link: account },
    });
    const taken = await tx.query('select 1 from person where email = $1', [newEmail]);
    if (taken.length > 0) return;
    const address = `${this.config.publicUrl}/e-mailadres#${token}`;
    await this.notifications.notify(tx, {
      ...about,
      kind: 'address-confirm',
      to: [newEmail],
      data: { ...words, hours: validHours, sealedLink: seal(this.config.dataKey, change.id, address) },
    });
  }

  /** A change that waits is off: its link works no longer. */
  async close(tx: Tx, personId: string): Promise<void> {
    await tx.query('update address_change set closed_at = $2 where person_id = $1 and closed_at is null', [
      personId,
      tx.now,
    ]);
  }

  /** The address that waits for its link to be opened. */
  async waitingFor(tx: Pick<Tx, 'query' | 'now'>, personId: string): Promise<string | null> {
    const [row] = await tx.query<{ new_email: string }>(
      'select new_email from address_change where person_id = $1 and closed_at is null and expires_at > $2',
      [personId, tx.now],
    );
    return row?.new_email ?? null;
  }

  /**
   * The link was opened: the new address counts, once, also when it is opened twice at the same moment. Links to set a
   * password that went to the old address work no longer.
   *
   * @throws RefusedError LINK_EXPIRED, ADDRESS_TAKEN, TOO_MANY_ATTEMPTS
   */
  async use(address: string, token: string): Promise<AddressChangeUseResponse> {
    await this.limits.beforeSignIn(`link:${hashOf(token)}`, address);
    const email = await this.work.run(systemActor, async (tx) => {
      const [change] = await tx.query<Holder & { change_id: string; new_email: string }>(
        `select c.id as change_id, c.new_email, p.id, p.name, p.email from address_change c join person p on p.id = c.person_id
          where c.token_hash = $1 and c.closed_at is null and c.expires_at > $2 and p.active for update of c, p`,
        [hashOf(token), tx.now],
      );
      if (!change) throw new RefusedError({ code: 'LINK_EXPIRED' });
      await tx.query("select pg_advisory_xact_lock(hashtextextended('address:' || $1, 0))", [change.new_email]);
      const taken = await tx.query('select 1 from person where email = $1', [change.new_email]);
      if (taken.length > 0) throw new RefusedError({ code: 'ADDRESS_TAKEN' });
      await tx.query('update person set email = $2 where id = $1', [change.id, change.new_email]);
      await tx.query('update address_change set closed_at = $2, confirmed = true where id = $1', [
        change.change_id,
        tx.now,
      ]);
      await this.links.end(tx, change.id);
      await keepChange(tx, 'people.changeAddress', change.id, null);
      await this.notifications.notify(tx, {
        kind: 'address-changed',
        causeId: change.change_id,
        caseId: null,
        organisationId: null,
        to: [change.email, change.new_email],
        data: { recipientName: change.name, organisationName: '', link: `${this.config.publicUrl}/account` },
      });
      return change.new_email;
    });
    await this.limits.goodSignIn(`link:${hashOf(token)}`, address);
    return { email };
  }
}
