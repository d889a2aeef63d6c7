// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  type Answers,
  accountAsked,
  type DocumentRule,
  calculateDetermination,
  missingDocuments,
  sentenceFor,
  textIn,
} from '#domain';
import { actionFor } from '../../case/actions';
import type { CalculationResponse } from '../../case/api-models';
import { CalculationView } from '../../case/calculation-view';
import { CaseApi } from '../../case/case-api';
import { loadCase } from '../../case/loaded-case';
import { QuestionForm, questionFiles } from '../../shared/forms';
import { Command } from '../../shared/http';
import { CaseState } from '../../case/case-state';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Breadcrumbs, Button, EmptyState, Notices, PageHeading, ProblemAlert } from '../../shared/ui';
import { DocumentUpload } from '../document-upload';
import { DraftFiles } from '../draft/draft-files';
import { caseTexts } from '../messages/case';
import { KeptInBrowser } from './kept-in-browser';

/** The final account: questions and documents of the definition, with the amount that follows from the answers. */
@Component({
  selector: 'flx-final-account-page',
  imports: [
    CaseState,
    Breadcrumbs,
    Button,
    CalculationView,
    DocumentUpload,
    EmptyState,
    PageHeading,
    ProblemAlert,
    QuestionForm,
    RouterLink,
  ],
  providers: [DraftFiles, { provide: questionFiles, useExisting: DraftFiles }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './final-account-page.html',
})
export class FinalAccountPage {
  /** Route parameter. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(caseTexts);
  protected readonly command = new Command();
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly kept = inject(KeptInBrowser);
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(ChosenLanguage).current;
  private readonly files = inject(DraftFiles);
  protected readonly data = loadCase(this.id);
  protected readonly file = this.data.case;
  protected readonly back = computed(() => ['/gemeente/zaken', this.id()]);
  protected readonly answers = linkedSignal<Answers>(() => this.kept.read(this.place()));
  /** After a first try, missing documents are said at their fields. */
  private readonly tried = signal(false);

  protected readonly permission = computed(() => {
    const file = this.file();
    return file ? actionFor(file, 'grant', 'requestDetermination') : undefined;
  });
  protected readonly refusal = computed(() => {
    const refusal = this.permission()?.refusal;
    return refusal ? sentenceFor(refusal, this.language()) : this.m().cannotAsk;
  });
  /** What is asked: by the type, by the height of the amount, and of who was drawn by a sample. */
  protected readonly rule = computed(() => {
    const [scheme, type, grant] = [this.data.scheme(), this.data.type(), this.file()?.grant];
    if (!scheme || !type || !grant) return undefined;
    return accountAsked(scheme, type, { grantedCents: grant.grantedCents, drawn: grant.sample?.drawn === true });
  });
  private readonly added = computed(
    () => this.file()?.documents.filter(({ purpose, locked }) => purpose === 'determination' && !locked) ?? [],
  );
  private readonly missing = computed(() =>
    missingDocuments(
      this.rule()?.documents ?? [],
      this.answers(),
      this.added().map(({ kind }) => kind),
    ),
  );
  protected readonly documents = computed(() =>
    (this.rule()?.documents ?? []).map((rule) => ({
      key: rule.key,
      label: textIn(rule.title, this.language()),
      help: rule.help ? textIn(rule.help, this.language()) : '',
      optional: !this.isNeeded(rule),
      error:
        this.tried() && this.missing().includes(rule)
          ? this.m().documentMissing(textIn(rule.title, this.language()))
          : '',
    })),
  );
  protected readonly calculation = computed<CalculationResponse | undefined>(() => {
    const [type, granted] = [this.data.type(), this.file()?.grant?.grantedCents];
    if (!type || granted === undefined) return undefined;
    const { rows, totalCents } = calculateDetermination(type, granted, this.answers());
    // What is still missing is said at the fields.
    return { rows: [...rows], totalCents, problems: [] };
  });

  /** What the server found wrong with an answer stands at its question. */
  protected readonly errors = computed(() => this.command.problem()?.errors ?? []);

  constructor() {
    this.files.purpose.set('determination');
    effect(() => {
      this.files.caseId.set(this.id());
      this.files.documents.set(this.file()?.documents ?? []);
    });
  }

  protected changed(answers: Answers): void {
    this.answers.set(answers);
    this.kept.write(this.place(), answers);
  }

  protected async send(answers: Answers): Promise<void> {
    const grant = this.file()?.grant;
    this.tried.set(true);
    const [first] = this.missing();
    if (first) this.document.getElementById(`document-${first.key}`)?.focus();
    if (!grant || first) return;
    const body = { expectedVersion: grant.version, answers, documentIds: this.added().map(({ id }) => id) };
    const done = await this.command.run((context) => this.cases.send('requestDetermination', grant.id, body, context));
    if (this.command.problem()?.code === 'STALE_VERSION') this.data.reload();
    if (!done) return;
    this.kept.forget(this.place());
    this.notices.show({ kind: 'ok', heading: this.m().finalSent }, true);
    await this.router.navigate(this.back());
  }

  private isNeeded(rule: DocumentRule): boolean {
    return missingDocuments([rule], this.answers(), []).length > 0;
  }

  private place(): string {
    return `final-account-${this.id()}`;
  }
}
