// SPDX-License-Identifier: EUPL-1.2
import { HttpContext, type HttpEvent, HttpEventType } from '@angular/common/http';
import { signal } from '@angular/core';
import { type Observable, lastValueFrom, tap } from 'rxjs';
import { type Problem, idempotencyKey, toProblem } from '../http';

/** Sends one file; the page knows where. Ask for progress (`observe: 'events', reportProgress: true`). */
export type SendFile = (file: File, context: HttpContext) => Observable<HttpEvent<unknown>>;

export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly percent: number;
  readonly problem?: Problem;
}

/** The uploads that are under way or failed. */
export class Uploads {
  private readonly list = signal<readonly Upload[]>([]);
  private last = 0;
  readonly current = this.list.asReadonly();

  /** Answers what the server said, or undefined when it failed; the failure stays in the list. */
  async start(file: File, send: SendFile): Promise<{ readonly body: unknown } | undefined> {
    const id = ++this.last;
    this.list.update((list) => [...list, { id, file, percent: 0 }]);
    const context = new HttpContext().set(idempotencyKey, crypto.randomUUID());
    let body: unknown;
    try {
      await lastValueFrom(send(file, context).pipe(tap((event) => (body = this.follow(id, event) ?? body))));
    } catch (error) {
      this.change(id, { problem: toProblem(error) });
      return undefined;
    }
    this.forget(id);
    return { body };
  }

  forget(id: number): void {
    this.list.update((list) => list.filter((upload) => upload.id !== id));
  }

  private follow(id: number, event: HttpEvent<unknown>): unknown {
    if (event.type === HttpEventType.UploadProgress && event.total) {
      this.change(id, { percent: Math.round((100 * event.loaded) / event.total) });
    }
    return event.type === HttpEventType.Response ? event.body : undefined;
  }

  private change(id: number, change: Partial<Upload>): void {
    this.list.update((list) => list.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }
}
