// SPDX-License-Identifier: EUPL-1.2
// Run with another TZ and `--conditions=source`: loads the sources in a plain process, reads what to answer from its
// input, and prints hashes of what the product answers there.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

const { calendarOf, holidayDecrees } = require('#domain');
const { answers, hashOf, localDays } = require('./kinds.ts');
const { from, to, step = 1, decreed = false, instants = [] } = JSON.parse(readFileSync(0, 'utf8'));
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const terms = hashOf(answers(from, to, step, calendarOf(decreed ? holidayDecrees : [])));
process.stdout.write(JSON.stringify({ zone, terms, days: hashOf(localDays(instants)) }));
