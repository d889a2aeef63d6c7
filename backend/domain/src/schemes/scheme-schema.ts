// SPDX-License-Identifier: EUPL-1.2
import { schemeExtras } from './legal-shape';
import { schemeFields, schemeShape } from './scheme-shape';
import { fields, type JsonSchema, listOf, namedSchemas, that } from './shape';

const fileName = that((value) => typeof value === 'string' && /^[\w-]+\.yaml$/.test(value), 'must be a file name', {
  type: 'string',
  pattern: '^[\\w-]+\\.yaml$',
});

const schemeFile = fields({ ...schemeFields, typeFiles: listOf(fileName, 1) }, schemeExtras);

/**
 * The published JSON Schema of a scheme: of the whole definition, and under `$defs` of its two kinds of files. It says the
 * same as the check at loading, except for what a schema cannot say: that a thing which is named exists, and that sums fit.
 */
export const schemeJsonSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:flexloket:scheme',
  title: 'Flexloket scheme',
  description:
    'A scheme as data. Files: scheme.yaml (#/$defs/schemeFile) and one file for each grant type (#/$defs/grantTypeFile).',
  ...schemeShape.schema,
  $defs: { schemeFile: schemeFile.schema, ...namedSchemas() },
};
