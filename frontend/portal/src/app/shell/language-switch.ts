// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ChosenLanguage, useChrome } from '../shared/messages';

const languages = [
  { key: 'nl', label: 'NL', name: 'Nederlands' },
  { key: 'en', label: 'EN', name: 'English' },
] as const;

/** Dutch or English. */
@Component({
  selector: 'flx-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="flx-language" role="group" [attr.aria-label]="chrome().shell.language">
      @for (language of languages; track language.key) {
        <button
          type="button"
          [attr.lang]="language.key"
          [attr.aria-pressed]="chosen.current() === language.key"
          (click)="chosen.choose(language.key)"
        >
          <span aria-hidden="true">{{ language.label }}</span>
          <span class="flx-visually-hidden">{{ language.name }}</span>
        </button>
      }
    </div>
  `,
})
export class LanguageSwitch {
  protected readonly chrome = useChrome();
  protected readonly chosen = inject(ChosenLanguage);
  protected readonly languages = languages;
}
