// SPDX-License-Identifier: EUPL-1.2
// `npm run audit:export -- lines.jsonl`: writes every sealed line of the log to a file, for `npm run audit:verify`. The
// database: DATABASE_URL, or the local installation that runs. Names and free text are not in it, only their hash.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { connected, DatabaseProblem } from './database.mjs';
import { storedLines } from './audit/lines.mjs';
import { localUrl, looking } from './local-database.mjs';

try {
  const [file] = process.argv.slice(2);
  if (!file) throw new DatabaseProblem('Say where to: npm run audit:export -- lines.jsonl');
  const out = createWriteStream(file, { mode: 0o600 });
  let count = 0;
  const write = async (client) => {
    for await (const { seq, source, entry, line, text, chain } of storedLines(client)) {
      count += 1;
      const said = JSON.stringify({ seq, source, entry, line, text, chain });
      if (!out.write(`${said}\n`)) await once(out, 'drain');
    }
  };
  await connected(process.env.DATABASE_URL ?? localUrl(), (client) => looking(client, write));
  out.end();
  await once(out, 'finish');
  console.log(`${count} lines written to ${file}.`);
} catch (error) {
  console.error(error instanceof DatabaseProblem ? error.message : error);
  process.exitCode = 2;
}
