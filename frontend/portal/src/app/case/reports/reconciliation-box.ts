// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { Alert } from '../../shared/ui';
import type { ReconciliationResponse } from '../api-models';
import { reportMessages } from './messages';

/** Whether all that was written down about the money agrees; if not, every difference by name. */
@Component({
  selector: 'flx-reconciliation',
  imports: [Alert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (reconciliation().equal) {
      <flx-alert kind="ok" [heading]="m().reconciliation + ': ' + m().equal.toLowerCase()">
        <p>{{ m().equalText }}</p>
      </flx-alert>
    } @else {
      <flx-alert
        kind="error"
        [heading]="m().reconciliation + ': ' + m().different(reconciliation().differences.length).toLowerCase()"
      >
        <p>{{ m().differentText }}</p>
        <ul>
          @for (difference of reconciliation().differences; track $index) {
            <li lang="nl">{{ difference }}</li>
          }
        </ul>
      </flx-alert>
    }
  `,
})
export class ReconciliationBox {
  readonly reconciliation = input.required<ReconciliationResponse>();
  protected readonly m = useMessages(reportMessages);
}
