// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { type Signal, computed, effect, linkedSignal, signal } from '@angular/core';
import { valueOf } from './loaded-case';
import { type Problem, toProblem } from '../shared/http';

/** What a command would do, as the server says without doing it. */
export interface LivePreview<T> {
  /** The last answer, also while a newer one is under way; nothing when the last question was refused. */
  readonly value: Signal<T | undefined>;
  readonly busy: Signal<boolean>;
  readonly problem: Signal<Problem | undefined>;
}

/** A pause in typing of so long asks for a new preview. */
const pause = 600;

/** Asks again whenever the request changes, after a short pause. Needs an injection context. */
export function livePreview<T>(
  request: () => { readonly url: string; readonly body: unknown } | undefined,
): LivePreview<T> {
  const wanted = computed(request, { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  // Not asked before the inputs of the component are there.
  const settled = signal<ReturnType<typeof request>>(undefined);
  effect((onCleanup) => {
    const next = wanted();
    const timer = setTimeout(() => settled.set(next), settled() ? pause : 0);
    onCleanup(() => clearTimeout(timer));
  });
  const resource = httpResource<T>(() => {
    const question = settled();
    return question && { ...question, method: 'POST' };
  });
  const last = linkedSignal<{ now: T | undefined; keep: boolean }, T | undefined>({
    source: () => ({ now: valueOf(resource), keep: resource.isLoading() }),
    computation: ({ now, keep }, previous) => now ?? (keep ? previous?.value : undefined),
  });
  return {
    value: last,
    busy: computed(() => resource.isLoading() || wanted() !== settled()),
    problem: computed(() => {
      const error = resource.error();
      return error ? toProblem(error) : undefined;
    }),
  };
}
