// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, ElementRef, effect, input, model, output, viewChild } from '@angular/core';
import { useChrome } from '../messages';
import { Button } from './button';

let lastId = 0;

/** A native modal dialog: focus goes in and comes back, Escape closes. */
@Component({
  selector: 'flx-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog class="flx-dialog" [attr.aria-labelledby]="headingId" (cancel)="close($event)">
      @if (open()) {
        <div class="flx-stack">
          <h2 [id]="headingId">{{ heading() }}</h2>
          <ng-content />
        </div>
      }
    </dialog>
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  /** The person closed it without an answer. */
  readonly dismissed = output<void>();
  protected readonly headingId = `flx-dialog-${++lastId}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const element = this.dialog().nativeElement;
      if (this.open() && !element.open) element.showModal();
      if (!this.open() && element.open) element.close();
    });
  }

  protected close(event: Event): void {
    event.preventDefault();
    this.open.set(false);
    this.dismissed.emit();
  }
}

/** Asks before a destructive or legal step; put the consequence inside. Stays open until the page closes it. */
@Component({
  selector: 'flx-confirm-dialog',
  imports: [Button, Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-dialog [heading]="heading()" [(open)]="open">
      <ng-content />
      <div class="flx-actions">
        <button flx-button [variant]="danger() ? 'danger' : 'primary'" [busy]="busy()" (click)="confirmed.emit()">
          {{ confirmLabel() ?? chrome().ui.confirm }}
        </button>
        <button flx-button variant="subtle" (click)="open.set(false)">{{ chrome().ui.cancel }}</button>
      </div>
    </flx-dialog>
  `,
})
export class ConfirmDialog {
  readonly heading = input.required<string>();
  readonly confirmLabel = input<string>();
  readonly danger = input(false);
  readonly busy = input(false);
  readonly open = model(false);
  readonly confirmed = output<void>();
  protected readonly chrome = useChrome();
}
