// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { organisationOf, rolesOfGroups } from '#domain';
import { systemActor } from '../../platform/actor';
import { orRefuse, RefusedError } from '../../platform/refused.error';
import type { ProviderConfig } from '../../platform/security/sign-on-config';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { keepChange } from '../people/people-log';
import { endSessions, writeRoles } from '../people/people.service';
import type { Claimed } from './claims';
import { FirstSignIn, type HomeOrganisation } from './first-sign-in.service';

/** Somebody who may come in, and for which organisation. */
export interface KnownPerson {
  readonly personId: string;
  readonly organisationId: string;
}

/** Finds out who somebody from a provider is here, and gives or takes the rights that follow from it. */
@Injectable()
export class KnownPeople {
  constructor(
    private readonly work: Work,
    private readonly first: FirstSignIn,
  ) {}

  /**
   * Answers who it is. A refusal that takes rights away does so for good: it comes after the transaction.
   *
   * @throws RefusedError ORGANISATION_UNKNOWN, ORGANISATION_ENDED, NO_STAFF_GROUP, ACCESS_ENDED, EMAIL_MISSING, ACCOUNT_NOT_LINKED
   */
  async of(settings: ProviderConfig, claimed: Claimed): Promise<KnownPerson> {
    const found = await this.work.run(systemActor, async (tx) => {
      const key = `sign-on:${claimed.issuer} ${claimed.subject}`;
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
      return settings.group === 'staff' ? this.staff(tx, settings, claimed) : this.organisations(tx, claimed);
    });
    if ('withdrawn' in found) throw new RefusedError({ code: 'NO_STAFF_GROUP' });
    return found;
  }

  private async organisations(tx: Tx, claimed: Claimed): Promise<KnownPerson> {
    const { kvk, rsin } = claimed.numbers;
    const known = await tx.query<HomeOrganisation>(
      `select id, kind, name, cbs_code as "cbsCode", kvk, rsin, coalesce(valid_to <= $3, false) as ended
         from organisation where kind = 'municipality' and (kvk = $1 or rsin = $2)`,
      [kvk ?? null, rsin ?? null, tx.today],
    );
    const { id } = orRefuse(organisationOf({ kvk, rsin }, known));
    const home = known.find((one) => one.id === id);
    if (!home) throw new RefusedError({ code: 'ORGANISATION_UNKNOWN' });
    await tx.query("select pg_advisory_xact_lock(hashtextextended('people:' || $1, 0))", [id]);
    const personId = await this.identified(tx, claimed, id);
    if (personId && !(await isMember(tx, personId, id))) throw new RefusedError({ code: 'ACCESS_ENDED' });
    return { personId: personId ?? (await this.first.ofOrganisation(tx, claimed, home)), organisationId: id };
  }

  private async staff(tx: Tx, settings: ProviderConfig, claimed: Claimed): Promise<KnownPerson | { withdrawn: true }> {
    const [home] = await tx.query<HomeOrganisation>(
      `select id, kind, name, cbs_code as "cbsCode", kvk, rsin, false as ended from organisation where kind = 'province'`,
    );
    if (!home) throw new RefusedError({ code: 'ORGANISATION_UNKNOWN' });
    await tx.query("select pg_advisory_xact_lock(hashtextextended('people:' || $1, 0))", [home.id]);
    const roles = rolesOfGroups(claimed.groups, settings.rolesOfGroups);
    const before = await this.identified(tx, claimed, home.id);
    if (!before && roles.length === 0) return { withdrawn: true };
    const personId = before ?? (await this.first.ofStaff(tx, claimed, home));
    const held = await rolesHeld(tx, personId, home.id);
    if (held.join() !== [...roles].sort().join()) {
      await writeRoles(tx, home.id, personId, roles);
      await tx.query('update person set active = true where id = $1 and $2', [personId, roles.length > 0]);
      if (held.some((role) => !(roles as readonly string[]).includes(role))) await endSessions(tx, personId);
      await keepChange(tx, 'people.followGroups', personId, `${home.cbsCode ?? '-'} ${held.join()}>${roles.join()}`);
    }
    return roles.length > 0 ? { personId, organisationId: home.id } : { withdrawn: true };
  }

  /** Issuer and subject together are who somebody is; never a name or an address. */
  private async identified(tx: Tx, { issuer, subject }: Claimed, organisationId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ person_id: string }>(
      'select person_id from provider_identity where issuer = $1 and subject = $2 and organisation_id = $3',
      [issuer, subject, organisationId],
    );
    return row?.person_id;
  }
}

async function isMember(tx: Tx, personId: string, organisationId: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from membership m join person p on p.id = m.person_id
      where m.person_id = $1 and m.organisation_id = $2 and p.active limit 1`,
    [personId, organisationId],
  );
  return rows.length > 0;
}

async function rolesHeld(tx: Tx, personId: string, organisationId: string): Promise<string[]> {
  const rows = await tx.query<{ role: string }>(
    'select role from membership where person_id = $1 and organisation_id = $2 order by role',
    [personId, organisationId],
  );
  return rows.map(({ role }) => role);
}
