// SPDX-License-Identifier: EUPL-1.2
import { demoPassword } from '../src/modules/identity/demo-accounts';
import { Membership, Organisation, Person } from '../src/modules/identity/identity.entities';
import { hashPassword } from '../src/modules/identity/passwords';
import { MergersService } from '../src/modules/mergers/mergers.service';
import { systemActor } from '../src/platform/actor';
import type { Tx } from '../src/platform/work/tx';
import type { TestApp } from './app';
import { people } from './given';

/** The municipalities that merged on 1 January 2023, and who works there. */
export const merging = { GM0501: 'brielle', GM0530: 'hellevoetsluis', GM0614: 'westvoorne' } as const;
export const successorCode = 'GM1992';
export const officer = (place: string): string => `indiener@${place}.example`;

export async function organisationId(app: TestApp, cbsCode: string): Promise<string> {
  return app.work.run(systemActor, async (tx) => (await tx.manager.findOneByOrFail(Organisation, { cbsCode })).id);
}

/** Somebody with an account and roles. */
export async function joins(
  app: TestApp,
  email: string,
  organisation: string,
  roles: readonly string[],
): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  await app.work.run(systemActor, async (tx) => {
    const person = await tx.manager.save(tx.manager.create(Person, { email, name: email, passwordHash, active: true }));
    await tx.manager.insert(
      Membership,
      roles.map((role) => ({ personId: person.id, organisationId: organisation, role })),
    );
  });
}

/** An officer and manager in each of the three. */
export async function withPeople(
  app: TestApp,
): Promise<Record<'province' | 'successor', string> & { three: string[] }> {
  const province = (await app.actor(people.administrator)).organisationId ?? '';
  const three: string[] = [];
  for (const [code, place] of Object.entries(merging)) {
    const id = await organisationId(app, code);
    await joins(app, officer(place), id, ['read', 'fill', 'submit', 'manage']);
    three.push(id);
  }
  return { province, successor: await organisationId(app, successorCode), three };
}

/** Proposed by the first administrator. Answers its id. */
export async function aProposedMerger(app: TestApp, predecessorIds: string[], successorId: string): Promise<string> {
  const body = { predecessorIds, successorId, effectiveOn: '2023-01-01', reference: 'Wet tot samenvoeging' };
  return (await app.get(MergersService).propose(await app.actor(people.administrator), body)).id;
}

/** Carried out by the second one. */
export async function confirmedBy(app: TestApp, id: string, email: string = people.administrator2): Promise<unknown> {
  return app.get(MergersService).confirm(await app.actor(email), id);
}

/** A merger that was retracted, of the applicant of this case. */
export async function plantedMerger(tx: Tx, applicationId: string): Promise<void> {
  await tx.query(
    `insert into merger (predecessor_ids, successor_id, effective_on, reference, state, proposed_by, proposed_at, settled_by, settled_at)
     select array[organisation_id], organisation_id, $2, 'proef', 'retracted', $3, $4, $3, $4 from application where id = $1`,
    [applicationId, tx.today, tx.actor.personId, tx.now],
  );
}
