// SPDX-License-Identifier: EUPL-1.2
// The passwords of one local installation, made by chance at the first start and kept beside its data.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** An Ed25519 private key, as AUDIT_KEY takes it. */
export function newAuditKey() {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

/** 32 bytes, as DATA_KEY takes them. */
export const newDataKey = () => randomBytes(32).toString('base64');

export function newSecrets() {
  const word = () => randomBytes(24).toString('base64url');
  return {
    superPassword: word(),
    ownerPassword: word(),
    appPassword: word(),
    sessionSecret: word(),
    auditKey: newAuditKey(),
    dataKey: newDataKey(),
  };
}

/** Reads the secrets of this installation, or makes those that it has not yet. */
export function localSecrets(file) {
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const fresh = newSecrets();
  if (Object.keys(fresh).every((name) => kept[name])) return kept;
  const secrets = { ...fresh, ...kept };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
