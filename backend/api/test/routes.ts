// SPDX-License-Identifier: EUPL-1.2
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { POLICY, type Policy } from '../src/platform/security/policy';

const verbs = ['get', 'post', 'put', 'delete'] as const;

/** A route as the router knows it: `/api/v1/applications/:id`. */
export interface Route {
  readonly verb: (typeof verbs)[number];
  readonly path: string;
  readonly policy: Policy;
}

/** Every route of the application, from its controllers, in the order of their paths. */
export function routesOf(nest: NestExpressApplication): Route[] {
  const scanner = new MetadataScanner();
  return nest
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      const root = String(Reflect.getMetadata('path', (instance as object).constructor) ?? '');
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => prototype[name])
        .filter((handler): handler is object => handler !== undefined && Reflect.hasMetadata('path', handler))
        .map((handler): Route => {
          const own = String(Reflect.getMetadata('path', handler) ?? '');
          const path = [root, own]
            .map((part) => part.replace(/^\/|\/$/g, ''))
            .filter(Boolean)
            .join('/');
          const verb = verbs[Number(Reflect.getMetadata('method', handler))] ?? 'get';
          return {
            verb,
            path: path.startsWith('health') ? `/${path}` : `/api/v1/${path}`,
            policy: Reflect.getMetadata(POLICY, handler) as Policy,
          };
        });
    })
    .sort((a, b) => (`${a.path} ${a.verb}` < `${b.path} ${b.verb}` ? -1 : 1));
}
