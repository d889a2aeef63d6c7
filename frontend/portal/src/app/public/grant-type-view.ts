// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type DocumentRule, type GrantTypeDefinition } from '#domain';
import type { SchemeVersion } from '../case/loaded-case';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../shared/messages';
import { amountInWords } from './amount-words';
import { CeilingBar } from './ceiling-bar';
import { ExampleMark } from './example-mark';
import { publicMessages } from './messages';
import { StartApplication } from './start-application';

/** One type of grant on the page of its scheme. */
@Component({
  selector: 'flx-grant-type',
  imports: [CeilingBar, ExampleMark, LocalizedPipe, StartApplication],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-card flx-stack' },
  templateUrl: './grant-type-view.html',
})
export class GrantTypeView {
  readonly version = input.required<SchemeVersion>();
  readonly type = input.required<GrantTypeDefinition>();
  readonly filesHint = input('');
  protected readonly m = useMessages(publicMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly definition = computed(() => this.version().definition);
  protected readonly path = computed(() => `types.${this.type().key}`);
  protected readonly ceiling = computed(() =>
    this.version().ceilings.find(({ typeKey }) => typeKey === this.type().key),
  );
  protected readonly amounts = computed(() => amountInWords(this.type(), this.language()));

  protected needOf({ required, requiredWhen }: DocumentRule): string {
    if (required) return this.m().documentAlways;
    return requiredWhen ? this.m().documentSometimes : this.m().documentOptional;
  }
}
