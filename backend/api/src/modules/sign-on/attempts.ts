// SPDX-License-Identifier: EUPL-1.2
import type { Request } from 'express';
import { type Refusal, returnPath } from '#domain';
import { RefusedError } from '../../platform/refused.error';

/** A sign-in that is under way at a provider. */
export interface Attempt {
  readonly group: string;
  readonly returnTo: string;
  /** ISO 8601. */
  readonly askedAt: string;
  /** Whose session it confirms; absent when it begins one. */
  readonly confirms: string | null;
}

declare module 'express-session' {
  interface SessionData {
    attempts?: Record<string, Attempt>;
    /** Why the last attempt failed, for the page that says so. */
    signInProblem?: Refusal;
  }
}

/** How long somebody may take at the provider. */
const patienceMs = 15 * 60 * 1000;

/** Notes where somebody wants to go; the provider never gets to know it. @throws RefusedError RETURN_ADDRESS_REFUSED */
export function beginAttempt(
  { session }: Request,
  group: string,
  wanted: string | undefined,
  confirms: string | null,
): Attempt {
  const returnTo = returnPath(wanted);
  if (returnTo === undefined) throw new RefusedError({ code: 'RETURN_ADDRESS_REFUSED' });
  const attempt = { group, returnTo, askedAt: new Date().toISOString(), confirms };
  session.attempts = { ...session.attempts, [group]: attempt };
  return attempt;
}

/** Takes the attempt out of the session: an answer counts once. */
export function takeAttempt({ session }: Request, group: string): Attempt | undefined {
  const { [group]: attempt, ...others } = session.attempts ?? {};
  if (!attempt) return undefined;
  session.attempts = others;
  return attempt;
}

export const isTooOld = ({ askedAt }: Attempt): boolean => Date.parse(askedAt) + patienceMs < Date.now();
