// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';
import type { Answers } from '#domain';
import { Session } from '../../shared/session';

const prefix = 'flexloket.kept.';

/**
 * Keeps what somebody types in forms that the server does not save, until they send it, sign out or leave this browser's
 * session. Whoever signs in after them sees nothing of it.
 */
@Injectable({ providedIn: 'root' })
export class KeptInBrowser {
  private readonly storage = storageOf(inject(DOCUMENT).defaultView);
  private readonly session = inject(Session);
  /** Whose words they are; also while the session has ended and this person signs in again. */
  private owner = '';

  read(place: string): Answers {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(this.keyOf(place)) ?? '{}');
      return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Answers) : {};
    } catch {
      return {};
    }
  }

  write(place: string, answers: Answers): void {
    try {
      this.storage?.setItem(this.keyOf(place), JSON.stringify(answers));
    } catch {
      // Storage may be full; the answers then last as long as the page.
    }
  }

  forget(place: string): void {
    this.storage?.removeItem(this.keyOf(place));
  }

  private keyOf(place: string): string {
    this.owner = this.session.person()?.id ?? this.owner;
    return `${prefix}${this.owner}.${place}`;
  }
}

/** Storage of this tab; none where the browser blocks it. */
function storageOf(window: Window | null): Storage | undefined {
  try {
    return window?.sessionStorage;
  } catch {
    return undefined;
  }
}
