// SPDX-License-Identifier: EUPL-1.2
// Prints backend/schemes/scheme.schema.json from the built product; a test compares the two.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'prettier';

const root = join(import.meta.dirname, '..');
const { schemeJsonSchema } = createRequire(import.meta.url)(join(root, 'dist/backend/domain/src/index.js'));
const text = await format(JSON.stringify(schemeJsonSchema), { parser: 'json', printWidth: 120 });
writeFileSync(join(root, 'backend/schemes/scheme.schema.json'), text);
