// SPDX-License-Identifier: EUPL-1.2
import type { Client } from 'pg';

/** Makes so many granted projects as they are seen on a day, `YYYY-MM-DD`; for tests of volume only. */
export function manyProjects(client: Client, count: number, day: string): Promise<void>;
