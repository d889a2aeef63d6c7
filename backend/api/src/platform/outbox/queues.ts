// SPDX-License-Identifier: EUPL-1.2

/** The queues of the outbox. Each has a handler in the worker. */
export const outboxQueues = ['letter', 'mail', 'recalculation'] as const;

export type OutboxQueue = (typeof outboxQueues)[number];
