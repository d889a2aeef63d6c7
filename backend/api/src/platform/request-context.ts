// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to one request and must reach the transaction without being handed through every function. */
export interface RequestContext {
  readonly requestId: string;
  /** When the request arrived: "in time" is judged by this moment. */
  readonly arrivedAt: Date;
  readonly origin: string;
  readonly operation: string;
  /** The browser's key for this command, with a hash of what was asked. */
  readonly idempotency?: Idempotency;
  /** Set as soon as the audit log has a line of this request. */
  audited?: boolean;
  /** For whom this request acts, when not for whoever asked it. */
  onBehalf?: Behalf;
}

/** For whom somebody acts: the board itself, the board under a mandate, a municipality, or somebody else; with its id. */
export type Behalf = 'board' | `${'mandate' | 'organisation' | 'person'}:${string}`;

/** What makes a repeated request the same one. */
export interface Idempotency {
  readonly key: string;
  readonly requestHash: string;
  /** Fingerprints of the files that came with it: another file is another request. */
  readonly files: string[];
}

export const requestContext = new AsyncLocalStorage<RequestContext>();

/** Tells the audit log for whom this request acts. */
export function actsFor(behalf: Behalf): void {
  const context = requestContext.getStore();
  if (context) context.onBehalf = behalf;
}
