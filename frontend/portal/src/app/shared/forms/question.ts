// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Language, Question } from '#domain';
import type { ProblemField } from '../http';
import { ChoiceQuestion } from './choice-question';
import { CountsQuestion } from './counts-question';
import { type Draft, asParts, asRows, asText, asTexts } from './drafts';
import { FilesQuestion } from './files-question';
import { GridQuestion } from './grid-question';
import { LongTextQuestion } from './long-text-question';
import { MultiChoiceQuestion } from './multi-choice-question';
import { PartnersQuestion } from './partners-question';
import { PartsQuestion } from './parts-question';
import { TableQuestion } from './table-question';
import { TextQuestion } from './text-question';

/** One question of any type: the only place that knows which field belongs to which type. */
@Component({
  selector: 'flx-question',
  imports: [
    ChoiceQuestion,
    CountsQuestion,
    FilesQuestion,
    GridQuestion,
    LongTextQuestion,
    MultiChoiceQuestion,
    PartnersQuestion,
    PartsQuestion,
    TableQuestion,
    TextQuestion,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-question' },
  templateUrl: './question.html',
})
export class QuestionView {
  readonly question = input.required<Question>();
  readonly draft = input.required<Draft>();
  readonly errors = input<readonly ProblemField[]>([]);
  readonly readonly = input(false);
  readonly idPrefix = input('q');
  readonly language = input<Language>();
  readonly draftChange = output<Draft>();
  readonly left = output<void>();
  protected readonly text = computed(() => asText(this.draft()));
  protected readonly list = computed(() => asTexts(this.draft()));
  protected readonly parts = computed(() => asParts(this.draft()));
  protected readonly rows = computed(() => asRows(this.draft()));
}
