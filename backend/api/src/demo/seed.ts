// SPDX-License-Identifier: EUPL-1.2
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../app.module';
import { demoPassword } from '../modules/identity/demo-accounts';
import { Membership, Organisation, Person } from '../modules/identity/identity.entities';
import { hashPassword } from '../modules/identity/passwords';
import { systemActor } from '../platform/actor';
import { AuditLog } from '../platform/audit/audit-log';
import { Clock } from '../platform/clock';
import { type Config, ConfigError } from '../platform/config';
import { CONFIG } from '../platform/tokens';
import { Work } from '../platform/work/work';
import { calendarOf } from './calendar';
import { seedFoundation } from './foundation';
import { stories, type Story } from './stories';
import { Walker } from './walker';

const schemeKey = 'flexwonen-zh';
const filled = 'demo.filled';
const withAccounts: Record<string, { fill: string; submit: string }> = {
  GM0546: { fill: 'aanvrager@leiden.example', submit: 'indiener@leiden.example' },
  GM0505: { fill: 'aanvrager@dordrecht.example', submit: 'aanvrager@dordrecht.example' },
};

const mailOf = (story: Story, role: 'fill' | 'submit'): string =>
  withAccounts[story.municipality]?.[role] ?? `subsidies@${story.municipality.toLowerCase()}.example`;

/** Gives the other municipalities of the stories somebody who does the work there. */
async function seedColleagues(app: INestApplicationContext): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  await app.get(Work).run(systemActor, async (tx) => {
    for (const cbsCode of new Set(stories.map(({ municipality }) => municipality))) {
      if (withAccounts[cbsCode]) continue;
      const { id, name } = await tx.manager.findOneByOrFail(Organisation, { cbsCode });
      const person = await tx.manager.save(
        tx.manager.create(Person, {
          email: `subsidies@${cbsCode.toLowerCase()}.example`,
          name: `Subsidiebureau ${name}`,
          passwordHash,
          active: true,
        }),
      );
      await tx.manager.insert(
        Membership,
        ['read', 'fill', 'submit', 'manage'].map((role) => ({ personId: person.id, organisationId: id, role })),
      );
    }
  });
}

/**
 * Fills an empty database with the demonstration; does nothing when that was done before. With DEMO_STORIES=none only
 * with the accounts, the budget and the scheme.
 */
export async function seed(app: INestApplicationContext, now = new Date()): Promise<'filled' | 'was filled'> {
  const [state] = await app
    .get(Work)
    .read(systemActor, (reader) =>
      reader.query<{ done: boolean; begun: boolean }>(
        'select exists (select 1 from audit_entry where operation = $1) as done, exists (select 1 from organisation) as begun',
        [filled],
      ),
    );
  if (state?.done) return 'was filled';
  if (state?.begun) throw new ConfigError('The demo data is half filled: start over with npm run demo:reset.');
  const clock = app.get(Clock);
  await seedFoundation(app);
  await seedColleagues(app);
  const walker = new Walker(app, schemeKey, mailOf);
  const told = process.env['DEMO_STORIES'] === 'none' ? [] : stories;
  for (const act of calendarOf(told, now)) await walker.play(act);
  clock.moveTo(0);
  await app.get(AuditLog).write({ actor: systemActor, operation: filled, result: 'done' });
  return 'filled';
}

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule, { abortOnError: false, logger: ['error', 'warn'] });
  if (!app.get<Config>(CONFIG).demo) throw new ConfigError('Demo data is only for a demonstration: set DEMO=1.');
  const began = Date.now();
  const answer = await seed(app);
  console.log(
    answer === 'filled'
      ? `Demo data: ${stories.length} cases in ${((Date.now() - began) / 1000).toFixed(1)} s.`
      : 'Demo data was there.',
  );
  await app.close();
}

if (require.main === module) {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof ConfigError ? error.message : error);
      process.exit(1);
    },
  );
}
