// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse } from '@angular/common/http';
import type { LocalizedText } from '#domain/basics';

/** What the server says when something is refused or fails (RFC 9457), or what we make of a failed connection. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
  readonly source?: string;
  readonly details?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly errors?: readonly ProblemField[];
  readonly requestId?: string;
}

/** What is wrong with one answer; the same shape as the errors of the law book. */
export interface ProblemField {
  readonly path: string;
  readonly code: string;
  readonly message: LocalizedText;
}

/** No answer came at all: no network, or the server is down. */
export const noConnection = 'NO_CONNECTION';

/** A failure on our side, or an answer that we do not understand. */
export const unexpectedFailure = 'INTERNAL_ERROR';

/** Makes a problem of whatever a request threw. */
export function toProblem(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse)) return { status: 0, code: unexpectedFailure };
  if (error.status === 0) return { status: 0, code: noConnection };
  const body = asRecord(error.error);
  const requestId = text(body['requestId']) ?? error.headers.get('X-Request-Id') ?? undefined;
  return {
    status: error.status,
    code: text(body['code']) ?? (error.status === 404 ? 'NOT_FOUND' : unexpectedFailure),
    title: text(body['title']),
    detail: text(body['detail']),
    source: text(body['source']),
    details: body['details'] as Problem['details'],
    errors: Array.isArray(body['errors']) ? body['errors'].map(fieldOf) : undefined,
    requestId,
  };
}

/** The code of a refused request, or undefined for any other failure. */
export function problemCode(error: unknown): string | undefined {
  return error instanceof HttpErrorResponse ? text(asRecord(error.error)['code']) : undefined;
}

function fieldOf(error: unknown): ProblemField {
  const { path, code, message } = asRecord(error);
  const { nl, en } = typeof message === 'string' ? { nl: message, en: undefined } : asRecord(message);
  return { path: text(path) ?? '', code: text(code) ?? '', message: { nl: text(nl) ?? '', en: text(en) } };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asRecord(body: unknown): Record<string, unknown> {
  if (typeof body === 'string') {
    try {
      return asRecord(JSON.parse(body));
    } catch {
      return {};
    }
  }
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
