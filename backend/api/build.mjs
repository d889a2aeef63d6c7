// SPDX-License-Identifier: EUPL-1.2
// Compiles the API and the law book with the Swagger transformer, so that the contract has complete schemas, and copies
// templates and migrations' neighbours. `--watch` compiles again on every change.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative } from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const { before } = require('@nestjs/swagger/plugin');
const root = new URL('../..', import.meta.url).pathname;
const here = join(root, 'backend/api');
const out = join(root, 'dist/backend');
const assets = new Set(['.typ', '.hbs', '.json', '.csv', '.pdf', '.yaml']);

function walk(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

function copyAssets() {
  const folders = [join(here, 'src'), join(root, 'backend/schemes')];
  for (const folder of folders) {
    for (const path of walk(folder)) {
      const isScheme = folder.endsWith('schemes');
      if (!isScheme && !assets.has(extname(path))) continue;
      const target = join(out, relative(join(root, 'backend'), path));
      mkdirSync(dirname(target), { recursive: true });
      cpSync(path, target);
    }
  }
}

function compile() {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(here, 'tsconfig.build.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (d) => {
        throw new Error(ts.flattenDiagnosticMessageText(d.messageText, '\n'));
      },
    },
  );
  const program = ts.createProgram(config.fileNames, { ...config.options, noEmitOnError: false });
  const plugin = before(
    {
      dtoFileNameSuffix: ['.dto.ts'],
      controllerFileNameSuffix: ['.controller.ts'],
      introspectComments: true,
      classValidatorShim: true,
    },
    program,
  );
  const emitted = program.emit(undefined, undefined, undefined, false, { before: [plugin] });
  const diagnostics = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
  if (diagnostics.length > 0) {
    console.error(
      ts.formatDiagnosticsWithColorAndContext(diagnostics, {
        getCanonicalFileName: (f) => f,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      }),
    );
  }
  copyAssets();
  // The checks of the ledger share nothing with the product; the worker loads them as they are.
  cpSync(join(root, 'tools/ledger-checks'), join(out, 'ledger-checks'), { recursive: true });
  cpSync(join(here, 'openapi.json'), join(out, 'api/openapi.json'));
  return diagnostics.length === 0;
}

if (!process.argv.includes('--watch') && existsSync(out)) rmSync(out, { recursive: true });
const ok = compile();
if (process.argv.includes('--watch')) {
  let timer;
  for (const folder of ['backend/api/src', 'backend/api/migrations', 'backend/domain/src', 'backend/schemes']) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => console.log(compile() ? 'compiled' : 'compiled with errors'), 300);
    });
  }
} else {
  process.exit(ok ? 0 : 1);
}
