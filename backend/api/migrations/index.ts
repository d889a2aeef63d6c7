// SPDX-License-Identifier: EUPL-1.2

/** In order, forward only. */
export const migrations: (new () => import('typeorm').MigrationInterface)[] = [];
