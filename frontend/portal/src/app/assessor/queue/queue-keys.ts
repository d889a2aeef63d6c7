// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { DestroyRef, Injectable, type Signal, inject, signal } from '@angular/core';

const storageKey = 'flexloket.shortcuts';

/** Whether this person wants single-key shortcuts; they can be turned off (WCAG 2.1.4). */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly storage = inject(DOCUMENT).defaultView;
  private readonly wanted = signal(this.remembered());
  readonly on: Signal<boolean> = this.wanted.asReadonly();

  turn(on: boolean): void {
    this.wanted.set(on);
    try {
      this.storage?.localStorage.setItem(storageKey, on ? 'on' : 'off');
    } catch {
      // Storage may be blocked; the choice then lasts as long as the page.
    }
  }

  private remembered(): boolean {
    try {
      return this.storage?.localStorage.getItem(storageKey) !== 'off';
    } catch {
      return true;
    }
  }
}

/** Listens for single keys as long as the page lives. Needs an injection context. */
export function listenForKeys(actions: Readonly<Record<string, () => void>>): void {
  const document = inject(DOCUMENT);
  const shortcuts = inject(Shortcuts);
  const listen = (event: KeyboardEvent): void => {
    if (!shortcuts.on() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', listen);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', listen));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
  );
}
