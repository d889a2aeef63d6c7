// SPDX-License-Identifier: EUPL-1.2
// Reckons the chain of the log again and holds it against the signed anchors. Nothing but Node; shares no code with the
// product.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const chainStart = '0'.repeat(64);

/** The anchors of a file: one JSON object a line. @throws Error with a sentence when one cannot be read */
export function anchorsIn(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const anchor = JSON.parse(line);
      if (!Number.isSafeInteger(anchor.seq) || typeof anchor.chainHash !== 'string') {
        throw new Error(`line ${index + 1} of the anchors is not an anchor`);
      }
      return anchor;
    })
    .sort((a, b) => a.seq - b.seq);
}

function wrongSignatures(anchors, key) {
  return anchors.flatMap(({ seq, chainHash, at, signature }) => {
    const text = Buffer.from(`flexloket-anchor-1\n${seq}\n${chainHash}\n${at}`, 'utf8');
    return verifySignature(null, text, key, Buffer.from(signature ?? '', 'base64'))
      ? []
      : [{ seq, what: `the anchor at ${seq} is not signed with this key` }];
  });
}

const named = ({ source, entry }) => (source === 'audit' ? `line ${entry} of the log` : `event ${entry}`);

/** What is wrong with one line in its place, if anything. */
function faultOf(row, expectedSeq, chain) {
  if (expectedSeq !== undefined && row.seq !== expectedSeq)
    return `place ${expectedSeq} of the chain is gone: ${row.seq} comes next`;
  if (row.line === null) return `${named(row)} was removed`;
  if (row.said !== null && row.said !== undefined && row.said !== row.text) {
    return `the names or free text of ${named(row)} were changed`;
  }
  return chain === row.chain
    ? undefined
    : `${named(row)} was changed, or stands in another place than it was sealed in`;
}

/** An excerpt begins somewhere in the chain and says what the chain was before it; an anchor after it proves that. */
const beginsLater = (row) => row.seq > 1 && typeof row.previous === 'string';

/** The hash of a line; in an excerpt a line that was not looked for is there as a hash only. */
const lineHash = (row, excerpt) => (excerpt && typeof row.hash === 'string' ? row.hash : sha256(row.line));

/**
 * Walks the chain. Answers how many lines there are and what is wrong, first fault first: `{ count, faults: [{ seq, what }] }`.
 * After a fault the stored chain is taken up again, so that each later fault is named too. In an excerpt lines may be there
 * as hashes only; it says how many were whole and how many came after the last anchor (`shown`, `unsigned`).
 */
export async function verifyChain({ lines, anchors, publicKey, stray = [], excerpt = false }) {
  const faults = [...wrongSignatures(anchors, createPublicKey(publicKey))];
  let waiting = [...anchors];
  let count = 0;
  let shown = 0;
  let unsigned = 0;
  let chain = chainStart;
  let first = true;
  for await (const row of lines) {
    const later = excerpt && first && beginsLater(row);
    if (later) {
      chain = row.previous;
      waiting = waiting.filter(({ seq }) => seq >= row.seq);
    }
    const whole = !excerpt || typeof row.line === 'string';
    const after = row.line === null ? row.chain : sha256(`${chain}\n${lineHash(row, excerpt)}`);
    const fault = faultOf(row, later ? undefined : count + 1, after);
    if (fault) faults.push({ seq: row.seq, what: fault });
    first = false;
    count = row.seq;
    if (whole) {
      shown += 1;
      unsigned += 1;
    }
    chain = fault ? row.chain : after;
    while (waiting[0] && waiting[0].seq <= row.seq) {
      const anchor = waiting.shift();
      unsigned = 0;
      if (anchor.seq === row.seq && anchor.chainHash === row.chain) continue;
      faults.push({
        seq: anchor.seq,
        what: `the chain at ${anchor.seq} is not the one that was signed on ${anchor.at}: it was rewritten before that place`,
      });
    }
  }
  // An excerpt ends at an anchor, if there is one after its last line; the chain goes on without it.
  const missed = excerpt && (unsigned === 0 || first) ? [] : excerpt ? waiting.slice(0, 1) : waiting;
  for (const { seq, at } of missed) {
    faults.push({ seq, what: `the chain ends at ${count}, but ${seq} lines were signed for on ${at}` });
  }
  for (const row of stray) faults.push({ seq: count + 1, what: `${named(row)} was put in without a seal` });
  return { count, shown, unsigned, faults: faults.sort((a, b) => a.seq - b.seq) };
}
