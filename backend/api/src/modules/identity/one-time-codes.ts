// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import qrcode from 'qrcode-generator';

const period = 30;
/** A code of the period before or after counts too: clocks differ. */
const window = 1;

const totp = (secret: string): TOTP =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period, algorithm: 'SHA1' });

/** A new secret of 20 bytes, in base32 (RFC 6238). */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The code of this moment. */
export const codeNow = (secret: string, at = new Date()): string => totp(secret).generate({ timestamp: at.getTime() });

/** The time step to which a code belongs; nothing when it is not good now. */
export function stepOf(secret: string, code: string, at = new Date()): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totp(secret).validate({ token, timestamp: at.getTime(), window });
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / period) + delta;
}

/** What an app reads: the address, and the same as a square picture, row by row of `1` and `0`. */
export function pictureOf(secret: string, account: string): { address: string; rows: string[] } {
  const issuer = 'Flexloket';
  const address = `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?secret=${secret}&issuer=${issuer}`;
  const qr = qrcode(0, 'M');
  qr.addData(address);
  qr.make();
  const places = Array.from({ length: qr.getModuleCount() }, (_, place) => place);
  return { address, rows: places.map((row) => places.map((column) => (qr.isDark(row, column) ? '1' : '0')).join('')) };
}

/** Letters and digits that nobody mixes up. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const letters = (count: number): string =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Ten codes for on paper, such as `k7pm-2xqd-94hs`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => `${letters(4)}-${letters(4)}-${letters(4)}`);

/** What is stored of such a code: sixty bits by chance need no slow hash. */
export const recoveryHash = (personId: string, code: string): string =>
  createHash('sha256')
    .update(`${personId}\n${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest('hex');
