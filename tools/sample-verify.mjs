// SPDX-License-Identifier: EUPL-1.2
// `npm run sample:verify minutes.json`: draws a sample again from its minutes, with nothing but Node. Ends with 0 when the
// minutes are right, 1 when something in them is not, 2 when the file holds no minutes.
//
// Random: the items with the lowest SHA-256 of the seed, a line feed and their id. Monetary unit: the items with an amount
// above zero lie one after another in the order of their ids; the sum is cut into as many intervals as there are draws, and
// one cent of each is pointed at; where, is the SHA-256 of the seed, a line feed and `start`, modulo the sum.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const byText = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
const isItem = (item) => typeof item?.id === 'string' && Number.isSafeInteger(item.cents);

function readMinutes(file) {
  if (!file) throw new Error('Usage: npm run sample:verify minutes.json');
  const minutes = JSON.parse(readFileSync(file, 'utf8'));
  const sound =
    minutes?.minutes === 'sample' &&
    typeof minutes.seed === 'string' &&
    minutes.seed !== '' &&
    Number.isSafeInteger(minutes.size) &&
    minutes.size > 0 &&
    Array.isArray(minutes.population) &&
    minutes.population.every(isItem) &&
    Array.isArray(minutes.sample);
  if (!sound) throw new Error(`${file} does not hold the minutes of a sample.`);
  return minutes;
}

const random = ({ population, seed, size }) =>
  population
    .map(({ id }) => ({ id, sign: sha256(`${seed}\n${id}`) }))
    .sort((one, other) => byText(one.sign, other.sign))
    .slice(0, size);

function monetaryUnit({ population, seed, size }) {
  const items = population.filter(({ cents }) => cents > 0).sort((one, other) => byText(one.id, other.id));
  const total = items.reduce((sum, { cents }) => sum + BigInt(cents), 0n);
  if (total === 0n) return [];
  const start = BigInt(`0x${sha256(`${seed}\nstart`)}`) % total;
  const points = Array.from({ length: size }, (_, index) => (BigInt(index) * total + start) / BigInt(size));
  let begin = 0n;
  return items.flatMap(({ id, cents }) => {
    const end = begin + BigInt(cents);
    const hits = points.filter((point) => point >= begin && point < end).map(String);
    begin = end;
    return hits.length > 0 ? [{ id, sign: hits.join(',') }] : [];
  });
}

const methods = { 'sha256-lowest-1': random, 'fixed-interval-monetary-unit-1': monetaryUnit };

function problemsOf(minutes, drawn) {
  const { population, populationCents, sample } = minutes;
  const problems = [];
  const known = new Map(population.map((item) => [item.id, item]));
  if (known.size < population.length) problems.push('something is named twice in the population');
  const sum = population.reduce((cents, item) => cents + item.cents, 0);
  if (sum !== populationCents) problems.push(`the population is ${sum} cents, but the minutes say ${populationCents}`);
  for (let place = 0; place < Math.max(drawn.length, sample.length); place++) {
    const [right, said] = [drawn[place], sample[place]];
    const sign = said?.lot ?? said?.points?.map(String).join(',');
    const same =
      right && said && right.id === said.id && right.sign === sign && known.get(said.id)?.cents === said.cents;
    if (!same)
      problems.push(`place ${place + 1} is ${right?.id ?? 'empty'}, but the minutes say ${said?.id ?? 'empty'}`);
  }
  return problems;
}

try {
  const minutes = readMinutes(process.argv[2]);
  const method = methods[minutes.algorithm];
  const drawn = method ? method(minutes) : [];
  const problems = method
    ? problemsOf(minutes, drawn)
    : [`the algorithm ${JSON.stringify(minutes.algorithm)} is not known here`];
  const { kind, from, until, population, populationCents, seed, size, drawnBy, drawnAt } = minutes;
  console.log(`Sample of ${kind} from ${from} to ${until}, drawn by ${drawnBy} at ${drawnAt}`);
  console.log(`Population ${population.length}, ${populationCents} cents; seed ${seed}, size ${size}\n`);
  for (const [index, { id }] of drawn.entries()) console.log(`${String(index + 1).padStart(4)}  ${id}`);
  if (problems.length === 0) {
    console.log(`\nThe sample is right: the same ${drawn.length} as in the minutes.`);
  } else {
    console.error(`\nThe minutes are NOT right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
