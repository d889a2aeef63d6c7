// SPDX-License-Identifier: EUPL-1.2
import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Request } from 'express';
import {
  appealLifecycle,
  applicationLifecycle,
  changeLifecycle,
  delayLifecycle,
  extensionLifecycle,
  grantLifecycle,
  interestLifecycle,
  objectionLifecycle,
  objectionTermLifecycle,
  obligationLifecycle,
  paymentLifecycle,
  penaltyLifecycle,
  type Role,
  schemeDraftLifecycle,
  suspensionLifecycle,
  sampleLifecycle,
  viewsLifecycle,
  visitLifecycle,
} from '#domain';
import { anonymous } from '../actor';
import type { Config } from '../config';
import { notFound, RefusedError } from '../refused.error';
import { CONFIG } from '../tokens';
import { type LifecycleName, POLICY, type Policy, STEP_UP } from './policy';

const lifecycles: Record<LifecycleName, { transitions: Record<string, { by: readonly Role[] }> }> = {
  application: applicationLifecycle,
  suspension: suspensionLifecycle,
  delay_notice: delayLifecycle,
  grant: grantLifecycle,
  obligation: obligationLifecycle,
  extension: extensionLifecycle,
  sample: sampleLifecycle,
  visit: visitLifecycle,
  change: changeLifecycle,
  payment: paymentLifecycle,
  views: viewsLifecycle,
  penalty: penaltyLifecycle,
  interest: interestLifecycle,
  scheme_draft: schemeDraftLifecycle,
  objection: objectionLifecycle,
  objection_term: objectionTermLifecycle,
  appeal: appealLifecycle,
};

/** The roles that a policy lets in; undefined means everyone. @throws Error on an unknown transition */
export function rolesOf(policy: Policy): readonly Role[] | undefined {
  if (policy.who === 'roles') return policy.roles;
  if (policy.who !== 'transition') return undefined;
  return policy.actions.flatMap((action) => {
    const transition = lifecycles[policy.lifecycle].transitions[action];
    if (!transition) throw new Error(`no transition ${policy.lifecycle}.${action}`);
    return transition.by;
  });
}

/** Deny by default: every route says who may call it, or the application does not start. */
@Injectable()
export class PolicyGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const policy = this.reflector.get<Policy | undefined>(POLICY, context.getHandler());
    if (!policy) throw new RefusedError({ code: 'FORBIDDEN' });
    const actor = request.actor ?? anonymous;
    if (policy.who === 'everyone') return true;
    if (policy.who === 'demo-visitors') {
      if (!this.config.demo) throw notFound();
      return true;
    }
    if (!actor.personId) throw new RefusedError({ code: 'NOT_SIGNED_IN' });
    const roles = rolesOf(policy);
    if (roles && !roles.some((role) => actor.roles.includes(role))) {
      throw new RefusedError({ code: 'NOT_YOUR_ROLE', details: { roles: [...new Set(roles)] } });
    }
    if (this.reflector.get<boolean | undefined>(STEP_UP, context.getHandler())) this.askFreshPassword(request);
    return true;
  }

  onApplicationBootstrap(): void {
    const scanner = new MetadataScanner();
    const open = this.discovery.getControllers().flatMap(({ instance, name }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((method) => Reflect.hasMetadata('path', prototype[method] ?? {}))
        .filter((method) => {
          const policy = this.reflector.get<Policy | undefined>(POLICY, prototype[method] as never);
          if (policy) rolesOf(policy);
          return !policy;
        })
        .map((method) => `${name}.${method}`);
    });
    if (open.length > 0) throw new Error(`routes without a policy: ${open.join(', ')}`);
  }

  private askFreshPassword(request: Request): void {
    const until = request.session?.steppedUpUntil;
    if (!until || new Date(until).getTime() < Date.now()) throw new RefusedError({ code: 'STEP_UP_REQUIRED' });
  }
}
