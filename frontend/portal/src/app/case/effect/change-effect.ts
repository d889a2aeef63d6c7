// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { DataItem, DataList, MoneyPipe } from '../../shared/ui';
import type { ChangeEffectResponse } from '../api-models';
import { effectMessages } from './effect-messages';
import { GrantEffect } from './grant-effect';

/** What a change of a grant would do: the amount, what is to be paid back, and all that moves with it. */
@Component({
  selector: 'flx-change-effect',
  imports: [DataItem, DataList, GrantEffect, MoneyPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-data-list>
      @if (effect().beforeCents === effect().afterCents) {
        <flx-data-item [term]="m().same">{{ effect().afterCents | money }}</flx-data-item>
      } @else {
        <flx-data-item [term]="m().before">{{ effect().beforeCents | money }}</flx-data-item>
        <flx-data-item [term]="m().after">{{ effect().afterCents | money }}</flx-data-item>
      }
      @if (effect().claimCents > 0) {
        <flx-data-item [term]="m().claim">{{ effect().claimCents | money }}</flx-data-item>
      }
      @if (effect().cancelledCents > 0) {
        <flx-data-item [term]="m().cancelled">{{ effect().cancelledCents | money }}</flx-data-item>
      }
    </flx-data-list>
    <flx-grant-effect [effect]="effect()" />
  `,
})
export class ChangeEffect {
  readonly effect = input.required<ChangeEffectResponse>();
  private readonly texts = useMessages(effectMessages);
  protected readonly m = computed(() => this.texts().amounts);
}
