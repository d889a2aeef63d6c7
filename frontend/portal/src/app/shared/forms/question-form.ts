// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type Answers, type Language, type LocalDate, type Question, localDate, textIn } from '#domain';
import type { ProblemField } from '../http';
import { ChosenLanguage, chrome } from '../messages';
import { Session } from '../session';
import { ErrorSummary, PageTitle } from '../ui';
import type { Draft } from './drafts';
import { checkAnswers, errorsUnder, fieldId, mergeErrors, questionOf, shownQuestions } from './field-errors';
import { type FormState, draftIn, newState, takeAnswers, typeInto, unreadableIn } from './form-state';
import { QuestionView } from './question';

/**
 * A form made from questions. Says every change at once (`answersChange`), checks a field when it is left after a change
 * and everything on submit, and emits `submitted` only when nothing is wrong. Put the buttons inside.
 */
@Component({
  selector: 'flx-question-form',
  imports: [ErrorSummary, QuestionView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <form class="flx-stack flx-form" novalidate (submit)="submit($event)">
      <flx-error-summary [entries]="summary()" />
      @if (!readonly() && shown().length) {
        <p class="flx-muted">{{ texts().allRequired }}</p>
      }
      @for (question of shown(); track question.key) {
        <flx-question
          [question]="question"
          [draft]="draft(question)"
          [errors]="errorsOf(question)"
          [readonly]="readonly()"
          [idPrefix]="idPrefix()"
          [language]="shownLanguage()"
          (draftChange)="type(question, $event)"
          (left)="check(question)"
        />
      }
      <ng-content />
    </form>
  `,
})
export class QuestionForm {
  readonly questions = input.required<readonly Question[]>();
  /** All answers of the form, also those of other pages: conditions may look at them. */
  readonly answers = input<Answers>({});
  /** What the server found wrong. */
  readonly errors = input<readonly ProblemField[]>([]);
  readonly today = input<string>();
  readonly language = input<Language>();
  readonly readonly = input(false);
  readonly idPrefix = input('q');
  /** All answers after a change, without those to questions that are now hidden. */
  readonly answersChange = output<Answers>();
  readonly submitted = output<Answers>();
  readonly refused = output<readonly ProblemField[]>();

  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly pageTitle = inject(PageTitle);
  private readonly chosenLanguage = inject(ChosenLanguage).current;
  private readonly errorSummary = viewChild.required(ErrorSummary);
  private readonly state = linkedSignal<Answers, FormState>({
    source: this.answers,
    computation: (incoming, previous) => (previous ? takeAnswers(previous.value, incoming) : newState(incoming)),
  });
  /** What we found ourselves, and what the server found; the latter until its question is checked again. */
  private readonly own = signal<readonly ProblemField[]>([]);
  private readonly fromServer = linkedSignal<readonly ProblemField[]>(() => this.errors());

  protected readonly shownLanguage = computed(() => this.language() ?? this.chosenLanguage());
  protected readonly texts = computed(() => chrome[this.shownLanguage()].forms);
  protected readonly shown = computed(() => shownQuestions(this.questions(), this.state().all));
  protected readonly shownErrors = computed(() => {
    const found = mergeErrors(this.own(), this.fromServer());
    return this.shown().flatMap(({ key }) => errorsUnder(found, key));
  });
  protected readonly summary = computed(() =>
    this.shownErrors().map(({ path, message }) => ({
      id: fieldId(this.idPrefix(), path),
      text: textIn(message, this.shownLanguage()),
    })),
  );

  /** Checks everything as for sending in; shows what is wrong and answers whether all is well. */
  validate(): boolean {
    const errors = this.checked('final');
    this.own.set(errors);
    this.fromServer.set([]);
    this.pageTitle.hasErrors.set(errors.length > 0);
    if (errors.length > 0) {
      this.refused.emit(errors);
      afterNextRender(() => this.errorSummary().focus(), { injector: this.injector });
    }
    return errors.length === 0;
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.validate()) this.submitted.emit(this.state().said);
  }

  protected draft(question: Question): Draft {
    return draftIn(this.state(), question);
  }

  protected errorsOf({ key }: Question): ProblemField[] {
    return errorsUnder(this.shownErrors(), key);
  }

  protected type(question: Question, draft: Draft): void {
    this.state.update((state) => typeInto(state, this.questions(), question, draft));
    this.answersChange.emit(this.state().said);
  }

  protected check({ key }: Question): void {
    const ofOthers = (errors: readonly ProblemField[]) => errors.filter(({ path }) => questionOf(path) !== key);
    this.own.update((errors) => [...ofOthers(errors), ...errorsUnder(this.checked('draft'), key)]);
    this.fromServer.update(ofOthers);
  }

  private checked(mode: 'draft' | 'final'): ProblemField[] {
    const given = this.today();
    const today: LocalDate = given ? localDate(given) : this.session.today();
    return checkAnswers(this.shown(), this.state().said, unreadableIn(this.state(), this.shown()), { today, mode });
  }
}
