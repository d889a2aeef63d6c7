// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
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
import { checkAnswers, errorsUnder, fieldId, mergeErrors, questionOf } from './field-errors';
import { FormContext } from './form-context';
import {
  type FormRules,
  type FormState,
  type MadeDraft,
  draftIn,
  formRules,
  newState,
  takeAnswers,
  typeInto,
  unreadableIn,
  withoutHidden,
} from './form-state';
import { QuestionView } from './question';

/** From so many questions on, the browser draws only what is near the screen. */
const longFrom = 30;
const noErrors: readonly ProblemField[] = [];

/**
 * A form made from questions. Says every change at once (`answersChange`), checks a field when it is left after a change
 * and everything on submit, and emits `submitted` only when nothing is wrong. Put the buttons inside.
 */
@Component({
  selector: 'flx-question-form',
  imports: [ErrorSummary, QuestionView],
  providers: [FormContext],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <form
      class="flx-stack flx-form"
      [class.flx-form--long]="shown().length > longFrom"
      novalidate
      (submit)="submit($event)"
    >
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
  /** The questions of all pages together, where a question may point to another page. */
  readonly allQuestions = input<readonly Question[]>();
  /** Answers to questions that are hidden stay in what is said; whoever submits clears them. */
  readonly keepHidden = input(false);
  /** Every field says what it is needed for. @source Awb 4:4(2) */
  readonly reasons = input(false);
  /** What the server found wrong. */
  readonly errors = input<readonly ProblemField[]>([]);
  readonly today = input<string>();
  readonly language = input<Language>();
  readonly readonly = input(false);
  readonly idPrefix = input('q');
  /** All answers after a change, unless `keepHidden` without those to questions that are now hidden. */
  readonly answersChange = output<Answers>();
  readonly submitted = output<Answers>();
  readonly refused = output<readonly ProblemField[]>();

  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly pageTitle = inject(PageTitle);
  private readonly chosenLanguage = inject(ChosenLanguage).current;
  private readonly errorSummary = viewChild.required(ErrorSummary);
  private readonly context = inject(FormContext);
  private readonly made = new WeakMap<Question, MadeDraft>();
  private readonly whole = computed(() => this.allQuestions() ?? this.questions());
  private readonly rules = computed<FormRules>(() => formRules(this.whole(), this.questions(), this.keepHidden()));
  private readonly state = linkedSignal<{ rules: FormRules; answers: Answers }, FormState>({
    source: () => ({ rules: this.rules(), answers: this.answers() }),
    computation: ({ rules, answers }, previous) => {
      if (!previous) return newState(rules, answers);
      // Other questions alone take nothing away: only answers that the page gives anew do.
      const incoming = answers === previous.source.answers ? previous.value.said : answers;
      return takeAnswers(previous.value, rules, incoming);
    },
  });
  /** What we found ourselves, and what the server found; the latter until its question is checked again. */
  private readonly own = signal<readonly ProblemField[]>([]);
  private readonly fromServer = linkedSignal<readonly ProblemField[]>(() => this.errors());

  protected readonly shownLanguage = computed(() => this.language() ?? this.chosenLanguage());
  protected readonly texts = computed(() => chrome[this.shownLanguage()].forms);
  protected readonly longFrom = longFrom;
  protected readonly shown = computed(() => this.state().shown);
  protected readonly shownErrors = computed(() => {
    const found = mergeErrors(this.own(), this.fromServer());
    return found.length ? this.shown().flatMap(({ key }) => errorsUnder(found, key)) : noErrors;
  });
  private readonly errorsByQuestion = computed(() => {
    const byQuestion = new Map<string, ProblemField[]>();
    for (const error of this.shownErrors()) {
      const key = questionOf(error.path);
      byQuestion.set(key, [...(byQuestion.get(key) ?? []), error]);
    }
    return byQuestion;
  });
  protected readonly summary = computed(() =>
    this.shownErrors().map(({ path, message }) => ({
      id: fieldId(this.idPrefix(), path),
      text: textIn(message, this.shownLanguage()),
    })),
  );

  constructor() {
    effect(() => {
      this.context.reasons.set(this.reasons());
      this.context.questions.set(this.whole());
      this.context.answers.set(this.said());
    });
  }

  /** Checks everything as for sending in; shows what is wrong and answers whether all is well. */
  validate(): boolean {
    const errors = this.checked('final', this.shown());
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
    if (this.validate()) this.submitted.emit(this.said());
  }

  protected draft(question: Question): Draft {
    return draftIn(this.state(), question, this.made);
  }

  protected errorsOf({ key }: Question): readonly ProblemField[] {
    return this.errorsByQuestion().get(key) ?? noErrors;
  }

  protected type(question: Question, draft: Draft): void {
    this.state.update((state) => typeInto(state, this.rules(), question, draft));
    this.answersChange.emit(this.state().said);
  }

  /** Looks at a question that was left, and again at others that showed an error which it may have mended. */
  protected check({ key }: Question): void {
    const wrong = new Set([
      key,
      ...this.own()
        .filter(({ code }) => isTogether(code))
        .map(({ path }) => questionOf(path)),
    ]);
    const again = this.shown().filter((question) => wrong.has(question.key));
    const ofOthers = (errors: readonly ProblemField[]) => errors.filter(({ path }) => !wrong.has(questionOf(path)));
    this.own.update((errors) => [...ofOthers(errors), ...this.checked('draft', again)]);
    this.fromServer.update((errors) => errors.filter(({ path }) => questionOf(path) !== key));
  }

  private said(): Answers {
    const { all } = this.state();
    return withoutHidden(this.whole(), this.rules().visibleInAll(all), all);
  }

  private checked(mode: 'draft' | 'final', questions: readonly Question[]): ProblemField[] {
    const given = this.today();
    const today: LocalDate = given ? localDate(given) : this.session.today();
    const options = { today, mode, others: this.whole() };
    return checkAnswers(questions, this.said(), unreadableIn(this.state(), questions), options);
  }
}

function isTogether(code: string): boolean {
  return code === 'DOES_NOT_HOLD' || code === 'NOT_BALANCED';
}
