// SPDX-License-Identifier: EUPL-1.2
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MulterError } from 'multer';
import { type FieldError, type RefusalCode, type Refusal, sentenceFor } from '#domain';
import { type Actor, anonymous, isProvince } from '../actor';
import { AuditLog } from '../audit/audit-log';
import { RefusedError } from '../refused.error';
import { requestContext } from '../request-context';
import { NamedSources } from './named-sources';
import { RouteNames } from './route-names';
import { InvalidInputError } from './validation';
import { statusOf } from './status';

interface Answer {
  readonly status: number;
  readonly refusal: Refusal;
  readonly errors: readonly FieldError[];
}

/** Turns whatever went wrong into application/problem+json: a sentence, a code, the legal source, all errors at once. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(
    private readonly audit: AuditLog,
    private readonly sources: NamedSources,
    private readonly routes: RouteNames,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const answer = await this.named(error, toldTo(request.actor, withoutFile(answerTo(error), request)));
    const requestId = requestContext.getStore()?.requestId ?? '';
    if (answer.status >= 500) this.logger.error(`${requestId} ${describe(error)}`);
    if (isAttempt(error, request) && answer.status < 500) await this.note(request, answer.refusal.code);
    if (response.headersSent) {
      response.end();
      return;
    }
    response
      .status(answer.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemOf(answer, requestId)));
  }

  /** A source that cannot be looked up is left out: the answer itself must always come. */
  private async named(error: unknown, answer: Answer): Promise<Answer> {
    const under = error instanceof RefusedError ? error.under : undefined;
    const refusal = await this.sources.of(answer.refusal, under).catch((failure: unknown): Refusal => {
      this.logger.error(describe(failure));
      return { code: answer.refusal.code };
    });
    return { ...answer, refusal };
  }

  private async note(request: Request, code: string): Promise<void> {
    const route = this.routes.of(request.method, request.originalUrl);
    await this.audit
      .write({ actor: request.actor ?? anonymous, ...route, result: 'refused', reason: code })
      .catch((failure: unknown) => this.logger.error(describe(failure)));
  }
}

/** Addresses that do not exist are no attempt at anything; a case that somebody may not know of is. */
function isAttempt(error: unknown, { actor }: Request): boolean {
  if (error instanceof RefusedError && error.refusal.code === 'NOT_FOUND') return Boolean(actor?.personId);
  return !(error instanceof HttpException && [404, 405].includes(error.getStatus()));
}

function problemOf({ status, refusal, errors }: Answer, requestId: string): Record<string, unknown> {
  const detail = sentenceFor(refusal, 'nl');
  return {
    type: `https://flexloket.example/problems/${refusal.code.toLowerCase().replaceAll('_', '-')}`,
    title: refusal.code,
    status,
    code: refusal.code,
    detail,
    ...(refusal.source ? { source: refusal.source } : {}),
    ...(refusal.details ? { details: refusal.details } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    requestId,
  };
}

function answerTo(error: unknown): Answer {
  if (error instanceof RefusedError)
    return { status: statusOf(error.refusal.code), refusal: error.refusal, errors: error.errors };
  if (error instanceof InvalidInputError)
    return { status: 400, refusal: { code: 'INVALID_INPUT' }, errors: error.errors };
  if (error instanceof MulterError)
    return ofCode(error.code === 'LIMIT_FILE_SIZE' ? 'FILE_TOO_LARGE' : 'INVALID_INPUT');
  if (error instanceof HttpException) return ofCode(codeOfStatus(error.getStatus()), error.getStatus());
  const status = (error as { status?: unknown; statusCode?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) return ofCode(codeOfStatus(status), status);
  // Half a character, which no address or e-mail address can carry.
  if (error instanceof URIError || isBadValue(error)) return ofCode('INVALID_INPUT');
  return ofCode('INTERNAL_ERROR');
}

/** @source Awb 3:40 — a municipality does not learn from a refusal that something was advised or decided before it was told. */
function toldTo(actor: Actor | undefined, answer: Answer): Answer {
  const { refusal } = answer;
  if (refusal.code !== 'NOT_IN_THIS_STATE' || (actor && isProvince(actor))) return answer;
  return { ...answer, refusal: { code: refusal.code, ...(refusal.source ? { source: refusal.source } : {}) } };
}

/** Too large without a file is the text itself. */
function withoutFile(answer: Answer, request: Request): Answer {
  const isFile = answer.refusal.code !== 'FILE_TOO_LARGE' || request.is('multipart/form-data');
  return isFile ? answer : ofCode('BODY_TOO_LARGE');
}

const ofCode = (code: RefusalCode, status = statusOf(code)): Answer => ({ status, refusal: { code }, errors: [] });

function codeOfStatus(status: number): RefusalCode {
  if (status === 401) return 'NOT_SIGNED_IN';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404 || status === 405) return 'NOT_FOUND';
  if (status === 413) return 'FILE_TOO_LARGE';
  if (status === 415) return 'UNSUPPORTED_MEDIA_TYPE';
  return status >= 500 ? 'INTERNAL_ERROR' : 'INVALID_INPUT';
}

/** What PostgreSQL says of a value that it cannot take: a zero byte, a day that does not exist, a number too large. */
const badValues: readonly (string | undefined)[] = ['22021', '22P05', '22003', '22P02', '22007', '22008', '22009'];

/** Values that PostgreSQL cannot take at all are a mistake of the sender. */
function isBadValue(error: unknown): boolean {
  return badValues.includes((error as { driverError?: { code?: string } } | null)?.driverError?.code ?? 'none');
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
