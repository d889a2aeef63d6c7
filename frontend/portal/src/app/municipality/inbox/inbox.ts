// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { MessageListResponse, MessageResponse } from '../../case/api-models';
import { valueOf } from '../../case/loaded-case';

/** The messages for the organisation, and the record that somebody opened one (Awb 2:25). */
@Injectable()
export class Inbox {
  private readonly http = inject(HttpClient);
  readonly resource = httpResource<MessageListResponse>(() => '/api/v1/messages');
  readonly items = computed(() => valueOf(this.resource)?.items ?? []);
  readonly unread = computed(() => valueOf(this.resource)?.unread ?? 0);

  /** Somebody opens a message. That it cannot be recorded must never keep anybody from reading. */
  async opened({ id, readAt }: MessageResponse): Promise<void> {
    if (readAt) return;
    try {
      await firstValueFrom(this.http.post(`/api/v1/messages/${encodeURIComponent(id)}/readings`, {}));
      this.resource.reload();
    } catch {
      // It stays marked as new, and the next opening records it.
    }
  }

  /** Somebody opens a letter outside the inbox. */
  async letterOpened(documentId: string): Promise<void> {
    const message = this.items().find((one) => one.documentId === documentId);
    if (message) await this.opened(message);
  }
}
