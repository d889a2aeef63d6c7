// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { localDateTimeToInstant, type SchemeDefinition } from '#domain';
import { BudgetTree } from '../modules/budget/budget-tree.service';
import { openProgramme } from '../modules/budget/open-programme';
import { Mandate } from '../modules/decisions/decision.entities';
import { demoAccounts, demoPassword, demoSecret } from '../modules/identity/demo-accounts';
import { Membership, Person } from '../modules/identity/identity.entities';
import { openOrganisations } from '../modules/identity/open-organisations';
import { hashPassword } from '../modules/identity/passwords';
import { SecondFactorService } from '../modules/identity/second-factor.service';
import { loadScheme } from '../modules/schemes/scheme-loader';
import { SchemesService } from '../modules/schemes/schemes.service';
import { systemActor } from '../platform/actor';
import type { Tx } from '../platform/work/tx';
import { Work } from '../platform/work/work';

/** What a demonstration starts with, before the first application. */
export interface Foundation {
  readonly organisations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** The province, the municipalities with their merger, accounts, mandates, budget and the scheme, in one transaction. */
export async function seedFoundation(
  app: INestApplicationContext,
  schemes?: readonly SchemeDefinition[],
): Promise<Foundation> {
  const work = app.get(Work);
  const hash = await hashPassword(demoPassword);
  return work.run(systemActor, async (tx) => {
    const organisations = await openOrganisations(tx);
    await tx.query("update organisation set kvk = '27364169' where cbs_code = 'GM0546'");
    const people = await seedPeople(tx, organisations, hash);
    await seedSecondFactors(tx, app.get(SecondFactorService, { strict: false }), people);
    await seedMandates(tx, people);
    await openProgramme(tx, app.get(BudgetTree, { strict: false }));
    const [year, day] = [Number(tx.today.slice(0, 4)), tx.today.slice(5)];
    // Open since before the first story, some thirteen months ago, and not only in the last days of a year.
    const [first, last] = [day < '03-01' ? year - 2 : year - 1, day < '11-01' ? year : year + 1];
    const service = app.get(SchemesService, { strict: false });
    for (const scheme of schemes ?? [loadScheme('flexwonen-zh', '1')]) {
      await service.publish(tx, scheme, {
        opensAt: localDateTimeToInstant(`${first}-01-01T09:00`),
        closesAt: localDateTimeToInstant(`${last}-12-31T17:00`),
      });
    }
    return { organisations, people };
  });
}

async function seedPeople(
  tx: Tx,
  organisations: ReadonlyMap<string, string>,
  passwordHash: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const account of demoAccounts) {
    const person = await tx.manager.save(
      tx.manager.create(Person, { email: account.email, name: account.name, passwordHash, active: true }),
    );
    ids.set(account.email, person.id);
    const organisationId = organisations.get(account.organisation);
    if (!organisationId) throw new Error(`no organisation ${account.organisation}`);
    await tx.manager.insert(
      Membership,
      account.roles.map((role) => ({ personId: person.id, organisationId, role })),
    );
  }
  return ids;
}

/** Everybody of the province has the same app, whose code the demonstration shows. */
async function seedSecondFactors(
  tx: Tx,
  factors: SecondFactorService,
  people: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { email } of demoAccounts.filter(({ organisation }) => organisation === 'province')) {
    const personId = people.get(email);
    if (personId) await factors.store(tx.manager, personId, demoSecret);
  }
}

/** One entry for each kind of decision that somebody may sign, as a province lays it down in its register. */
async function seedMandates(tx: Tx, people: ReadonlyMap<string, string>): Promise<void> {
  const entry = { role: null, personId: null, maximumCents: null, validFrom: '2021-01-01', validTo: null } as const;
  const head = { personId: people.get('beslisser@pzh.example') ?? null, functionTitle: 'hoofd van de afdeling Wonen' };
  await tx.manager.insert(Mandate, [
    {
      ...entry,
      ...head,
      kinds: ['grant', 'grant_partly', 'refuse', 'not_process', 'determine', 'amend', 'withdraw'],
      maximumCents: 10_000_000,
      article: 'Mandaatregister, onderdeel subsidies',
    },
    { ...entry, ...head, kinds: ['deviate'], maximumCents: 2_500_000, article: 'Mandaatregister, hardheidsclausule' },
    { ...entry, ...head, kinds: ['penalty'], maximumCents: 144_200, article: 'Mandaatregister, dwangsommen' },
    { ...entry, ...head, kinds: ['interest'], maximumCents: 2_500_000, article: 'Mandaatregister, wettelijke rente' },
    {
      ...entry,
      role: 'decider',
      kinds: ['decide_objection'],
      article: 'Mandaatregister, onderdeel bezwaar',
      functionTitle: 'directeur Leefomgeving',
    },
    {
      ...entry,
      role: 'assessor',
      kinds: ['extend'],
      article: 'Mandaatregister, onderdeel uitstel',
      functionTitle: 'beoordelaar subsidies',
    },
  ]);
}
