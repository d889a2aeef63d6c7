// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, type HttpResourceRef, httpResource } from '@angular/common/http';
import { type Signal, computed, inject, linkedSignal, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Problem, toProblem } from '../shared/http';
import { valueOf } from './loaded-case';

interface KeysetPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

type Parameters = Readonly<Record<string, string | number>>;

/** A list that the server gives in parts. */
export interface KeysetList<T> {
  /** The first part, for `<flx-resource-state>`. */
  readonly resource: HttpResourceRef<KeysetPage<T> | undefined>;
  readonly items: Signal<readonly T[]>;
  readonly loaded: Signal<boolean>;
  readonly hasMore: Signal<boolean>;
  readonly busy: Signal<boolean>;
  /** Why the next part did not come. */
  readonly problem: Signal<Problem | undefined>;
  more(): Promise<void>;
  /** Starts over with the first part. */
  reload(): void;
}

/** Loads the first part now and again when its parameters change. Call it in an injection context. */
export function keysetList<T>(
  address: string | (() => string),
  parameters: () => Parameters | undefined,
): KeysetList<T> {
  const http = inject(HttpClient);
  const url = typeof address === 'string' ? () => address : address;
  const resource = httpResource<KeysetPage<T>>(() => {
    const params = parameters();
    return params && { url: url(), params };
  });
  const first = computed(() => valueOf(resource));
  const rest = linkedSignal(() => ({ items: [] as readonly T[], cursor: first()?.nextCursor ?? null }));
  const busy = signal(false);
  const problem = signal<Problem | undefined>(undefined);

  async function more(): Promise<void> {
    const { cursor } = rest();
    if (!cursor || busy()) return;
    busy.set(true);
    problem.set(undefined);
    try {
      const params = { ...parameters(), cursor };
      const page = await firstValueFrom(http.get<KeysetPage<T>>(url(), { params }));
      // The list may have been started over meanwhile.
      if (rest().cursor === cursor) {
        rest.update(({ items }) => ({ items: [...items, ...page.items], cursor: page.nextCursor }));
      }
    } catch (error) {
      problem.set(toProblem(error));
    } finally {
      busy.set(false);
    }
  }

  return {
    resource,
    items: computed(() => [...(first()?.items ?? []), ...rest().items]),
    loaded: computed(() => first() !== undefined),
    hasMore: computed(() => rest().cursor !== null),
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    more,
    reload: () => void resource.reload(),
  };
}
