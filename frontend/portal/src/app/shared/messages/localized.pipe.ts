// SPDX-License-Identifier: EUPL-1.2
import { Pipe, type PipeTransform, inject } from '@angular/core';
import { type LocalizedText, textIn } from '#domain/basics';
import { ChosenLanguage } from './language';

/** `{{ scheme.name | localized }}`: a text of a definition in the chosen language. */
@Pipe({ name: 'localized', pure: false })
export class LocalizedPipe implements PipeTransform {
  private readonly language = inject(ChosenLanguage);

  transform(text: LocalizedText | undefined | null): string {
    return text ? textIn(text, this.language.current()) : '';
  }
}
