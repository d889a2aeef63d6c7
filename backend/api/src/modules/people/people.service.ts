// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { lastKeeperRefusal, ownRightsRefusal, type Role, roleErrors, rolesToKeep } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { Membership } from '../identity/identity.entities';
import { HandOver } from './hand-over.service';
import { PasswordLinks } from './password-links.service';
import { type KeptOrganisation, keepersOf, lockedOrganisation, memberOf } from './people-access';
import { keepChange } from './people-log';
import { rightsElsewhere } from './provider-rights';
import type { RemovalRequest, RoleChangeRequest } from './people.dto';

/** Changing the rights of people and letting them go. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly work: Work,
    private readonly handOver: HandOver,
    private readonly links: PasswordLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Gives somebody other roles; who loses one is signed out at once. @throws RefusedError INVALID_INPUT, OWN_RIGHTS,
   * LAST_MANAGER, STALE_VERSION when somebody else changed the roles since the caller saw them
   */
  changeRoles(
    actor: Actor,
    organisationId: string,
    personId: string,
    { roles, expectedRoles }: RoleChangeRequest,
  ): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const organisation = await lockedOrganisation(tx, organisationId);
      const member = await memberOf(tx, organisationId, personId);
      const errors = roleErrors(organisation.kind, roles);
      if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
      refuseIf(rightsElsewhere(this.config, organisation));
      refuseIf(ownRightsRefusal(actor.personId, personId));
      const before = rolesToKeep(organisation.kind, member.roles);
      const after = rolesToKeep(organisation.kind, roles);
      if (!sameRoles(before, rolesToKeep(organisation.kind, expectedRoles))) {
        throw new RefusedError({ code: 'STALE_VERSION' });
      }
      refuseIf(lastKeeperRefusal(organisation.kind, await keepersOf(tx, organisation), personId, after));
      await writeRoles(tx, organisationId, personId, after);
      if (before.some((role) => !after.includes(role))) await endSessions(tx, personId);
      await keepChange(tx, 'people.changeRoles', personId, detailOf(organisation, `${before.join()}>${after.join()}`));
      return { id: personId, state: 'changed', version: 1 };
    });
  }

  /**
   * Somebody leaves: open cases go to a colleague, sessions end at once, links by mail too. @throws RefusedError OWN_RIGHTS,
   * LAST_MANAGER, HAND_OVER_NEEDED, HAND_OVER_NOT_POSSIBLE, CONFLICT_OF_INTEREST
   */
  remove(
    actor: Actor,
    organisationId: string,
    personId: string,
    { handOverTo }: RemovalRequest,
  ): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const organisation = await lockedOrganisation(tx, organisationId);
      const member = await memberOf(tx, organisationId, personId);
      refuseIf(ownRightsRefusal(actor.personId, personId));
      refuseIf(lastKeeperRefusal(organisation.kind, await keepersOf(tx, organisation), personId, []));
      const count = await this.handOver.run(tx, organisation, member, handOverTo);
      await tx.query('delete from membership where organisation_id = $1 and person_id = $2', [
        organisationId,
        personId,
      ]);
      await endSessions(tx, personId);
      await this.closeAccount(tx, personId);
      const handed = handOverTo && count > 0 ? ` ${count}>${handOverTo}` : '';
      if (handOverTo && handed) {
        const detail = detailOf(organisation, String(count));
        await keepChange(tx, 'people.handOver', handOverTo, detail, `person:${personId}`);
      }
      await keepChange(tx, 'people.remove', personId, detailOf(organisation, `${member.roles.join()}${handed}`));
      return { id: personId, state: 'removed', version: 1 };
    });
  }

  /** Who belongs nowhere any more has no account. */
  private async closeAccount(tx: Tx, personId: string): Promise<void> {
    const elsewhere = await tx.query('select 1 from membership where person_id = $1 limit 1', [personId]);
    if (elsewhere.length > 0) return;
    await tx.query("update person set active = false, password_hash = '' where id = $1", [personId]);
    await this.links.end(tx, personId);
  }
}

const sameRoles = (one: readonly Role[], other: readonly Role[]): boolean => one.join() === other.join();

/** A line of the log names organisation and roles by their codes. */
export const detailOf = ({ cbsCode }: KeptOrganisation, what: string): string => `${cbsCode ?? '-'} ${what}`;

/** The roles of somebody in an organisation become these. */
export async function writeRoles(
  tx: Tx,
  organisationId: string,
  personId: string,
  roles: readonly Role[],
): Promise<void> {
  await tx.query('delete from membership where organisation_id = $1 and person_id = $2', [organisationId, personId]);
  if (roles.length === 0) return;
  await tx.manager.insert(
    Membership,
    roles.map((role) => ({ organisationId, personId, role })),
  );
}

/** Signs somebody out everywhere, at once. */
export async function endSessions(tx: Tx, personId: string): Promise<void> {
  await tx.query('delete from web_session where person_id = $1', [personId]);
}
