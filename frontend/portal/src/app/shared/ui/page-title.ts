// SPDX-License-Identifier: EUPL-1.2
import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';
import { useChrome } from '../messages';

/** The title of the window, and whether the heading of the next page must take the focus. */
@Injectable({ providedIn: 'root' })
export class PageTitle {
  private readonly chrome = useChrome();
  readonly heading = signal('');
  /** A form on this page was sent with errors. */
  readonly hasErrors = signal(false);
  /** A navigation has ended and no heading has taken the focus yet. */
  readonly wantsFocus = signal(false);
  private path: string | undefined;

  constructor() {
    const title = inject(Title);
    const router = inject(Router);
    effect(() => {
      const { product, ui } = this.chrome();
      const heading = this.heading();
      title.setTitle(`${this.hasErrors() ? ui.errorTitle : ''}${heading ? `${heading} – ` : ''}${product.name}`);
    });
    router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe((event) => {
      const path = event.urlAfterRedirects.split(/[?#]/)[0];
      // The first page belongs to the browser; a changed filter is the same page.
      if (this.path !== undefined && this.path !== path) {
        this.hasErrors.set(false);
        this.wantsFocus.set(true);
      }
      this.path = path;
    });
  }
}
