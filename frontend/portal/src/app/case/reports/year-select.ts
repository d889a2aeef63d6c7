// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { FieldFrame } from '../../shared/forms';
import { useMessages } from '../../shared/messages';
import { reportMessages } from './messages';

/** All years together, or one of them. */
@Component({
  selector: 'flx-year-select',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-field fieldId="budget-year" [label]="m().year">
      <select
        #box
        id="budget-year"
        class="utrecht-select utrecht-select--html-select flx-size-s"
        (change)="chosen.emit(box.value ? +box.value : undefined)"
      >
        <option value="" [selected]="!year()">{{ m().allYears }}</option>
        @for (one of years(); track one) {
          <option [value]="one" [selected]="one === year()">{{ one }}</option>
        }
      </select>
    </flx-field>
  `,
})
export class YearSelect {
  readonly years = input.required<readonly number[]>();
  readonly year = input<number>();
  readonly chosen = output<number | undefined>();
  protected readonly m = useMessages(reportMessages);
}
