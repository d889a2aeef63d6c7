// SPDX-License-Identifier: EUPL-1.2
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** The key with which the installation signs where its log stood. */
export interface AnchorKey {
  /** The first sixteen hexadecimal digits of the SHA-256 of the public key. */
  readonly id: string;
  readonly publicPem: string;
  sign(text: string): string;
}

/**
 * Reads an Ed25519 private key: PKCS#8, as PEM or as the base64 of its DER form.
 *
 * @throws Error when it is not such a key
 */
export function anchorKeyFrom(text: string): AnchorKey {
  const key = text.includes('-----BEGIN')
    ? createPrivateKey(text)
    : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key is not an Ed25519 key');
  const publicKey: KeyObject = createPublicKey(key);
  const der = publicKey.export({ format: 'der', type: 'spki' });
  return {
    id: createHash('sha256').update(der).digest('hex').slice(0, 16),
    publicPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    sign: (signed) => sign(null, Buffer.from(signed, 'utf8'), key).toString('base64'),
  };
}

/** The text that an anchor signs; the stand-alone check builds the same. */
export function anchorText(seq: number, chainHash: string, at: Date): string {
  return `flexloket-anchor-1\n${seq}\n${chainHash}\n${at.toISOString()}`;
}
