// SPDX-License-Identifier: EUPL-1.2
import { inject, Pipe, type PipeTransform } from '@angular/core';
import { type LocalizedText, textIn } from '#domain';
import { ChosenLanguage } from '../../shared/messages';

/** A text in the language of the reader. */
@Pipe({ name: 'localText', pure: false })
export class LocalTextPipe implements PipeTransform {
  private readonly language = inject(ChosenLanguage).current;

  transform(text: LocalizedText): string {
    return textIn(text, this.language());
  }
}
