// SPDX-License-Identifier: EUPL-1.2
import { fetchUserInfo } from 'openid-client';
import { type AssuranceLevel, type BrokerNumbers, levelRefusal } from '#domain';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Proven } from './provider-strategy';
import type { Provider } from './providers.service';

/** What counts here of what a provider said. */
export interface Claimed {
  readonly issuer: string;
  readonly subject: string;
  readonly sid: string | null;
  readonly acr: string;
  readonly level: AssuranceLevel;
  readonly authenticatedAt: Date | null;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
  readonly groups: readonly string[];
  readonly numbers: BrokerNumbers;
}

const text = (value: unknown, longest: number): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value.trim() : null;

/** Some providers give one number as a list of one. */
const number = (value: unknown): string | undefined =>
  (text(Array.isArray(value) && value.length === 1 ? value[0] : value, 20) ?? undefined)?.replace(/[\s.]/g, '');

/**
 * Reads what a provider said: the certainty from the signed token only, the rest also from its page about the person.
 *
 * @throws RefusedError LEVEL_TOO_LOW; and the errors of openid-client
 */
export async function claimedBy({ client, settings }: Provider, proven: Proven): Promise<Claimed> {
  const { claims } = proven;
  const acr = text(claims['acr'], 200) ?? '';
  const level = Object.hasOwn(settings.levels, acr) ? (settings.levels[acr] ?? null) : null;
  refuseIf(levelRefusal(level, settings.minimum));
  if (level === null) throw new RefusedError({ code: 'LEVEL_TOO_LOW' });
  const more = client.serverMetadata().userinfo_endpoint
    ? await fetchUserInfo(client, proven.accessToken, claims.sub)
    : {};
  const all: Record<string, unknown> = { ...more, ...claims };
  const groups = all[settings.claims.groups];
  return {
    issuer: claims.iss,
    subject: claims.sub,
    sid: text(claims['sid'], 200),
    acr,
    level,
    authenticatedAt: typeof claims.auth_time === 'number' ? new Date(claims.auth_time * 1000) : null,
    email: emailOf(all['email']),
    emailVerified: all['email_verified'] === true,
    name: text(all['name'], 200) ?? fullName(all),
    groups: Array.isArray(groups) ? groups.filter((one): one is string => typeof one === 'string') : [],
    numbers: { kvk: number(all[settings.claims.kvk]), rsin: number(all[settings.claims.rsin]) },
  };
}

function emailOf(value: unknown): string | null {
  const given = text(value, 254)?.toLowerCase();
  return given && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(given) ? given : null;
}

function fullName({ given_name: given, family_name: family }: Record<string, unknown>): string | null {
  return [text(given, 100), text(family, 100)].filter(Boolean).join(' ') || null;
}
