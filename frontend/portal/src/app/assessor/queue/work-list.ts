// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { type Signal, computed, inject, linkedSignal } from '@angular/core';
import type { WorkCountsResponse, WorkItemResponse, WorkListResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { Command } from '../../shared/http';
import type { LoadedThing } from '../../shared/ui';

/** The work queue, page after page. */
export interface WorkList {
  readonly resource: LoadedThing;
  readonly items: Signal<readonly WorkItemResponse[]>;
  readonly counts: Signal<WorkCountsResponse | undefined>;
  readonly hasMore: Signal<boolean>;
  readonly fetching: Command;
  more(): Promise<void>;
  reload(): void;
}

const path = `${api}/work-items`;

/** Loads the queue whenever the query changes; until the answer is there, the old lines stay. Needs an injection context. */
export function loadWorkList(query: () => Record<string, string>): WorkList {
  const http = inject(HttpClient);
  const resource = httpResource<WorkListResponse>(() => ({ url: path, params: query() }));
  const pages = linkedSignal<WorkListResponse | undefined, readonly WorkListResponse[]>({
    source: () => valueOf(resource),
    computation: (first, previous) => (first ? [first] : (previous?.value ?? [])),
  });
  const cursor = computed(() => pages().at(-1)?.nextCursor ?? undefined);
  const fetching = new Command();
  return {
    resource,
    items: computed(() => pages().flatMap(({ items }) => items)),
    counts: computed(() => pages()[0]?.counts),
    hasMore: computed(() => cursor() !== undefined),
    fetching,
    more: async () => {
      const [after, first] = [cursor(), pages()[0]];
      if (!after) return;
      const params = { ...query(), cursor: after };
      const next = await fetching.run((context) => http.get<WorkListResponse>(path, { params, context }));
      // The filters may have changed meanwhile.
      if (next && pages()[0] === first) pages.update((list) => [...list, next.result]);
    },
    reload: () => void resource.reload(),
  };
}
