// SPDX-License-Identifier: EUPL-1.2
// `npm run ledger:verify [-- postgres://…]`: reckons the whole ledger again, with SQL of its own, and names every wrong
// row. Without an address: the one in DATABASE_URL, or the local installation that runs. Only reads.
// Ends with 0 when all is intact, 1 when a row is wrong, 2 when it could not look.
import { connected, DatabaseProblem } from './database.mjs';
import { sentenceOf, verifyLedger } from './ledger-checks/index.mjs';
import { localUrl, looking } from './local-database.mjs';

const shown = 200;

try {
  const began = Date.now();
  const results = await connected(process.argv[2] ?? process.env.DATABASE_URL ?? localUrl(), (client) =>
    looking(client, verifyLedger),
  );
  for (const { name, count, wrong } of results) {
    console.log(
      `${wrong.length > 0 ? 'WRONG ' : 'ok    '} ${name} (${count} looked at${wrong.length > 0 ? `, ${wrong.length} wrong` : ''})`,
    );
  }
  const wrong = results.flatMap((result) => result.wrong);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (wrong.length > 0) {
    console.error(`\n${wrong.slice(0, shown).map(sentenceOf).join('\n')}`);
    if (wrong.length > shown) console.error(`… and ${wrong.length - shown} more`);
    console.error(`\nThe ledger is NOT intact: ${wrong.length} differences (${results.length} checks, ${seconds} s).`);
    process.exitCode = 1;
  } else {
    console.log(`\nThe ledger is intact (${results.length} checks, ${seconds} s).`);
  }
} catch (error) {
  console.error(error instanceof DatabaseProblem ? error.message : error);
  process.exitCode = 2;
}
