// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, effect, input, signal } from '@angular/core';
import { useChrome } from '../messages';

/** Waiting shorter than this shows nothing. */
const patience = 300;

/** Shows that something is under way, but only when it takes longer than 300 ms. */
@Component({
  selector: 'flx-wait',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-wait', role: 'status' },
  template: `
    @if (visible()) {
      <span class="flx-spinner" aria-hidden="true"></span>
      <span>{{ label() ?? chrome().ui.loading }}</span>
    }
  `,
})
export class Wait {
  readonly active = input(true);
  readonly label = input<string>();
  protected readonly chrome = useChrome();
  protected readonly visible = signal(false);

  constructor() {
    effect((onCleanup) => {
      this.visible.set(false);
      if (!this.active()) return;
      const timer = setTimeout(() => this.visible.set(true), patience);
      onCleanup(() => clearTimeout(timer));
    });
  }
}

/** Long work that knows how far it is: uploads, exports, batches. */
@Component({
  selector: 'flx-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-progress' },
  template: `
    <span [id]="labelId">{{ label() }}</span>
    <progress [value]="value()" [max]="max()" [attr.aria-labelledby]="labelId"></progress>
    <span class="flx-tabular">{{ text() ?? chrome().ui.progress(value(), max()) }}</span>
  `,
})
export class Progress {
  private static count = 0;
  readonly label = input.required<string>();
  readonly value = input.required<number>();
  readonly max = input(100);
  readonly text = input<string>();
  protected readonly labelId = `flx-progress-${++Progress.count}`;
  protected readonly chrome = useChrome();
}
