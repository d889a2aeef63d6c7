// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { Injectable, computed } from '@angular/core';
import type { UploadLimitsResponse } from '../case/api-models';
import { valueOf } from '../case/loaded-case';

/** Which files the server takes; said before anybody chooses one. */
@Injectable()
export class UploadLimits {
  private readonly resource = httpResource<UploadLimitsResponse>(() => '/api/v1/upload-limits');
  readonly maximumBytes = computed(() => valueOf(this.resource)?.maximumBytes);
  readonly extensions = computed(() =>
    valueOf(this.resource)?.types.map(({ extension }) => extension.replace(/^\./, '')),
  );
}
