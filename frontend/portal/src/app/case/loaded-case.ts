// SPDX-License-Identifier: EUPL-1.2
import { type HttpResourceRef, httpResource } from '@angular/common/http';
import { type Signal, computed } from '@angular/core';
import type { FormPage, GrantTypeDefinition, SchemeDefinition } from '#domain';
import type { CaseResponse, SchemeVersionResponse, TimelineItem, TimelineResponse } from './api-models';
import { api } from './case-api';

/** A scheme version with its definition as the typed data that it is. */
export interface SchemeVersion extends Omit<SchemeVersionResponse, 'definition'> {
  readonly definition: SchemeDefinition;
}

type Loading<T> = HttpResourceRef<T | undefined>;

export function caseResource(id: () => string | undefined): Loading<CaseResponse> {
  return httpResource<CaseResponse>(() => pathTo('applications', id()));
}

export function timelineResource(id: () => string | undefined): Loading<TimelineResponse> {
  return httpResource<TimelineResponse>(() => {
    const path = pathTo('applications', id());
    return path && `${path}/events`;
  });
}

export function schemeVersionResource(id: () => string | undefined): Loading<SchemeVersion> {
  return httpResource<SchemeVersion>(() => pathTo('scheme-versions', id()));
}

/** A case with all that its pages show of it. */
export interface LoadedCase {
  /** For `<flx-resource-state>`. */
  readonly resource: Loading<CaseResponse>;
  readonly versionResource: Loading<SchemeVersion>;
  readonly case: Signal<CaseResponse | undefined>;
  readonly scheme: Signal<SchemeDefinition | undefined>;
  readonly type: Signal<GrantTypeDefinition | undefined>;
  readonly pages: Signal<readonly FormPage[]>;
  readonly events: Signal<readonly TimelineItem[]>;
  /** Loads the case and its events again; what is on the screen stays until the answer is there. */
  reload(): void;
}

/** Loads a case, the scheme version that it is pinned to and its events. Call it in an injection context. */
export function loadCase(id: () => string | undefined): LoadedCase {
  const resource = caseResource(id);
  const file = computed(() => valueOf(resource));
  // By value: a case that is loaded again is of the same version, and what is on the screen stays.
  const versionId = computed(() => file()?.schemeVersionId);
  const versionResource = schemeVersionResource(versionId);
  const scheme = computed(() => valueOf(versionResource)?.definition);
  const type = computed(() => scheme()?.types.find(({ key }) => key === file()?.typeKey));
  const timeline = timelineResource(id);
  return {
    resource,
    versionResource,
    case: file,
    scheme,
    type,
    pages: computed(() => type()?.pages ?? []),
    events: computed(() => valueOf(timeline)?.items ?? []),
    reload: () => {
      resource.reload();
      timeline.reload();
    },
  };
}

/** What a resource holds, or nothing while there is nothing; never throws. */
export function valueOf<T>(resource: HttpResourceRef<T | undefined>): T | undefined {
  return resource.hasValue() ? resource.value() : undefined;
}

function pathTo(things: string, id: string | undefined): string | undefined {
  return id ? `${api}/${things}/${encodeURIComponent(id)}` : undefined;
}
