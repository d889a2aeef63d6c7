// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';

/** Loads the portal anew at an address, so that nothing of the former person or organisation stays in memory. */
@Injectable({ providedIn: 'root' })
export class FreshPage {
  private readonly document = inject(DOCUMENT);

  open(address: string): void {
    this.document.location.assign(address);
  }
}
