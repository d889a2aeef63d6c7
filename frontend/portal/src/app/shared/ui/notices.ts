// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { useChrome } from '../messages';
import { Alert, type AlertKind } from './alert';
import { LinkButton } from './button';

export interface Notice {
  readonly kind: AlertKind;
  readonly heading: string;
  readonly text?: string;
}

/** Confirms after a step what has happened; survives one navigation, so that it can be shown on the next page. */
@Injectable({ providedIn: 'root' })
export class Notices {
  private readonly shown = signal<Notice | undefined>(undefined);
  private fresh = false;
  readonly current = this.shown.asReadonly();

  constructor() {
    inject(Router).events.subscribe((event) => {
      if (!(event instanceof NavigationStart)) return;
      if (!this.fresh) this.shown.set(undefined);
      this.fresh = false;
    });
  }

  /** Shows it here, and on the next page when `onNextPage` is set. */
  show(notice: Notice, onNextPage = false): void {
    this.fresh = onNextPage;
    this.shown.set(notice);
  }

  dismiss(): void {
    this.shown.set(undefined);
  }
}

@Component({
  selector: 'flx-notices',
  imports: [Alert, LinkButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-notices', role: 'status' },
  template: `
    @if (notices.current(); as notice) {
      <flx-alert [kind]="notice.kind" [heading]="notice.heading">
        @if (notice.text) {
          <p>{{ notice.text }}</p>
        }
        <p>
          <button flx-link-button (click)="notices.dismiss()">{{ chrome().ui.close }}</button>
        </p>
      </flx-alert>
    }
  `,
})
export class NoticesView {
  protected readonly notices = inject(Notices);
  protected readonly chrome = useChrome();
}
