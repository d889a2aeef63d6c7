// SPDX-License-Identifier: EUPL-1.2
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

const parameters = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, memory: number, passes: number): Promise<Buffer> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      argon2(
        'argon2id',
        { message: password.normalize('NFKC'), nonce: salt, ...parameters, memory, passes },
        (error, key) => (error ? reject(error) : resolve(key)),
      );
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Hashes a password with Argon2id; the parameters are kept in the hash. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, parameters.memory, parameters.passes);
  return `argon2id$m=${parameters.memory},t=${parameters.passes}$${salt.toString('base64')}$${key.toString('base64')}`;
}

/** Whether the password belongs to the hash; takes as long for a wrong one. */
export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [, cost = '', salt = '', key = ''] = hash.split('$');
  const [memory = 0, passes = 0] = [...cost.matchAll(/=(\d+)/g)].map(([, value]) => Number(value));
  const expected = Buffer.from(key, 'base64');
  const actual = await derive(password, Buffer.from(salt, 'base64'), memory, passes);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
