// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';
import type { Answers } from '#domain';

const prefix = 'flexloket.kept.';

/** Keeps what people type in forms that the server does not save, until they send it or leave this browser's session. */
@Injectable({ providedIn: 'root' })
export class KeptInBrowser {
  private readonly storage = storageOf(inject(DOCUMENT).defaultView);

  read(place: string): Answers {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(prefix + place) ?? '{}');
      return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Answers) : {};
    } catch {
      return {};
    }
  }

  write(place: string, answers: Answers): void {
    try {
      this.storage?.setItem(prefix + place, JSON.stringify(answers));
    } catch {
      // Storage may be full; the answers then last as long as the page.
    }
  }

  forget(place: string): void {
    this.storage?.removeItem(prefix + place);
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
