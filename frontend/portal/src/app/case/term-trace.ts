// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { LocalizedPipe, useMessages } from '../shared/messages';
import type { LocalizedTextResponse, TraceStepResponse } from './api-models';
import { caseMessages } from './messages';

/** "Why this date?": each step of the reckoning, with the rule on which it rests. */
@Component({
  selector: 'flx-term-trace',
  imports: [LocalizedPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (plain().length) {
      <details class="flx-small">
        <summary>{{ m().whyThisDate }}</summary>
        <ol>
          @for (sentence of plain(); track $index) {
            <li>{{ sentence | localized }}</li>
          }
        </ol>
      </details>
    } @else if (trace().length) {
      <details class="flx-small">
        <summary>{{ m().whyThisDate }}</summary>
        <ol>
          @for (step of trace(); track $index) {
            <li>
              {{ step.text | localized }} <span class="flx-muted">({{ step.source }})</span>
            </li>
          }
        </ol>
      </details>
    }
  `,
})
export class TermTrace {
  readonly trace = input.required<readonly TraceStepResponse[]>();
  /** The same in plain words, for those who need no articles. */
  readonly plain = input<readonly LocalizedTextResponse[]>([]);
  protected readonly m = useMessages(caseMessages);
}
