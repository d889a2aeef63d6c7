// SPDX-License-Identifier: EUPL-1.2
import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import type { Refusal } from '#domain';
import { RefusedError } from '../../platform/refused.error';
import { Denied, UnknownAttempt } from './provider-strategy';

/** Errors of a connection, as Node and the platform name them. */
const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', 'EAI_AGAIN', 'UND_ERR_SOCKET']);

/** A code of an answer that is not good any more, for one reason or another. */
const timeCodes = new Set(['OAUTH_JWT_TIMESTAMP_CHECK_FAILED']);

/** Makes a refusal, for people, of whatever a sign-in at a provider threw. */
export function whatWentWrong(error: unknown): Refusal {
  if (error instanceof RefusedError) return error.refusal;
  if (error instanceof UnknownAttempt) return { code: 'SIGN_IN_OUT_OF_DATE' };
  if (error instanceof Denied || error instanceof AuthorizationResponseError) return { code: 'SIGN_IN_CANCELLED' };
  // The provider does not take its own code: it was used, or it is too old.
  if (error instanceof ResponseBodyError) {
    return { code: error.error === 'invalid_grant' ? 'SIGN_IN_OUT_OF_DATE' : 'PROVIDER_ANSWER_REFUSED' };
  }
  const code = codeOf(error);
  if (code !== undefined && timeCodes.has(code)) return { code: 'PROVIDER_CLOCK_OFF' };
  if (isUnreachable(error)) return { code: 'PROVIDER_UNREACHABLE' };
  return { code: 'PROVIDER_ANSWER_REFUSED' };
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The connection failed somewhere below what openid-client says of it. */
function isUnreachable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, cause } = error as { name?: unknown; message?: unknown; cause?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError' || message === 'fetch failed') return true;
  const code = codeOf(error);
  if (code === 'OAUTH_RESPONSE_IS_NOT_CONFORM') return true;
  return (code !== undefined && unreachable.has(code)) || isUnreachable(cause);
}
