// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { LocalizedText } from '#domain';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { progressMessages } from './progress-messages';

/** What changed since the report before, good and bad news in words. */
@Component({
  selector: 'flx-progress-changes',
  imports: [LocalizedPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (changes().length) {
      <ul>
        @for (change of changes(); track change.what) {
          <li>
            {{ change.sentence | localized }}
            @if (change.direction !== 'neutral') {
              <span class="flx-small flx-muted">({{ change.direction === 'better' ? m().better : m().worse }})</span>
            }
          </li>
        }
      </ul>
    } @else {
      <p class="flx-muted">{{ isFirst() ? m().first : m().unchanged }}</p>
    }
  `,
})
export class ProgressChanges {
  readonly changes =
    input.required<
      readonly { readonly what: string; readonly sentence: LocalizedText; readonly direction: string }[]
    >();
  readonly isFirst = input(false);
  protected readonly m = useMessages(progressMessages);
}
