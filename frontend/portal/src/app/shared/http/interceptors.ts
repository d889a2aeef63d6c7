// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { Session } from '../session/session';
import { idempotencyKey } from './command-key';
import { problemCode } from './problem';
import { SignInPrompt, StepUpPrompt } from './prompts';

const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function isOurs(request: HttpRequest<unknown>): boolean {
  return request.url.startsWith('/api/');
}

function isChange(request: HttpRequest<unknown>): boolean {
  return isOurs(request) && changes.has(request.method);
}

function isAboutSession(request: HttpRequest<unknown>): boolean {
  return /^\/api\/v\d+\/sessions(\/|$)/.test(request.url);
}

/** One key per command of the person: the same on every retry, so that nothing happens twice. */
export const withIdempotencyKey: HttpInterceptorFn = (request, next) => {
  if (!isChange(request) || request.headers.has('Idempotency-Key')) return next(request);
  const key = request.context.get(idempotencyKey) ?? crypto.randomUUID();
  return next(request.clone({ setHeaders: { 'Idempotency-Key': key } }));
};

/** The session has ended: the page stays, the person signs in in place, and the request goes out again. */
export const withSignInInPlace: HttpInterceptorFn = (request, next) => {
  if (!isOurs(request) || isAboutSession(request)) return next(request);
  const prompt = inject(SignInPrompt);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) return throwError(() => error);
      return from(prompt.ask()).pipe(switchMap((signedIn) => (signedIn ? next(request) : throwError(() => error))));
    }),
  );
};

/** A step that matters asks for the password once more, and then goes on. */
export const withStepUp: HttpInterceptorFn = (request, next) => {
  if (!isOurs(request)) return next(request);
  const prompt = inject(StepUpPrompt);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (problemCode(error) !== 'STEP_UP_REQUIRED') return throwError(() => error);
      return from(prompt.ask()).pipe(switchMap((confirmed) => (confirmed ? next(request) : throwError(() => error))));
    }),
  );
};

/** Proves that the request comes from this portal. A token that another tab has renewed is fetched once more. */
export const withCsrfToken: HttpInterceptorFn = (request, next) => {
  if (!isChange(request)) return next(request);
  const session = inject(Session);
  const send = () => {
    const token = session.csrfToken();
    return next(token ? request.clone({ setHeaders: { 'X-CSRF-Token': token } }) : request);
  };
  const sent = session.csrfToken();
  return send().pipe(
    catchError((error: unknown) => {
      if (problemCode(error) !== 'CROSS_SITE_REQUEST') return throwError(() => error);
      return from(session.refresh()).pipe(
        switchMap(() => (session.csrfToken() !== sent ? send() : throwError(() => error))),
      );
    }),
  );
};

/** In this order: the key first, so that every replay carries the same one; the token last, so that it is fresh. */
export const interceptors: readonly HttpInterceptorFn[] = [
  withIdempotencyKey,
  withSignInInPlace,
  withStepUp,
  withCsrfToken,
];
