// SPDX-License-Identifier: EUPL-1.2
import { constants, createPublicKey, type JsonWebKey, verify } from 'node:crypto';

/** Whose session at the provider ended: one session, or all of somebody. */
export interface EndedElsewhere {
  readonly issuer: string;
  readonly subject: string | null;
  readonly sid: string | null;
}

/** A key as a provider publishes it. */
export type ProviderKey = JsonWebKey & { readonly kid?: string; readonly use?: string };

/** Who must have sent the token, and for whom it must be. */
export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  readonly now: Date;
  readonly clockSkewSeconds: number;
}

/** How long after it was made a token still counts. */
const youngestSeconds = 120;
const event = 'http://schemas.openid.net/event/backchannel-logout';

const algorithms: Readonly<Record<string, { readonly kty: string; readonly options: object }>> = {
  RS256: { kty: 'RSA', options: {} },
  PS256: { kty: 'RSA', options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
  ES256: { kty: 'EC', options: { dsaEncoding: 'ieee-p1363' } },
};

type Part = Record<string, unknown>;

/**
 * Reads a logout token: signed by the provider, of this kind and no other, for us, and made just now.
 *
 * @param keysOf gives the keys of the provider; asked anew once when none of them has the id in the token
 * @returns nothing for whatever is not such a token
 * @source OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6
 */
export async function endedElsewhere(
  token: string,
  expected: Expected,
  keysOf: (anew: boolean) => Promise<readonly ProviderKey[]>,
): Promise<EndedElsewhere | undefined> {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  const [header, claims] = [partOf(head), partOf(body)];
  if (!header || !claims || more.length > 0 || !isLogoutToken(header)) return undefined;
  const ended = endedIn(claims, expected);
  if (!ended) return undefined;
  const signed = { text: Buffer.from(`${head}.${body}`), signature: Buffer.from(signature, 'base64url'), header };
  const good = hasSigned(signed, await keysOf(false)) || hasSigned(signed, await keysOf(true));
  return good ? ended : undefined;
}

function partOf(text: string): Part | undefined {
  try {
    const part: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return typeof part === 'object' && part !== null && !Array.isArray(part) ? (part as Part) : undefined;
  } catch {
    return undefined;
  }
}

/** A token of another kind, such as one to sign in with, is none; nor is one that asks for what we do not know. */
const isLogoutToken = ({ typ, alg, crit }: Part): boolean =>
  typ === 'logout+jwt' && typeof alg === 'string' && Object.hasOwn(algorithms, alg) && crit === undefined;

function endedIn(claims: Part, { issuer, clientId, now, clockSkewSeconds }: Expected): EndedElsewhere | undefined {
  const { iss, aud, iat, exp, sub, sid, nonce, events } = claims;
  const seconds = now.getTime() / 1000;
  const told = typeof events === 'object' && events !== null && Object.hasOwn(events, event);
  const young =
    typeof iat === 'number' && iat <= seconds + clockSkewSeconds && iat >= seconds - youngestSeconds - clockSkewSeconds;
  const lasts = typeof exp === 'number' && exp > seconds - clockSkewSeconds;
  const ours = iss === issuer && (Array.isArray(aud) ? aud : [aud]).includes(clientId);
  const [subject, session] = [text(sub), text(sid)];
  const whose = subject !== null || session !== null;
  return ours && told && young && lasts && whose && nonce === undefined ? { issuer, subject, sid: session } : undefined;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= 200 ? value : null;

interface Signed {
  readonly text: Buffer;
  readonly signature: Buffer;
  readonly header: Part;
}

function hasSigned({ text: what, signature, header }: Signed, keys: readonly ProviderKey[]): boolean {
  const algorithm = algorithms[String(header['alg'])];
  return keys.some((key) => {
    const fits = key.kty === algorithm?.kty && (key.use ?? 'sig') === 'sig' && key.kid === header['kid'];
    if (!algorithm || !fits) return false;
    try {
      return verify('sha256', what, { key: createPublicKey({ key, format: 'jwk' }), ...algorithm.options }, signature);
    } catch {
      return false;
    }
  });
}
