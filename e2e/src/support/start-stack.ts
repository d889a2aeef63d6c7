// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Stack, startStack } from '../../../tools/stack.mjs';
import { accounts } from './accounts';
import { keepsFilled, laysFilled } from './filled-stack';
import { firstDay, offsetName, offsetTo } from './legal-clock';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../../..');
const needed = ['dist/backend/api/src/main.js', 'dist/portal/browser/index.html'];

/** The demonstration keeps assessors and deciders apart; that one person cannot do both in a case needs one who is both. */
export async function addsSomebodyWithTwoRoles({ ownerUrl, apiEnv }: Stack): Promise<void> {
  const database = new Client({ connectionString: ownerUrl });
  await database.connect();
  try {
    await database.query(
      `
      with decider as (select * from person where email = 'beslisser@pzh.example'),
           added as (insert into person (email, name, password_hash, active)
                     select $1, 'Karim Bos', password_hash, true from decider returning id),
           roles as (insert into membership (person_id, organisation_id, role)
                     select distinct added.id, m.organisation_id, r.role
                       from added, decider d join membership m on m.person_id = d.id,
                            (values ('assessor'), ('decider')) as r(role))
      insert into mandate (person_id, kinds, maximum_cents, valid_from, article, function_title)
      select added.id, m.kinds, m.maximum_cents, m.valid_from, m.article, m.function_title
        from added, mandate m join decider d on d.id = m.person_id`,
      [accounts.both],
    );
    const { rows } = await database.query<{ id: string }>('select id from person where email = $1', [accounts.both]);
    const id = rows[0]?.id ?? '';
    const secret = sameApp(id, Buffer.from(apiEnv['DATA_KEY'] ?? '', 'base64'));
    await database.query('insert into second_factor (person_id, secret, confirmed_at) values ($1, $2, now())', [
      id,
      secret,
    ]);
  } finally {
    await database.end();
  }
}

/**
 * On the day on which an application was complete nobody is granted. A journey does not last a night: in its stack, what
 * is judged complete was so the day before.
 */
export async function letsTheNightPass({ ownerUrl }: Stack): Promise<void> {
  const database = new Client({ connectionString: ownerUrl });
  await database.connect();
  try {
    await database.query(`
      create function night_passed() returns trigger language plpgsql as
        $$ begin new.complete_on := new.complete_on - 1; return new; end $$;
      create trigger night_passed before update of complete_on on application
        for each row when (old.complete_on is null and new.complete_on is not null) execute function night_passed()`);
  } finally {
    await database.end();
  }
}

/** The app of everybody of the province in the demonstration, encrypted for one person as the product does it. */
function sameApp(personId: string, key: Buffer): string {
  const built = join(root, 'dist/backend/api/src/modules/identity');
  const { seal } = require(join(built, 'secret-box.js')) as { seal(key: Buffer, of: string, secret: string): string };
  const { demoSecret } = require(join(built, 'demo-accounts.js')) as { demoSecret: string };
  return seal(key, personId, demoSecret);
}

/** Starts the whole product once for all journeys, with accounts, budget and scheme but without cases. */
export default async function start(): Promise<() => Promise<void>> {
  const missing = needed.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) {
    throw new Error(`The journeys run on a build, and ${missing.join(' and ')} is missing: run "npm run build" first.`);
  }
  const dir = mkdtempSync(join(tmpdir(), 'flexloket-e2e-'));
  const forgetFilled = keepsFilled();
  const forget = () => {
    rmSync(dir, { recursive: true, force: true });
    forgetFilled();
  };
  const offset = offsetTo(firstDay);
  const stack = await laysFilled(dir, firstDay)
    .then(() =>
      startStack({
        dir,
        root,
        demo: true,
        durable: false,
        env: { DEMO_STORIES: 'none', CLOCK_OFFSET_MS: offset },
        onDeath: (_what, message) => console.error(message),
      }),
    )
    .catch((error: unknown) => {
      forget();
      throw error;
    });
  const clearUp = async () => {
    await stack.stop();
    forget();
  };
  process.once('SIGTERM', () => void clearUp().finally(() => process.exit(143)));
  try {
    await addsSomebodyWithTwoRoles(stack);
    await letsTheNightPass(stack);
  } catch (error) {
    await clearUp();
    throw error;
  }
  process.env['E2E_BASE_URL'] = stack.baseUrls[0];
  process.env['E2E_MAIL_URL'] = stack.mailUrl;
  process.env[offsetName] = offset;
  return clearUp;
}
