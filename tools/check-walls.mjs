// SPDX-License-Identifier: EUPL-1.2
// Plants imports that the walls forbid and expects lint to name each of them. A wall that does not bite is worse than none.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './bootstrap.mjs';

const planted = [
  [
    'backend/domain/src/planted.ts',
    "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n",
    'no-restricted-imports',
  ],
  [
    'backend/domain/src/planted-disk.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    'no-restricted-imports',
  ],
  [
    'backend/api/src/modules/identity/planted.ts',
    "import { PaymentsService } from '../payments/payments.service';\nexport const x = PaymentsService;\n",
    '@softarc/sheriff/dependency-rule',
  ],
  [
    'backend/api/src/platform/planted.ts',
    "import { Members } from '../modules/identity/members';\nexport const x = Members;\n",
    '@softarc/sheriff/dependency-rule',
  ],
  [
    'frontend/portal/src/app/municipality/planted.ts',
    "import { assessorRoutes } from '../assessor/assessor.routes';\nexport const x = assessorRoutes;\n",
    '@softarc/sheriff/dependency-rule',
  ],
  [
    'frontend/portal/src/app/shared/planted.ts',
    "import { DataSource } from 'typeorm';\nexport const x = DataSource;\n",
    'no-restricted-imports',
  ],
  [
    'backend/api/src/modules/budget/planted.ts',
    "import { config } from '../../../../../frontend/api-client/src/generated/api-configuration';\nexport const x = config;\n",
    '@softarc/sheriff/dependency-rule',
  ],
  [
    'e2e/src/planted.ts',
    "import { noCents } from '../../backend/domain/src/shared/money';\nexport const x = noCents;\n",
    '@softarc/sheriff/dependency-rule',
  ],
];

const run = (script, args) =>
  spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, encoding: 'utf8', maxBuffer: 64e6 });

let missed = 0;
try {
  for (const [file, text] of planted) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `// SPDX-License-Identifier: EUPL-1.2\n${text}`);
  }
  const lint = run('node_modules/eslint/bin/eslint.js', ['--format', 'json', ...planted.map(([file]) => file)]);
  const reports = JSON.parse(lint.stdout.slice(lint.stdout.indexOf('[{')));
  for (const [file, , rule] of planted) {
    const report = reports.find(({ filePath }) => filePath === join(root, file));
    const bites = report?.messages.some(({ ruleId, severity }) => ruleId === rule && severity === 2);
    if (!bites) missed += 1;
    console.log(`${bites ? 'bites ' : 'MISSED'} ${rule} ${file}`);
  }
} finally {
  for (const [file] of planted) rmSync(join(root, file), { force: true });
}
process.exit(missed === 0 ? 0 : 1);
