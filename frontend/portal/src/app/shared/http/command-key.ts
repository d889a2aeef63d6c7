// SPDX-License-Identifier: EUPL-1.2
import { HttpContextToken } from '@angular/common/http';

/** The idempotency key of the person's command; a `Command` sets it, else every request gets its own. */
export const idempotencyKey = new HttpContextToken<string | undefined>(() => undefined);
