// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import type { MailSampleListResponse } from '../case/api-models';
import { api } from '../case/case-api';

/** Every mail with its sample. */
export function mailSamplesResource() {
  return httpResource<MailSampleListResponse>(() => `${api}/mail-samples`);
}

/** Where one mail is shown as a page of its own. */
export function mailSampleHref(name: string): string {
  return `${api}/mail-samples/${encodeURIComponent(name)}`;
}
