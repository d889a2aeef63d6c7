// SPDX-License-Identifier: EUPL-1.2
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { type Actor, anonymous } from '../actor';

declare module 'express' {
  interface Request {
    actor?: Actor;
  }
}

/** Who calls; set by the session, never by the caller. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<Request>().actor ?? anonymous,
);
