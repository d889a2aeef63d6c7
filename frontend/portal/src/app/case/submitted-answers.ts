// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Answers, FieldError, FormPage, Language } from '#domain';
import { AnswersSummary } from '../shared/forms';

/** The answers of an application, page by page as the definition of its type has them. */
@Component({
  selector: 'flx-answers',
  imports: [AnswersSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <flx-answers-summary
      [pages]="pages()"
      [answers]="answers()"
      [changeLinks]="changeLinks()"
      [errors]="errors()"
      [language]="language()"
      [idPrefix]="idPrefix()"
    />
  `,
})
export class SubmittedAnswers {
  readonly pages = input.required<readonly FormPage[]>();
  readonly answers = input.required<Answers>();
  readonly changeLinks = input<Readonly<Record<string, string | readonly string[]>>>({});
  readonly errors = input<readonly FieldError[]>([]);
  readonly language = input<Language>();
  readonly idPrefix = input('answers');
}
