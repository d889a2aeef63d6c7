// SPDX-License-Identifier: EUPL-1.2
// `npm run draw:verify minutes.json`: repeats a draw from its minutes, with nothing but Node. The lot of a participant is
// the SHA-256 of the seed, a line feed and its id; the lowest comes first. Ends with 0 when the minutes are right, 1 when
// something in them is not, 2 when the file holds no minutes. By hand: printf 'seed\nid' | sha256sum
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

function readMinutes(file) {
  if (!file) throw new Error('Usage: npm run draw:verify minutes.json');
  const minutes = JSON.parse(readFileSync(file, 'utf8'));
  const sound =
    minutes?.minutes === 'draw' &&
    typeof minutes.seed === 'string' &&
    minutes.seed !== '' &&
    Array.isArray(minutes.participants) &&
    minutes.participants.length > 0 &&
    minutes.participants.every((participant) => typeof participant?.id === 'string') &&
    Array.isArray(minutes.order);
  if (!sound) throw new Error(`${file} does not hold the minutes of a draw.`);
  return minutes;
}

const lotOf = (seed, id) => createHash('sha256').update(`${seed}\n${id}`, 'utf8').digest('hex');

function repeat({ algorithm, seed, participants, order, lots = {}, witness, drawnBy }) {
  if (algorithm !== 'sha256-sort-1')
    return { problems: [`the algorithm ${JSON.stringify(algorithm)} is not known here`] };
  const ids = participants.map(({ id }) => id);
  const drawn = [...new Set(ids)].map((id) => ({ id, lot: lotOf(seed, id) })).sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const problems = [];
  if (!witness?.trim() || witness.trim() === drawnBy?.trim()) problems.push('there is no witness besides who drew');
  if (drawn.length < ids.length) problems.push('a participant is named twice');
  for (const { id, lot } of drawn) {
    if (lots[id] !== lot) problems.push(`the lot of ${id} is ${lot}, but the minutes say ${lots[id] ?? 'nothing'}`);
  }
  for (let place = 0; place < Math.max(drawn.length, order.length); place++) {
    const [right, said] = [drawn[place]?.id, order[place]];
    if (right !== said)
      problems.push(`place ${place + 1} is for ${right ?? 'nobody'}, but the minutes say ${said ?? 'nobody'}`);
  }
  return { drawn, problems };
}

try {
  const minutes = readMinutes(process.argv[2]);
  const { drawn = [], problems } = repeat(minutes);
  console.log(`Draw for ${minutes.account}, among ${minutes.among}, at ${minutes.drawnAt}`);
  console.log(`Seed ${minutes.seed}, drawn by ${minutes.drawnBy}, witness ${minutes.witness}\n`);
  for (const [index, { id, lot }] of drawn.entries()) console.log(`${String(index + 1).padStart(4)}  ${id}  ${lot}`);
  if (problems.length === 0) {
    console.log(`\nThe draw is right: ${drawn.length} participants, the same order as in the minutes.`);
  } else {
    console.error(`\nThe minutes are NOT right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
