// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { Injectable, effect, inject, signal } from '@angular/core';
import type { Language } from '#domain';

const storageKey = 'flexloket.language';

/** The language of the portal, remembered in the browser. */
@Injectable({ providedIn: 'root' })
export class ChosenLanguage {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Language>(this.remembered());
  readonly current = this.chosen.asReadonly();

  constructor() {
    effect(() => this.document.documentElement.setAttribute('lang', this.chosen()));
  }

  choose(language: Language): void {
    this.chosen.set(language);
    try {
      this.document.defaultView?.localStorage.setItem(storageKey, language);
    } catch {
      // Storage may be blocked; the choice then lasts as long as the page.
    }
  }

  private remembered(): Language {
    try {
      return this.document.defaultView?.localStorage.getItem(storageKey) === 'en' ? 'en' : 'nl';
    } catch {
      return 'nl';
    }
  }
}
