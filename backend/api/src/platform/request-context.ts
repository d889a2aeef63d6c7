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
  /** For whom this request decided: `board`, or `mandate:` with an id. */
  onBehalf?: string;
}

/** What makes a repeated request the same one. */
export interface Idempotency {
  readonly key: string;
  readonly requestHash: string;
  /** Fingerprints of the files that came with it: another file is another request. */
  readonly files: string[];
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
