// SPDX-License-Identifier: EUPL-1.2
// `npm run audit:verify -- lines.jsonl public-key.pem anchors.jsonl`: says whether the log is intact, or names what is
// not. The lines are those of `audit:export`, or an excerpt that an auditor took from the page of the log. Without files: the local installation that runs, with its own key and anchors. Only reads. Ends with 0 when all is
// intact, 1 when something is not, 2 when it could not look.
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { connected, DatabaseProblem } from './database.mjs';
import { exportedLines, storedLines, strayLines } from './audit/lines.mjs';
import { localAnchors, localPublicKey } from './audit/local.mjs';
import { anchorsIn, verifyChain } from './audit/verify.mjs';
import { localUrl, looking } from './local-database.mjs';

const shown = 200;

function ofFiles([lines, key, anchors]) {
  for (const file of [lines, key, anchors]) {
    if (!file || !existsSync(file)) {
      throw new DatabaseProblem(
        `Usage: npm run audit:verify -- lines.jsonl public-key.pem anchors.jsonl (${file ?? 'a file'} is missing)`,
      );
    }
  }
  return verifyChain({
    lines: exportedLines(lines),
    excerpt: isExcerpt(lines),
    anchors: anchorsIn(readFileSync(anchors, 'utf8')),
    publicKey: readFileSync(key, 'utf8'),
  });
}

/** Whether a file begins as an excerpt does. */
function isExcerpt(file) {
  const start = Buffer.alloc(11);
  const open = openSync(file, 'r');
  readSync(open, start, 0, start.length, 0);
  closeSync(open);
  return start.toString('utf8') === '{"excerpt":';
}

function ofDatabase() {
  const anchors = existsSync(localAnchors) ? anchorsIn(readFileSync(localAnchors, 'utf8')) : [];
  const publicKey = localPublicKey();
  return connected(localUrl(), (client) =>
    looking(client, async () =>
      verifyChain({ lines: storedLines(client), anchors, publicKey, stray: await strayLines(client) }),
    ),
  );
}

try {
  const began = Date.now();
  const files = process.argv.slice(2);
  const isFile = files.length > 0;
  const { count, shown: whole, unsigned, faults } = await (isFile ? ofFiles(files) : ofDatabase());
  const seconds = (Date.now() - began) / 1000;
  const speed = `${count} lines in ${seconds.toFixed(1)} s, ${Math.round(count / Math.max(seconds, 0.001))} a second`;
  if (faults.length === 0) {
    console.log(
      isFile && isExcerpt(files[0])
        ? `The excerpt is intact: ${whole} lines shown, up to place ${count} of the chain.`
        : `The log is intact (${speed}).`,
    );
    if (isFile && unsigned > 0) console.log(`No anchor was made yet after the last ${unsigned} of them.`);
  } else {
    console.error(
      faults
        .slice(0, shown)
        .map(({ seq, what }) => `${seq}: ${what}`)
        .join('\n'),
    );
    if (faults.length > shown) console.error(`… and ${faults.length - shown} more`);
    console.error(`\nThe log is NOT intact; the first wrong place is ${faults[0].seq} (${speed}).`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof DatabaseProblem ? error.message : error);
  process.exitCode = 2;
}
