// SPDX-License-Identifier: EUPL-1.2
import type { CanDeactivateFn } from '@angular/router';

/** A page with work that must be safe before somebody leaves it. */
export interface KeepsWork {
  mayLeave(to: string): Promise<boolean>;
}

/** Saves before leaving; the page itself says why somebody has to stay. */
export const workIsSafe: CanDeactivateFn<KeepsWork> = (page, _route, _state, next) => page.mayLeave(next.url);
