// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { municipalRoles, provincialRoles, type Role } from '#domain';
import type { Actor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import { seatsOf, type SignedInBy } from './signed-in-by';

/** A role counts where it belongs: nobody assesses on behalf of a municipality. */
const rolesIn: Readonly<Record<Seat['kind'], readonly Role[]>> = {
  province: provincialRoles,
  municipality: municipalRoles,
};

export interface Seat {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: 'province' | 'municipality';
  readonly roles: readonly Role[];
}

export interface Identity {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly seats: readonly Seat[];
}

/** Who somebody is and where they may act; looked up on every request, so that a withdrawn role ends at once. */
@Injectable()
export class Members {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The person with the places where they may act in a session like this one; nothing when there is none. */
  async identityIn(by: SignedInBy, personId: string): Promise<Identity | undefined> {
    const identity = await this.identityOf(personId);
    if (!identity) return undefined;
    const seats = seatsOf(identity, by, this.config.signOn);
    return seats.length > 0 ? { ...identity, seats } : undefined;
  }

  /** The person with all places where they belong, however they sign in; nothing when the account is not active. */
  async identityOf(personId: string): Promise<Identity | undefined> {
    const rows: {
      name: string;
      email: string;
      organisation_id: string;
      organisation_name: string;
      kind: Seat['kind'];
      roles: Role[];
    }[] = await this.dataSource.query(
      `select p.name, p.email, o.id as organisation_id, o.name as organisation_name, o.kind, array_agg(m.role order by m.role) as roles
           from person p join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id
          where p.id = $1 and p.active group by p.id, o.id order by o.sort_name, o.id`,
      [personId],
    );
    const [first] = rows;
    if (!first) return undefined;
    return {
      personId,
      name: first.name,
      email: first.email,
      seats: rows.map((row) => ({
        organisationId: row.organisation_id,
        organisationName: row.organisation_name,
        kind: row.kind,
        roles: row.roles.filter((role) => rolesIn[row.kind].includes(role)),
      })),
    };
  }

  /** Somebody as actor for one of their organisations; in a session, for one that it reaches. */
  async actorFor(personId: string, organisationId?: string, by?: SignedInBy): Promise<Actor | undefined> {
    const identity = by ? await this.identityIn(by, personId) : await this.identityOf(personId);
    const seat = identity?.seats.find((one) => one.organisationId === organisationId) ?? identity?.seats[0];
    if (!identity || !seat) return undefined;
    return {
      personId,
      name: identity.name,
      organisationId: seat.organisationId,
      organisationKind: seat.kind,
      roles: seat.roles,
      level: by && by !== 'account' ? by.level : null,
    };
  }

  async byEmail(email: string): Promise<{ id: string; passwordHash: string } | undefined> {
    const rows: { id: string; password_hash: string }[] = await this.dataSource.query(
      "select id, password_hash from person where email = $1 and active and password_hash <> ''",
      [email.trim().toLowerCase()],
    );
    const [row] = rows;
    return row && { id: row.id, passwordHash: row.password_hash };
  }
}
