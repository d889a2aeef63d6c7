// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatMoney, textIn } from '#domain';
import type { ChangePreviewResponse } from '../../case/api-models';
import { ChangeEffect } from '../../case/effect/change-effect';
import { StatusText } from '../../case/status-text';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { DataItem, DataList, MoneyPipe, ShortDatePipe } from '../../shared/ui';
import { LetterPreview } from '../letter/letter-preview';
import { changeMessages } from './change-messages';

/** What the decision would do: state, ceilings above that of the grant, advances, all its effects, and the letter. */
@Component({
  selector: 'flx-change-preview',
  imports: [ChangeEffect, DataItem, DataList, LetterPreview, LocalizedPipe, MoneyPipe, ShortDatePipe, StatusText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-data-list>
      <flx-data-item [term]="m().newState">
        <flx-status-text thing="grant" [state]="preview().newState" />
      </flx-data-item>
      @for (account of ledger(); track account.term) {
        <flx-data-item [term]="account.term">{{ account.text }}</flx-data-item>
      }
      @for (line of preview().advances; track line.key) {
        <flx-data-item [term]="m().advances + ': ' + (line.text | localized)">{{
          line.amountCents | money
        }}</flx-data-item>
      }
      <flx-data-item [term]="m().mandate"
        ><span class="flx-lines">{{ preview().mandateLine }}</span></flx-data-item
      >
      <flx-data-item [term]="m().objection"
        >{{ preview().objectionDueOn | shortDate }}
        <span class="flx-small flx-muted">({{ m().objectionHelp }})</span></flx-data-item
      >
    </flx-data-list>
    <flx-change-effect [effect]="preview()" />
    <flx-letter-preview [pdf]="preview().letterPdf" [number]="number()" />
  `,
})
export class ChangePreview {
  readonly preview = input.required<ChangePreviewResponse>();
  readonly number = input.required<string>();
  private readonly texts = useMessages(changeMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly m = computed(() => this.texts().preview);
  protected readonly ledger = computed(() => {
    const language = this.language();
    return this.preview()
      .ledger.slice(1)
      .filter(({ leftBeforeCents, leftAfterCents }) => leftBeforeCents !== leftAfterCents)
      .map(({ accountName, leftBeforeCents, leftAfterCents }) => ({
        term: this.m().left(textIn(accountName, language)),
        text: this.m().change(formatMoney(leftBeforeCents, language), formatMoney(leftAfterCents, language)),
      }));
  });
}
