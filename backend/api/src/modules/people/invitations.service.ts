// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { roleErrors, rolesToKeep } from '#domain';
import type { Actor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import { CONFIG } from '../../platform/tokens';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { Notifications } from '../notifications/notifications.service';
import { PasswordLinks } from './password-links.service';
import { type KeptOrganisation, lockedOrganisation, memberOf } from './people-access';
import { keepChange } from './people-log';
import type { InvitationRequest } from './people.dto';
import { hasProvider, rightsElsewhere } from './provider-rights';
import { detailOf, writeRoles } from './people.service';

interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Whether a password was set. */
  readonly known: boolean;
}

/** Inviting people: an account, rights, and a mail with a link to set a password. */
@Injectable()
export class Invitations {
  constructor(
    private readonly work: Work,
    private readonly links: PasswordLinks,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws RefusedError INVALID_INPUT, ALREADY_MEMBER, ORGANISATION_ENDED */
  invite(actor: Actor, organisationId: string, body: InvitationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const organisation = await lockedOrganisation(tx, organisationId);
      if (organisation.ended) throw new RefusedError({ code: 'ORGANISATION_ENDED' });
      refuseIf(rightsElsewhere(this.config, organisation));
      const errors = roleErrors(organisation.kind, body.roles);
      if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
      const account = await this.accountOf(tx, body);
      const member = await tx.query('select 1 from membership where organisation_id = $1 and person_id = $2 limit 1', [
        organisationId,
        account.id,
      ]);
      if (member.length > 0) throw new RefusedError({ code: 'ALREADY_MEMBER' });
      const roles = rolesToKeep(organisation.kind, body.roles);
      await writeRoles(tx, organisationId, account.id, roles);
      await keepChange(tx, 'people.invite', account.id, detailOf(organisation, roles.join()));
      const byProvider = hasProvider(this.config, organisation);
      if (byProvider || account.known) await this.tell(tx, account, organisation, byProvider);
      else await this.links.send(tx, account, 'invitation', organisation);
      return { id: account.id, state: account.known ? 'active' : 'invited', version: 1 };
    });
  }

  /** Sends the link once more; the earlier one no longer works. @throws RefusedError ALREADY_MEMBER when a password was set */
  again(actor: Actor, organisationId: string, personId: string): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const organisation = await lockedOrganisation(tx, organisationId);
      const member = await memberOf(tx, organisationId, personId);
      if (member.active) throw new RefusedError({ code: 'ALREADY_MEMBER' });
      if (hasProvider(this.config, organisation)) await this.tell(tx, member, organisation, true);
      else await this.links.send(tx, member, 'invitation', organisation);
      await keepChange(tx, 'people.inviteAgain', personId, detailOf(organisation, member.roles.join()));
      return { id: personId, state: 'invited', version: 1 };
    });
  }

  /** The account of this address, made when there is none; one that was closed opens again, without its old password. */
  private async accountOf(tx: Tx, { email, name }: InvitationRequest): Promise<Account> {
    const address = email.trim().toLowerCase();
    await tx.query(
      `insert into person (email, name, password_hash, active) values ($1, $2, '', true)
       on conflict (email) do update set active = true, name = excluded.name, password_hash = '' where not person.active`,
      [address, name.trim()],
    );
    const [account] = await tx.query<Account>(
      `select id, email, name, password_hash <> '' or exists (select from provider_identity i where i.person_id = person.id) as known
         from person where email = $1 for update`,
      [address],
    );
    if (!account) throw new Error('no account was made');
    return account;
  }

  /** Who needs no password of us, or has one already, learns that there is more to do. */
  private async tell(
    tx: Tx,
    { email, name }: Pick<Account, 'email' | 'name'>,
    organisation: KeptOrganisation,
    byProvider: boolean,
  ): Promise<void> {
    await this.notifications.notify(tx, {
      kind: byProvider ? 'rights-given-provider' : 'rights-given',
      causeId: randomUUID(),
      caseId: null,
      organisationId: organisation.id,
      to: [email],
      data: {
        recipientName: name,
        organisationName: organisation.name,
        link: `${this.config.publicUrl}/inloggen`,
      },
    });
  }
}
