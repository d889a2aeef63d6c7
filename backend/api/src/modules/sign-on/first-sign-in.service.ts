// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { keeperRole, type OrganisationKind, type RegisteredOrganisation } from '#domain';
import type { Config } from '../../platform/config';
import { RefusedError } from '../../platform/refused.error';
import { CONFIG } from '../../platform/tokens';
import type { Tx } from '../../platform/work/tx';
import { Notifications } from '../notifications/notifications.service';
import { keepChange } from '../people/people-log';
import { writeRoles } from '../people/people.service';
import type { Claimed } from './claims';

/** The organisation to which somebody who signs in belongs. */
export interface HomeOrganisation extends RegisteredOrganisation {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly cbsCode: string | null;
}

/** Somebody whom a provider knows and we do not yet. */
@Injectable()
export class FirstSignIn {
  constructor(
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Somebody of a municipality: who was invited keeps the rights of the invitation, a stranger may read and waits for the
   * manager, who gets a mail.
   *
   * @throws RefusedError EMAIL_MISSING, ACCOUNT_NOT_LINKED
   */
  async ofOrganisation(tx: Tx, claimed: Claimed, home: HomeOrganisation): Promise<string> {
    const { personId, isNew } = await this.account(tx, claimed, home);
    if (!isNew) return personId;
    await writeRoles(tx, home.id, personId, ['read']);
    await keepChange(tx, 'people.join', personId, `${home.cbsCode ?? '-'} read`);
    await this.tellKeepers(tx, personId, claimed, home);
    return personId;
  }

  /** Somebody of the province: the groups give the rights. @throws RefusedError EMAIL_MISSING, ACCOUNT_NOT_LINKED */
  async ofStaff(tx: Tx, claimed: Claimed, home: HomeOrganisation): Promise<string> {
    const { personId, isNew } = await this.account(tx, claimed, home);
    if (isNew) await keepChange(tx, 'people.join', personId, home.cbsCode);
    return personId;
  }

  /** The account, from now on known by issuer and subject. */
  private async account(
    tx: Tx,
    claimed: Claimed,
    home: HomeOrganisation,
  ): Promise<{ readonly personId: string; readonly isNew: boolean }> {
    const { email, name, issuer, subject } = claimed;
    if (!email) throw new RefusedError({ code: 'EMAIL_MISSING' });
    const known = await personElsewhere(tx, claimed);
    const [made] = known
      ? [{ id: known }]
      : await tx.query<{ id: string }>(
          `insert into person (email, name, password_hash, active) values ($1, $2, '', true)
       on conflict (email) do nothing returning id`,
          [email, name ?? email],
        );
    const personId = made?.id ?? (await this.invited(tx, claimed, email, home));
    await tx.query(
      `insert into provider_identity (issuer, subject, organisation_id, person_id, created_at) values ($1, $2, $3, $4, $5)`,
      [issuer, subject, home.id, personId, tx.now],
    );
    return { personId, isNew: made !== undefined };
  }

  /**
   * The account that has this address already. It is this person only when the provider confirmed the address, when the
   * account belongs to this very organisation, and when no other subject has it.
   */
  private async invited(tx: Tx, claimed: Claimed, email: string, home: HomeOrganisation): Promise<string> {
    const [row] = await tx.query<{ id: string; member: boolean; taken: boolean }>(
      `select p.id, p.active and exists (select from membership m where m.person_id = p.id and m.organisation_id = $2) as member,
              exists (select from provider_identity i where i.person_id = p.id and i.issuer = $3 and i.subject <> $4) as taken
         from person p where p.email = $1 for update`,
      [email, home.id, claimed.issuer, claimed.subject],
    );
    const sealed = email === this.config.signOn.breakGlass;
    if (!row?.member || row.taken || sealed || !claimed.emailVerified) {
      throw new RefusedError({ code: 'ACCOUNT_NOT_LINKED' });
    }
    await keepChange(tx, 'people.link', row.id, home.cbsCode);
    return row.id;
  }

  /** Who looks after the people there; where nobody does yet, the administrators of the province. */
  private async tellKeepers(tx: Tx, personId: string, claimed: Claimed, home: HomeOrganisation): Promise<void> {
    const addresses = await tx.query<{ email: string }>(
      `with keepers as (
         select p.email, o.kind from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
          where p.active and ((o.id = $1 and m.role = $2) or (o.kind = 'province' and m.role = $3)))
       select email from keepers where kind <> 'province' or not exists (select from keepers where kind <> 'province')`,
      [home.id, keeperRole(home.kind), keeperRole('province')],
    );
    await this.notifications.notify(tx, {
      kind: 'person-joined',
      causeId: personId,
      caseId: null,
      organisationId: home.id,
      to: addresses.map(({ email }) => email),
      data: {
        organisationName: home.name,
        personName: claimed.name ?? claimed.email ?? '',
        link: `${this.config.publicUrl}/inloggen`,
      },
    });
  }
}

/** The same issuer and subject for another organisation is the same person. */
async function personElsewhere(tx: Tx, { issuer, subject }: Claimed): Promise<string | undefined> {
  const [row] = await tx.query<{ person_id: string }>(
    `select i.person_id from provider_identity i join person p on p.id = i.person_id
      where i.issuer = $1 and i.subject = $2 and p.active limit 1`,
    [issuer, subject],
  );
  return row?.person_id;
}
