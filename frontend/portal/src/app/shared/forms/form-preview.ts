// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  type Answers,
  type GrantTypeDefinition,
  type Language,
  clearHidden,
  missingDocuments,
  questionsOf,
  textIn,
} from '#domain';
import { ChosenLanguage, chrome } from '../messages';
import { Button, LinkButton } from '../ui';
import { AnswersSummary } from './answers-summary';
import { QuestionForm } from './question-form';

/** The parts of an application that its form is made of. */
export type PreviewedType = Pick<GrantTypeDefinition, 'key' | 'name' | 'pages' | 'documents'>;

/** The last step of the preview: all answers, as on the page before sending. */
const checkStep = 'controleren';

/**
 * The form of a type as an applicant would see it, page by page, also of a definition that is not published. Nothing is
 * saved; the host hears the answers, for instance to reckon the amount.
 */
@Component({
  selector: 'flx-form-preview',
  imports: [AnswersSummary, Button, LinkButton, QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './form-preview.html',
})
export class FormPreview {
  readonly type = input.required<PreviewedType>();
  readonly language = input<Language>();
  /** All answers that count, after every change. */
  readonly answersChange = output<Answers>();
  private readonly chosen = inject(ChosenLanguage).current;
  protected readonly checkStep = checkStep;
  protected readonly shownLanguage = computed(() => this.language() ?? this.chosen());
  protected readonly texts = computed(() => chrome[this.shownLanguage()].preview);
  protected readonly answers = linkedSignal<string, Answers>({
    source: () => this.type().key,
    computation: (key, previous) => (previous?.source === key ? previous.value : {}),
  });
  protected readonly allQuestions = computed(() => questionsOf(this.type()));
  protected readonly step = linkedSignal<string, string>({
    source: () => this.type().key,
    computation: () => this.type().pages[0]?.key ?? checkStep,
  });
  protected readonly page = computed(() => this.type().pages.find(({ key }) => key === this.step()));
  protected readonly steps = computed(() => [
    ...this.type().pages.map(({ key, title }) => ({ key, title: textIn(title, this.shownLanguage()) })),
    { key: checkStep, title: this.texts().check },
  ]);
  protected readonly counting = computed(() => clearHidden(this.allQuestions(), this.answers()));
  protected readonly documents = computed(() => {
    const needed = new Set(missingDocuments(this.type().documents, this.counting(), []).map(({ key }) => key));
    return this.type().documents.map(({ key, title }) => ({
      key,
      title: textIn(title, this.shownLanguage()),
      needed: needed.has(key),
    }));
  });

  protected text(text: Parameters<typeof textIn>[0] | undefined): string {
    return text ? textIn(text, this.shownLanguage()) : '';
  }

  protected changed(answers: Answers): void {
    this.answers.set(answers);
    this.answersChange.emit(this.counting());
  }

  protected goOn(): void {
    const keys = this.steps().map(({ key }) => key);
    this.step.set(keys[keys.indexOf(this.step()) + 1] ?? checkStep);
  }
}
