// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import type { Role } from '#domain/basics';
import { homeOf } from './areas';
import { Session } from './session';

/** Only for who is signed in; anybody else signs in first and then comes back here. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  return session.signedIn() || router.createUrlTree(['/inloggen'], { queryParams: { naar: state.url } });
};

/** Where somebody starts, for who does not know yet who they will be. */
export const atHome: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  return router.parseUrl(homeOf(session));
};

/** Only for who holds one of these roles in the chosen organisation. The server checks again. */
export function withRole(...roles: readonly Role[]): CanActivateFn {
  return async (_route, state) => {
    const session = inject(Session);
    const router = inject(Router);
    await session.ready();
    if (!session.signedIn()) return router.createUrlTree(['/inloggen'], { queryParams: { naar: state.url } });
    if (session.hasRole(...roles)) return true;
    return new RedirectCommand(router.createUrlTree(['/geen-toegang']), { skipLocationChange: true });
  };
}
