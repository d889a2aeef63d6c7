// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type GrantTypeDefinition, textIn } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Alert } from '../../shared/ui';
import { draftMessages } from '../messages/draft';

/** What would lead to a refusal with these answers, said before sending; sending stays possible. */
@Component({
  selector: 'flx-draft-grounds',
  imports: [Alert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (grounds().length) {
      <flx-alert kind="warning" [heading]="m().groundsHeading">
        <p>{{ m().groundsText }}</p>
        <ul>
          @for (ground of grounds(); track ground.key) {
            <li>{{ ground.text }} ({{ ground.article }}){{ ground.cases }}</li>
          }
        </ul>
      </flx-alert>
    }
  `,
})
export class DraftGrounds {
  readonly file = input.required<CaseResponse>();
  readonly type = input.required<GrantTypeDefinition>();
  protected readonly m = useMessages(draftMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly grounds = computed(() =>
    this.file()
      .machineGrounds.filter(({ applies, mandatory }) => applies === 'yes' && mandatory)
      .flatMap(({ key, cases }) => {
        const ground = this.type().refusalGrounds.find((one) => one.key === key);
        if (!ground) return [];
        const { article } = ground;
        return [
          { key, text: textIn(ground.text, this.language()), article, cases: cases.map((one) => `, ${one}`).join('') },
        ];
      }),
  );
}
