// SPDX-License-Identifier: EUPL-1.2
// With what the installation in .data signs its log, and where its anchors are.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { localDir, localSecretsOf } from '../local-database.mjs';

/** The public key of the installation in .data. */
export function localPublicKey() {
  const secret = Buffer.from(localSecretsOf().auditKey, 'base64');
  const key = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'pem', type: 'spki' });
}

export const localAnchors = join(localDir, 'anchors.jsonl');
