// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { useMessages } from '../shared/messages';
import { Button } from '../shared/ui';
import { messages } from './second-step-messages';

/** The codes on paper, shown once. */
@Component({
  selector: 'flx-recovery-codes',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-stack' },
  template: `
    <h2 id="papers">{{ m().papersHeading }}</h2>
    <p>{{ m().papersIntro }}</p>
    <ul class="flx-paper-codes" aria-labelledby="papers">
      @for (code of codes(); track code) {
        <li>
          <code>{{ code }}</code>
        </li>
      }
    </ul>
    <p role="status">
      @if (copied()) {
        {{ m().copied }}
      }
    </p>
    <div class="flx-actions">
      <button flx-button variant="primary" (click)="kept.emit()">{{ m().kept }}</button>
      <button flx-button variant="secondary" (click)="copy()">{{ m().copy }}</button>
    </div>
  `,
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  readonly kept = output<void>();
  protected readonly m = useMessages(messages);
  protected readonly copied = signal(false);

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.codes().join('\n')).then(
      () => this.copied.set(true),
      () => this.copied.set(false),
    );
  }
}
