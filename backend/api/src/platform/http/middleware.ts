// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { SessionData } from 'express-session';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { RefusalCode } from '#domain';
import type { Actor } from '../actor';
import { requestContext } from '../request-context';
import { RefusedError } from '../refused.error';
import { apiVersion } from './contract';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Gives every request an id and the moment of its arrival, and keeps both until the answer. */
export const withContext: RequestHandler = (request, response, next) => {
  const requestId = randomUUID();
  const key = request.get('idempotency-key');
  response.setHeader('X-Request-Id', requestId);
  if (request.path.startsWith('/api/')) response.setHeader('API-Version', apiVersion);
  const path = request.path.replace(/[0-9a-f-]{36}/gi, '{id}');
  requestContext.run(
    {
      requestId,
      arrivedAt: new Date(),
      origin: request.ip ?? '',
      operation: `${request.method} ${path}`,
      ...(key && uuid.test(key) && !safeMethods.has(request.method)
        ? {
            idempotency: {
              key,
              files: [],
              get requestHash() {
                return fingerprint(request);
              },
            },
          }
        : {}),
    },
    next,
  );
};

function fingerprint(request: Request): string {
  const body: unknown = request.body;
  return createHash('sha256')
    .update(`${request.method} ${request.path} ${JSON.stringify(body ?? null)}`)
    .digest('hex');
}

const refuse = (code: RefusalCode): RefusedError => new RefusedError({ code });

/** A path has one form: a trailing slash does not exist (API design rules). */
export const withoutTrailingSlash: RequestHandler = (request, _response, next) => {
  const [path = ''] = request.originalUrl.split('?');
  next(path.length > 1 && path.endsWith('/') ? refuse('NOT_FOUND') : undefined);
};

/**
 * Nobody changes anything from another site: the browser says where a request comes from, bodies are JSON (a form of
 * another site cannot send that), and the session has a token of its own.
 */
export function againstForgery(publicUrl: string): RequestHandler {
  const home = new URL(publicUrl).origin;
  return (request, _response, next) => {
    if (safeMethods.has(request.method)) return next();
    const site = request.get('sec-fetch-site');
    if (site && site !== 'same-origin' && site !== 'none') return next(refuse('CROSS_SITE_REQUEST'));
    const origin = request.get('origin');
    const host = request.get('host') ?? '';
    // Where home is https only https is home: a page that somebody put in the way over http is another site.
    const own = home.startsWith('https:') ? [`https://${host}`] : [`https://${host}`, `http://${host}`];
    if (origin && origin !== home && !own.includes(origin)) {
      return next(refuse('CROSS_SITE_REQUEST'));
    }
    const hasBody = request.get('content-length') !== undefined && request.get('content-length') !== '0';
    const isUpload = /\/(documents|scans)$/.test(request.path) && request.is('multipart/form-data');
    const isToken = isEnding.test(request.path) && request.is('application/x-www-form-urlencoded');
    if (hasBody && !request.is('application/json') && !isUpload && !isToken)
      return next(refuse('UNSUPPORTED_MEDIA_TYPE'));
    const token = request.session?.csrfToken;
    if (token && !sameToken(token, request.get('x-csrf-token') ?? '') && !isSignIn(request)) {
      return next(refuse('CROSS_SITE_REQUEST'));
    }
    return next();
  };
}

/** A provider, which is no browser, sends what it says as a form. */
const isEnding = /^\/api\/v1\/sign-ins\/[a-z]+\/endings$/;

const isSignIn = (request: Request): boolean => request.method === 'POST' && request.path === '/api/v1/sessions';

function sameToken(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Looks up who the session belongs to; a withdrawn account or role ends at once. */
export function withActor(
  find: (session: Partial<SessionData> & { readonly personId: string }) => Promise<Actor | undefined>,
): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    const { session } = request;
    const personId = session?.personId;
    if (!personId) return next();
    find({ ...session, personId }).then((actor) => {
      if (actor) request.actor = actor;
      next();
    }, next);
  };
}
