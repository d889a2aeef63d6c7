// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { Injectable, Injector, afterNextRender, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/** Takes somebody who came from a list of errors to the field that the address names. */
@Injectable()
export class FieldInAddress {
  private readonly route = inject(ActivatedRoute);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private shown: string | undefined;

  /** Shows the errors of a page, once, and goes to the field. */
  show(page: string, check: () => unknown): void {
    const { fragment } = this.route.snapshot;
    const place = `${page}#${fragment ?? ''}`;
    if (this.shown === place) return;
    this.shown = place;
    check();
    if (!fragment) return;
    // After the summary of the errors has taken the focus.
    afterNextRender({ read: () => setTimeout(() => this.focus(fragment)) }, { injector: this.injector });
  }

  private focus(id: string): void {
    const target = this.document.getElementById(id);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }
}
