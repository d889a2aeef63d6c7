// SPDX-License-Identifier: EUPL-1.2
import type { SchemeDefinition } from '#domain';
import type { DraftResponse } from '../api-models';

/** A version that is being written, with its definition as the typed data that it is. */
export interface SchemeDraft extends Omit<DraftResponse, 'definition'> {
  readonly definition: SchemeDefinition;
}
