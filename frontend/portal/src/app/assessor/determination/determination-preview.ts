// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DeterminationPreviewResponse } from '../../case/api-models';
import { CalculationView } from '../../case/calculation-view';
import { StatusText } from '../../case/status-text';
import { useMessages } from '../../shared/messages';
import { DataItem, DataList, MoneyPipe, ShortDatePipe } from '../../shared/ui';
import { LetterPreview } from '../letter/letter-preview';
import { determinationMessages } from './determination-messages';

/** What the determination would do: amounts, what is paid or claimed back, and the letter. */
@Component({
  selector: 'flx-determination-preview',
  imports: [CalculationView, DataItem, DataList, LetterPreview, MoneyPipe, ShortDatePipe, StatusText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-data-list>
      <flx-data-item [term]="m().newState">
        <flx-status-text thing="grant" [state]="preview().newState" />
      </flx-data-item>
      <flx-data-item [term]="texts().granted">{{ preview().grantedCents | money }}</flx-data-item>
      <flx-data-item [term]="m().determined">{{ preview().determinedCents | money }}</flx-data-item>
      <flx-data-item [term]="texts().paid">{{ preview().paidCents | money }}</flx-data-item>
      @if (preview().balanceCents > 0) {
        <flx-data-item [term]="m().balance">{{ preview().balanceCents | money }}</flx-data-item>
      }
      @if (preview().recoveryCents > 0) {
        <flx-data-item [term]="m().recovery">{{ preview().recoveryCents | money }}</flx-data-item>
      }
      @if (preview().releasedCents > 0) {
        <flx-data-item [term]="m().released">{{ preview().releasedCents | money }}</flx-data-item>
      }
      <flx-data-item [term]="m().mandate"
        ><span class="flx-lines">{{ preview().mandateLine }}</span></flx-data-item
      >
      <flx-data-item [term]="m().objection"
        >{{ preview().objectionDueOn | shortDate }}
        <span class="flx-small flx-muted">({{ m().objectionHelp }})</span></flx-data-item
      >
    </flx-data-list>
    @if (preview().balanceCents === 0 && preview().recoveryCents === 0) {
      <p>{{ m().settled }}</p>
    }
    <flx-calculation [calculation]="preview().calculation" [caption]="texts().calculation" />
    <flx-letter-preview [pdf]="preview().letterPdf" [number]="number()" />
  `,
})
export class DeterminationPreview {
  readonly preview = input.required<DeterminationPreviewResponse>();
  readonly number = input.required<string>();
  protected readonly texts = useMessages(determinationMessages);
  protected readonly m = computed(() => this.texts().preview);
}
