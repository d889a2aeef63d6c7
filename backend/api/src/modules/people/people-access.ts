// SPDX-License-Identifier: EUPL-1.2
import { keeperRole, type OrganisationKind, type Role } from '#domain';
import { notFound, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Reader } from '../../platform/work/work';

/** An organisation whose people somebody looks after. */
export interface KeptOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly cbsCode: string | null;
  /** Whether it does not exist any more. */
  readonly ended: boolean;
}

/** A manager looks after the own municipality; an administrator after the province and every municipality. */
export async function organisationFor(
  asker: Pick<Reader, 'actor' | 'today' | 'query'>,
  id: string,
): Promise<KeptOrganisation> {
  const { actor } = asker;
  const mayKeep =
    actor.roles.includes('administrator') || (actor.roles.includes('manage') && actor.organisationId === id);
  const [row] = await asker.query<{ kind: OrganisationKind; name: string; cbs_code: string | null; ended: boolean }>(
    'select kind, name, cbs_code, coalesce(valid_to <= $2, false) as ended from organisation where id = $1',
    [id, asker.today],
  );
  if (!row || !mayKeep) throw notFound();
  return { id, kind: row.kind, name: row.name, cbsCode: row.cbs_code, ended: row.ended };
}

/**
 * The same for a change: changes in one organisation wait for each other, and who lost the right while waiting is refused.
 *
 * @throws RefusedError NOT_FOUND, NOT_YOUR_ROLE
 */
export async function lockedOrganisation(tx: Tx, id: string): Promise<KeptOrganisation> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('people:' || $1, 0))", [id]);
  const organisation = await organisationFor(tx, id);
  const needed = keeperRole(tx.actor.organisationKind ?? 'municipality');
  const still = await tx.query(
    `select 1 from membership m join person p on p.id = m.person_id
      where m.person_id = $1 and m.organisation_id = $2 and m.role = $3 and p.active`,
    [tx.actor.personId, tx.actor.organisationId, needed],
  );
  if (still.length === 0) throw new RefusedError({ code: 'NOT_YOUR_ROLE', details: { roles: [needed] } });
  return organisation;
}

/** Somebody in an organisation. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Whether a password was set, or a provider knows them. */
  readonly active: boolean;
}

/** @throws RefusedError NOT_FOUND when the person does not belong to the organisation */
export async function memberOf(tx: Tx, organisationId: string, personId: string): Promise<Member> {
  const [found] = await tx.query<Member>(
    `select p.id, p.name, p.email, array_agg(m.role order by m.role) as roles, p.password_hash <> '' or exists (select from provider_identity i where i.person_id = p.id) as active
       from person p join membership m on m.person_id = p.id
      where m.organisation_id = $1 and p.id = $2 group by p.id`,
    [organisationId, personId],
  );
  if (!found) throw notFound();
  return found;
}

/**
 * Somebody there. At the province also who belongs nowhere any more: a leaver keeps the right to see and correct what is kept.
 *
 * @throws RefusedError NOT_FOUND
 * @source AVG 15, 16
 */
export async function keptPersonOf(tx: Tx, { id, kind }: KeptOrganisation, personId: string): Promise<void> {
  const left =
    kind === 'province' &&
    (await tx.query(
      'select 1 from person p where p.id = $1 and not exists (select from membership m where m.person_id = p.id)',
      [personId],
    ));
  if (!left || left.length === 0) await memberOf(tx, id, personId);
}

/** Ids of who look after the people there. */
export async function keepersOf(tx: Tx, { id, kind }: KeptOrganisation): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select p.id from membership m join person p on p.id = m.person_id
      where m.organisation_id = $1 and m.role = $2 and p.active`,
    [id, keeperRole(kind)],
  );
  return rows.map((row) => row.id);
}
