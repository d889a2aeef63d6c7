// SPDX-License-Identifier: EUPL-1.2
// `npm run receipt:verify [-- case number]`: holds the receipts of decisions against scheme, answers, mandate, ledger and
// letter, reckons amount and terms again, and says that it comes out the same or where it differs. The database:
// DATABASE_URL, or the local installation that runs. Letters are read from STORAGE_DIR, or that of the installation.
// Ends with 0 when all is the same, 1 when something differs, 2 when it could not look.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { connected, DatabaseProblem } from './database.mjs';
import { localDir, localUrl, looking } from './local-database.mjs';
import { verifyReceipts } from './receipts/verify.mjs';

const require = createRequire(import.meta.url);

function lawBook() {
  const built = join(import.meta.dirname, '..', 'dist', 'backend', 'domain', 'src', 'index.js');
  if (!existsSync(built)) throw new DatabaseProblem('The law book is not built: run `npm run build` first.');
  return require(built);
}

try {
  const folder = process.env.STORAGE_DIR ?? join(localDir, 'files');
  const read = (key) => (existsSync(join(folder, key)) ? readFileSync(join(folder, key)) : undefined);
  const began = Date.now();
  const [number = null] = process.argv.slice(2);
  const law = lawBook();
  const look = (client) => looking(client, () => verifyReceipts(client, { law, read, number }));
  const { count, faults } = await connected(process.env.DATABASE_URL ?? localUrl(), look);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (count === 0 && faults.length === 0)
    throw new DatabaseProblem(`There is no receipt${number ? ` of case ${number}` : ''}.`);
  for (const { number: of, kind, what } of faults) console.error(`${of}, ${kind}: ${what}`);
  if (faults.length > 0) {
    console.error(`\n${faults.length} differences in ${count} receipts (${seconds} s).`);
    process.exitCode = 1;
  } else {
    console.log(`${count} receipts, each comes out the same (${seconds} s).`);
  }
} catch (error) {
  console.error(error instanceof DatabaseProblem ? error.message : error);
  process.exitCode = 2;
}
