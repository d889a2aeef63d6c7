// SPDX-License-Identifier: EUPL-1.2
// The passwords of one local installation, made by chance at the first start and kept beside its data.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function newSecrets() {
  const word = () => randomBytes(24).toString('base64url');
  return { superPassword: word(), ownerPassword: word(), appPassword: word(), sessionSecret: word() };
}

/** Reads the secrets of this installation, or makes them. */
export function localSecrets(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const secrets = newSecrets();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
