// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Encrypts something small that must be read again, bound to whom it belongs (AES-256-GCM).
 *
 * @param key 32 bytes
 */
export function seal(key: Buffer, belongsTo: string, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64')).join('.');
}

/** Reads it again. @throws Error with another key, another owner, or a changed text */
export function unseal(key: Buffer, belongsTo: string, text: string): string {
  const [nonce, tag, sealed] = text.split('.').map((part) => Buffer.from(part, 'base64'));
  if (!nonce || !tag || !sealed) throw new Error('not a sealed text');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(belongsTo)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
}
