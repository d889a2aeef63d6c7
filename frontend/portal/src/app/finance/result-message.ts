// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, input, viewChild } from '@angular/core';
import { Alert } from '../shared/ui';
import type { StepResult } from './payment-step';

/** What has just been done; takes the focus, because the button that did it may be gone. */
@Component({
  selector: 'flx-result-message',
  imports: [Alert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    :host(:empty) {
      display: none;
    }
  `,
  template: `
    @if (result(); as r) {
      <div #box tabindex="-1" role="status">
        <flx-alert kind="ok" [heading]="r.heading">
          <p>{{ r.text }}</p>
        </flx-alert>
      </div>
    }
  `,
})
export class ResultMessage {
  readonly result = input.required<StepResult | undefined>();
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      if (this.result()) this.box()?.nativeElement.focus();
    });
  }
}
