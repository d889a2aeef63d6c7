// SPDX-License-Identifier: EUPL-1.2
// All suites, a handful at a time in one file: to load the product takes longer than most suites do. `npm test` runs them
// so; a suite by its name runs by itself, under jest.config.cjs.
const { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const alone = require('./jest.config.cjs');

const groups = 30;
const places = [join(__dirname, 'src'), join(__dirname, 'test')];
const folder = join(__dirname, '../../dist/suites');
const elsewhere = /[\\/]test[\\/](faults|bench)[\\/]/;

const suites = places
  .flatMap((place) => readdirSync(place, { recursive: true }).map((name) => join(place, name)))
  .filter((path) => path.endsWith('.spec.ts') && !elsewhere.test(path))
  .map((path) => ({ path, size: statSync(path).size, pictured: /toMatchSnapshot/.test(readFileSync(path, 'utf8')) }))
  .sort((one, other) => other.size - one.size);

/** Each begins with the environment of the run, whatever the one before it set. */
const part = ({ path }) => `describe(${JSON.stringify(relative(__dirname, path))}, () => {
  let before;
  beforeAll(() => { before = { ...process.env }; });
  afterAll(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  });
  require(${JSON.stringify(path)});
});
`;

// A suite with kept answers finds them beside its own file.
const together = suites.filter(({ pictured }) => !pictured);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (let i = 0; i < groups; i++) {
  const text = together
    .filter((_, place) => place % groups === i)
    .map(part)
    .join('\n');
  writeFileSync(join(folder, `${String(i + 1).padStart(2, '0')}.spec.js`), text);
}

/** @type {import('jest').Config} */
module.exports = {
  ...alone,
  roots: [__dirname, folder],
  testMatch: [`${folder}/*.spec.js`, ...suites.filter(({ pictured }) => pictured).map(({ path }) => path)],
};
