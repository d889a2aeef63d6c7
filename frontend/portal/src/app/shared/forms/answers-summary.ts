// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Answers, type FormPage, type Language, textIn } from '#domain';
import type { ProblemField } from '../http';
import { ChosenLanguage, chrome } from '../messages';
import { AnswerView } from './answer';
import { errorsUnder, shownQuestions } from './field-errors';

/** "Check your answers": every page with its questions and answers, and a link to change them. */
@Component({
  selector: 'flx-answers-summary',
  imports: [AnswerView, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @for (section of sections(); track section.key) {
      <section class="flx-stack-s" [attr.aria-labelledby]="idPrefix() + '-' + section.key">
        <div class="flx-section-heading">
          <h2 [id]="idPrefix() + '-' + section.key">{{ section.title }}</h2>
          @if (section.link; as link) {
            <a class="nl-link" [routerLink]="link"
              >{{ texts().change }}<span class="flx-visually-hidden">: {{ section.title }}</span></a
            >
          }
        </div>
        <dl class="utrecht-data-list utrecht-data-list--rows flx-data-list">
          @for (entry of section.entries; track entry.question.key) {
            <div
              class="utrecht-data-list__item flx-data-item"
              [class.flx-data-item--wide]="entry.question.type === 'table' || entry.question.type === 'grid'"
            >
              <dt class="utrecht-data-list__item-key">{{ entry.label }}</dt>
              <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
                <flx-answer [question]="entry.question" [answer]="entry.answer" [language]="shownLanguage()" />
                @for (error of entry.errors; track error) {
                  <p class="utrecht-form-field-error-message">{{ error }}</p>
                }
              </dd>
            </div>
          }
        </dl>
      </section>
    }
  `,
})
export class AnswersSummary {
  readonly pages = input.required<readonly FormPage[]>();
  readonly answers = input.required<Answers>();
  /** Router link per page key; a page without one cannot be changed. */
  readonly changeLinks = input<Readonly<Record<string, string | readonly string[]>>>({});
  readonly errors = input<readonly ProblemField[]>([]);
  readonly language = input<Language>();
  readonly idPrefix = input('summary');
  private readonly chosen = inject(ChosenLanguage).current;
  protected readonly shownLanguage = computed(() => this.language() ?? this.chosen());
  protected readonly texts = computed(() => chrome[this.shownLanguage()].forms);

  protected readonly sections = computed(() =>
    this.pages().map(({ key, title, questions }) => ({
      key,
      title: textIn(title, this.shownLanguage()),
      link: this.changeLinks()[key],
      entries: shownQuestions(questions, this.answers()).map((question) => ({
        question,
        label: textIn(question.label, this.shownLanguage()),
        answer: this.answers()[question.key],
        errors: errorsUnder(this.errors(), question.key).map(({ message }) => textIn(message, this.shownLanguage())),
      })),
    })),
  );
}
