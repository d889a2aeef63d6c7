// SPDX-License-Identifier: EUPL-1.2
import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { type Actor, isProvince } from '../actor';
import { type NamedRoute, RouteNames } from '../http/route-names';
import { requestContext } from '../request-context';
import { AuditLog } from './audit-log';

/** Registers without an id in their address of which reading is worth a line. */
const registers = [
  'case-reports',
  'case-events',
  'audit-entries',
  'audit-populations',
  'people-changes',
  'portfolio-projects',
].map((name) => `GET /api/v1/${name}`);

/** What a request only asks to see beforehand: nothing is kept of it. */
const withoutEffect = /-previews$|\/previews$|\/checks$|\/file-readings$/;

/**
 * Every command that was carried out, and every reading by staff of one thing or of a register of cases, has a line in the
 * audit log, unless the use case wrote one itself. The line of a reading is there before the answer leaves.
 */
@Injectable()
export class AuditedRequests implements NestInterceptor {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly audit: AuditLog,
    private readonly routes: RouteNames,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.note(request);
        return answer;
      }),
    );
  }

  private async note({ method, originalUrl, actor }: Request): Promise<void> {
    if (!actor?.personId || requestContext.getStore()?.audited) return;
    const route = this.routes.of(method, originalUrl);
    const result = method === 'GET' || method === 'HEAD' ? 'read' : 'done';
    if (result === 'read' && !isNoted(actor, route)) return;
    if (withoutEffect.test(route.operation)) return;
    const written = this.audit.write({ actor, ...route, result });
    // What was done is done; only a reading can still be held back.
    await (result === 'read' ? written : written.catch((error: unknown) => this.logger.error(String(error))));
  }
}

function isNoted(actor: Actor, { operation, objectId }: NamedRoute): boolean {
  return isProvince(actor) && (objectId !== null || registers.includes(operation));
}
