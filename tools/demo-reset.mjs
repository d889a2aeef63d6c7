// SPDX-License-Identifier: EUPL-1.2
// `npm run demo:reset`: deletes the local data; the next `npm start` makes new demo data.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeData } from './pg-files.mjs';
import { endLeftovers, whatRuns } from './running.mjs';

const dir = join(import.meta.dirname, '..', '.data');
const running = whatRuns(dir);
if (running) {
  console.error(`Flexloket still runs (process ${running.pid}): stop it with Ctrl-C first. Nothing was deleted.`);
  process.exit(1);
}
if (!existsSync(dir)) {
  console.log('There is no data yet; `npm start` makes it.');
} else {
  await endLeftovers(dir);
  removeData(join(dir, 'pg'));
  rmSync(dir, { recursive: true, force: true });
  console.log('The local data is deleted (database, mails, files); `npm start` makes new demo data.');
}
if (process.env.DATABASE_URL) console.log('The database in DATABASE_URL is your own and was not touched.');
