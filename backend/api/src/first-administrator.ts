// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { isEmail } from 'class-validator';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { BudgetTree } from './modules/budget/budget-tree.service';
import { openProgramme } from './modules/budget/open-programme';
import { Membership, Person } from './modules/identity/identity.entities';
import { openOrganisations } from './modules/identity/open-organisations';
import { PasswordLinks } from './modules/people/password-links.service';
import { keepChange } from './modules/people/people-log';
import { systemActor } from './platform/actor';
import { type Config, ConfigError } from './platform/config';
import { assertAppRole } from './platform/database-role';
import { CONFIG } from './platform/tokens';
import type { Tx } from './platform/work/tx';
import { Work } from './platform/work/work';

/**
 * Fills an empty installation with what has to be there before anybody can sign in: the province, the municipalities, the
 * root of the budget, and somebody who invites the others. Answers the address at which a password is set.
 *
 * @throws ConfigError when there is an administrator already, also when two do this at the same moment
 */
export function firstAdministrator(
  app: INestApplicationContext,
  { email, name }: { readonly email: string; readonly name: string },
): Promise<string> {
  return app.get(Work).run(systemActor, async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('people:first', 0))");
    const before = await tx.query("select 1 from membership where role = 'administrator' limit 1");
    if (before.length > 0) throw new ConfigError('There is an administrator already: ask them for an invitation.');
    const organisationId = await provinceOf(tx);
    await openProgramme(tx, app.get(BudgetTree, { strict: false }));
    const person = await tx.manager.save(
      tx.manager.create(Person, {
        email: email.trim().toLowerCase(),
        name: name.trim(),
        passwordHash: '',
        active: true,
      }),
    );
    await tx.manager.insert(Membership, { personId: person.id, organisationId, role: 'administrator' });
    await keepChange(tx, 'people.bootstrap', person.id, 'PV28 administrator');
    const province = { id: organisationId, name: 'Provincie Zuid-Holland' };
    return app.get(PasswordLinks, { strict: false }).send(tx, person, 'invitation', province);
  });
}

async function provinceOf(tx: Tx): Promise<string> {
  const [known] = await tx.query<{ id: string }>("select id from organisation where kind = 'province'");
  const id = known?.id ?? (await openOrganisations(tx)).get('province');
  if (!id) throw new Error('no province was made');
  return id;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } });
  const { email = '', name = '' } = values;
  if (!isEmail(email) || name.trim() === '') {
    throw new ConfigError(
      "Say who: npm run admin:first -- --email naam@provincie.example --name 'Voornaam Achternaam'",
    );
  }
  const app = await NestFactory.createApplicationContext(AppModule, { abortOnError: false, logger: ['error', 'warn'] });
  try {
    await assertAppRole(app.get(DataSource), app.get<Config>(CONFIG));
    const address = await firstAdministrator(app, { email, name });
    console.log(
      `${name.trim()} is administrator. Set the password within 72 hours (the link was mailed too):\n${address}`,
    );
  } finally {
    await app.close();
  }
}

if (require.main === module) {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
