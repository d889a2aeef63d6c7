// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

const verbs = ['GET', 'POST', 'PUT', 'DELETE'] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A route as the log names it, and the thing at which its address points. */
export interface NamedRoute {
  /** `POST /api/v1/grants/{id}/payments`; never what somebody typed in an address. */
  readonly operation: string;
  readonly objectKind: string | null;
  readonly objectId: string | null;
}

interface Pattern {
  readonly verb: string;
  readonly parts: readonly string[];
}

export const unknownAddress: NamedRoute = { operation: 'unknown-address', objectKind: null, objectId: null };

/** The names of all routes, so that a request has a name before it reached its route, or never does. */
@Injectable()
export class RouteNames implements OnApplicationBootstrap {
  private patterns: Pattern[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    const scanner = new MetadataScanner();
    this.patterns = this.discovery
      .getControllers()
      .flatMap(({ instance }) => {
        const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
        const root = String(Reflect.getMetadata('path', (instance as object).constructor) ?? '');
        return scanner
          .getAllMethodNames(prototype)
          .map((name) => prototype[name])
          .filter((handler): handler is object => handler !== undefined && Reflect.hasMetadata('path', handler))
          .map((handler) => ({
            verb: verbs[Number(Reflect.getMetadata('method', handler))] ?? 'GET',
            parts: partsOf(`${root}/${String(Reflect.getMetadata('path', handler) ?? '')}`),
          }));
      })
      .sort((one, other) => placesIn(one) - placesIn(other));
  }

  /** What a request asks for. Something that is nowhere has no name of its own. */
  of(method: string, url: string): NamedRoute {
    const path = partsOf((url.split('?')[0] ?? '').replace(/^\/api\/v1(?=\/)/, ''));
    const verb = method === 'HEAD' ? 'GET' : method;
    const pattern = this.patterns.find((one) => one.verb === verb && fits(one.parts, path));
    if (!pattern) return unknownAddress;
    const at = pattern.parts.lastIndexOf(':id');
    const id = path[at] ?? '';
    return {
      operation: `${verb} /api/v1/${pattern.parts.map((part) => part.replace(/^:(.*)$/, '{$1}')).join('/')}`,
      objectKind: at > 0 ? (pattern.parts[at - 1] ?? null) : null,
      objectId: at > 0 && uuid.test(id) ? id : null,
    };
  }
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');
const placesIn = ({ parts }: Pattern): number => parts.filter((part) => part.startsWith(':')).length;

function fits(parts: readonly string[], path: readonly string[]): boolean {
  return parts.length === path.length && parts.every((part, at) => part.startsWith(':') || part === path[at]);
}
