// SPDX-License-Identifier: EUPL-1.2
// The contract in git (backend/api/openapi.json) must be what the built API prints, and the client what is generated
// from it. `--write` brings both up to date.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const contract = join(root, 'backend/api/openapi.json');
const client = join(root, 'frontend/api-client/src/generated');
const write = process.argv.includes('--write');
const temporary = mkdtempSync(join(tmpdir(), 'flexloket-contract-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]} failed:\n${stdout}${stderr}`);
}

/** Where two JSON values differ, as paths. */
function differences(one, other, path = '') {
  if (Object.is(one, other)) return [];
  const composite = (value) => typeof value === 'object' && value !== null;
  if (!composite(one) || !composite(other) || Array.isArray(one) !== Array.isArray(other)) return [path || '/'];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => differences(one[key], other[key], `${path}/${key}`));
}

function tree(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path), readFileSync(path, 'utf8')];
    }),
  );
}

function checkContract() {
  const printed = join(temporary, 'openapi.json');
  run(['dist/backend/api/src/openapi.js', printed]);
  const text = readFileSync(printed, 'utf8');
  if (write) writeFileSync(contract, text);
  const found = differences(JSON.parse(readFileSync(contract, 'utf8')), JSON.parse(text));
  if (found.length === 0) return [];
  return ['backend/api/openapi.json is not what the API prints. It differs at:', ...shortened(found)];
}

function checkClient() {
  const generated = join(temporary, 'client');
  const generator = 'node_modules/ng-openapi-gen/lib/index.js';
  const settings = ['--config', 'frontend/api-client/ng-openapi-gen.json', '--input', contract];
  run([generator, ...settings, '--output', write ? client : generated]);
  if (write) return [];
  const [committed, fresh] = [tree(client), tree(generated)];
  const names = new Set([...committed.keys(), ...fresh.keys()]);
  const found = [...names].filter((name) => committed.get(name) !== fresh.get(name)).sort();
  if (found.length === 0) return [];
  return ['frontend/api-client/src/generated is not what the contract gives. It differs in:', ...shortened(found)];
}

function shortened(lines) {
  const shown = lines.slice(0, 20).map((line) => `  ${line}`);
  return lines.length > 20 ? [...shown, `  … and ${lines.length - 20} more`] : shown;
}

const problems = [...checkContract(), ...checkClient()];
if (problems.length > 0) {
  console.error([...problems, 'If the change is meant: npm run contract'].join('\n'));
  process.exitCode = 1;
} else {
  console.log(write ? 'Contract and client are written.' : 'Contract and client agree with the API.');
}
