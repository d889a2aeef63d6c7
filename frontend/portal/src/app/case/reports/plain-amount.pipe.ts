// SPDX-License-Identifier: EUPL-1.2
import { Pipe, type PipeTransform, inject } from '@angular/core';
import { type Language, formatMoney } from '#domain';
import { ChosenLanguage } from '../../shared/messages';

/** An amount without its sign, for tables that say at the top that all is in euro: `12.500,00`. */
export function plainAmount(cents: number, language: Language): string {
  return formatMoney(cents, language).replace(/€\s*/, '');
}

@Pipe({ name: 'plainAmount', pure: false })
export class PlainAmountPipe implements PipeTransform {
  private readonly language = inject(ChosenLanguage);

  transform(cents: number): string {
    return plainAmount(cents, this.language.current());
  }
}
