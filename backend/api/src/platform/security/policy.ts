// SPDX-License-Identifier: EUPL-1.2
import { SetMetadata } from '@nestjs/common';
import type { Role } from '#domain';

/** Who may call a route at all. What is possible in which state is said by the lifecycle, not here. */
export type Policy =
  | { readonly who: 'everyone' }
  | { readonly who: 'signed-in' }
  | { readonly who: 'demo-visitors' }
  | { readonly who: 'roles'; readonly roles: readonly Role[] }
  /** The roles of this transition in the lifecycle table. */
  | { readonly who: 'transition'; readonly lifecycle: LifecycleName; readonly actions: readonly string[] };

export type LifecycleName =
  | 'application'
  | 'suspension'
  | 'delay_notice'
  | 'grant'
  | 'obligation'
  | 'extension'
  | 'sample'
  | 'visit'
  | 'change'
  | 'payment'
  | 'views'
  | 'penalty'
  | 'interest'
  | 'scheme_draft'
  | 'objection'
  | 'objection_term'
  | 'appeal';

export const POLICY = 'flexloket:policy';
export const STEP_UP = 'flexloket:step-up';

/** Every route carries one; a route without it stops the application at boot. */
export const Allow = (policy: Policy): MethodDecorator => SetMetadata(POLICY, policy);

export const everyone: Policy = { who: 'everyone' };
export const signedIn: Policy = { who: 'signed-in' };
export const forRoles = (...roles: Role[]): Policy => ({ who: 'roles', roles });
export const forTransition = (lifecycle: LifecycleName, ...actions: string[]): Policy => ({
  who: 'transition',
  lifecycle,
  actions,
});

/** The act asks for a fresh password (at most 15 minutes old). */
export const StepUp = (): MethodDecorator => SetMetadata(STEP_UP, true);
