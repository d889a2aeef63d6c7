// SPDX-License-Identifier: EUPL-1.2
// Prints docs/lifecycle.md (what may happen when, by whom), docs/objections.md (what an upheld objection does) and
// docs/rights.md (who may call which route) from the built product. `--check` compares instead, so that the pages cannot lie.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const built = (path) => require(join(root, 'dist/backend', path));

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];
const trimmed = (path) => String(path ?? '').replace(/^\/|\/$/g, '');

/** Every route with its policy, as the controllers declare it. */
function routes() {
  const { modules } = built('api/src/app.module.js');
  const { POLICY, STEP_UP } = built('api/src/platform/security/policy.js');
  const { rolesOf } = built('api/src/platform/security/policy.guard.js');
  const controllers = [...new Set(modules.flatMap((module) => Reflect.getMetadata('controllers', module) ?? []))];
  return controllers.flatMap((controller) => {
    const base = trimmed(Reflect.getMetadata('path', controller));
    return Object.getOwnPropertyNames(controller.prototype)
      .filter((name) => name !== 'constructor')
      .map((name) => controller.prototype[name])
      .filter((handler) => typeof handler === 'function' && Reflect.hasMetadata('path', handler))
      .map((handler) => {
        const path = [base, trimmed(Reflect.getMetadata('path', handler))].filter(Boolean).join('/');
        const policy = Reflect.getMetadata(POLICY, handler);
        if (!policy) throw new Error(`${controller.name}.${handler.name} has no policy: nobody may call it.`);
        return {
          method: methods[Reflect.getMetadata('method', handler)],
          path: `/${path.replace(/:(\w+)/g, '{$1}')}`,
          policy,
          roles: [...new Set(rolesOf(policy) ?? [])],
          fresh: Reflect.getMetadata(STEP_UP, handler) === true,
        };
      });
  });
}

const whoWords = {
  everyone: 'everyone',
  'signed-in': 'who is signed in',
  'demo-visitors': 'everyone, in demo mode only',
};

function printRights() {
  const rows = routes().map(({ method, path, policy, roles, fresh }) => {
    const who = whoWords[policy.who] ?? roles.map((role) => `\`${role}\``).join(', ');
    const by = policy.who === 'transition' ? policy.actions.map((a) => `\`${policy.lifecycle}.${a}\``).join(', ') : '–';
    return {
      key: `${path} ${methods.indexOf(method)}`,
      row: `| ${method} | \`${path}\` | ${who} | ${by} | ${fresh ? 'yes' : '–'} |`,
    };
  });
  rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  return [
    '# Rights',
    '',
    'Printed from the policies in `backend/api`; do not edit. A route without a policy stops the API at boot. What is allowed in',
    'which state is said by the lifecycle (`lifecycle.md`); outside the own organisation every answer is 404.',
    '',
    '| method | path | who | by transition | fresh password |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ row }) => row),
    '',
  ].join('\n');
}

const pages = [
  { file: 'docs/lifecycle.md', print: () => built('domain/src/index.js').printLifecycles() },
  { file: 'docs/objections.md', print: () => built('domain/src/index.js').printUpholdings() },
  { file: 'docs/rights.md', print: printRights },
];

const stale = [];
for (const { file, print } of pages) {
  const path = join(root, file);
  const text = `${print().trimEnd()}\n`;
  const same = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (process.argv.includes('--check')) {
    if (!same) stale.push(file);
  } else if (!same) {
    writeFileSync(path, text);
    console.log(`${file} is written.`);
  }
}
if (stale.length > 0) {
  console.error(`${stale.join(' and ')} no longer say what the product does. Print them again with: npm run docs`);
  process.exitCode = 1;
} else {
  console.log('The printed pages agree with the product.');
}
