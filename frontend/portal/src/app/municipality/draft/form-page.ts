// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { type Answers, textIn } from '#domain';
import type { CalculationResponse, CaseResponse } from '../../case/api-models';
import { CalculationView } from '../../case/calculation-view';
import { CaseApi } from '../../case/case-api';
import { loadCase } from '../../case/loaded-case';
import {
  QuestionForm,
  SaveConflictView,
  SaveStatus,
  createAutosave,
  pickAnswers,
  questionFiles,
} from '../../shared/forms';
import { CaseState } from '../../case/case-state';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Alert, Breadcrumbs, Button, EmptyState, PageHeading } from '../../shared/ui';
import { draftMessages } from '../messages/draft';
import { answersOf, documentsPart } from './draft-check';
import { DraftFiles } from './draft-files';
import { DraftBanner } from './draft-banner';
import { FieldInAddress } from './field-in-address';
import type { KeepsWork } from './save-guard';

/** One page of the form of an application, made from its definition; saved by itself while people type. */
@Component({
  selector: 'flx-form-page',
  imports: [
    CaseState,
    Alert,
    Breadcrumbs,
    Button,
    CalculationView,
    DraftBanner,
    EmptyState,
    PageHeading,
    QuestionForm,
    RouterLink,
    SaveConflictView,
    SaveStatus,
  ],
  providers: [FieldInAddress, DraftFiles, { provide: questionFiles, useExisting: DraftFiles }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './form-page.html',
})
export class FormPage implements KeepsWork {
  /** Route parameters. */
  readonly id = input.required<string>();
  readonly page = input.required<string>();
  /** Query parameter: show at once what is wrong. */
  readonly controle = input<string>();
  protected readonly m = useMessages(draftMessages);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly http = inject(HttpClient);
  private readonly cases = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  private readonly field = inject(FieldInAddress);
  private readonly form = viewChild(QuestionForm);
  private readonly files = inject(DraftFiles);

  protected readonly data = loadCase(this.id);
  protected readonly file = this.data.case;
  protected readonly definition = computed(() => this.data.pages().find(({ key }) => key === this.page()));
  protected readonly questions = computed(() => this.definition()?.questions ?? []);
  protected readonly allQuestions = computed(() => this.data.pages().flatMap((page) => page.questions));
  /** What people typed lives here; the server is asked only once. */
  protected readonly answers = signal<Answers | undefined>(undefined);
  protected readonly calculation = linkedSignal<CalculationResponse | undefined>(() => this.file()?.calculation);
  /** Where somebody wanted to go while the work was not safe. */
  protected readonly leavingTo = signal<string | undefined>(undefined);
  protected readonly unsafe = computed(() => {
    const state = this.autosave.state();
    return state === 'saved' || state === 'idle' ? undefined : this.leavingTo();
  });
  private leaveAnyway = false;
  protected readonly readOnly = computed(() => {
    const state = this.file()?.state;
    return !this.session.hasRole('fill', 'submit') || (state !== 'draft' && state !== 'incomplete');
  });
  protected readonly title = computed(() => this.inLanguage(this.definition()?.title) || this.m().application);
  protected readonly intro = computed(() => this.inLanguage(this.definition()?.intro) || undefined);
  protected readonly back = computed(() => ['/gemeente/aanvragen', this.id()]);

  protected readonly autosave = createAutosave({
    save: async (page, answers, revision, context) => {
      const saved = await firstValueFrom(this.cases.savePage(this.id(), page, { answers, revision }, context));
      this.calculation.set(saved.calculation);
      return saved;
    },
    load: async (page) => {
      const { pages } = await firstValueFrom(this.http.get<CaseResponse>(`/api/v1/applications/${this.id()}`));
      const found = pages.find(({ pageKey }) => pageKey === page);
      return { answers: found?.answers ?? {}, revision: found?.revision ?? 0 };
    },
  });

  constructor() {
    effect(() => {
      this.files.caseId.set(this.id());
      this.files.documents.set(this.file()?.documents ?? []);
    });
    effect(() => {
      const file = this.file();
      if (!file || this.answers()) return;
      for (const { pageKey, revision } of file.pages) this.autosave.opened(pageKey, revision);
      this.answers.set(answersOf(file.pages));
    });
    afterRenderEffect(() => {
      const form = this.form();
      if (form && this.controle() && this.definition()) this.field.show(this.page(), () => form.validate());
    });
  }

  protected changed(answers: Answers): void {
    this.answers.set(answers);
    this.leavingTo.set(undefined);
    this.autosave.changed(this.page(), pickAnswers(this.questions(), answers));
  }

  /** The other version of a colleague was chosen. */
  protected taken(theirs: Answers): void {
    const own = new Set(this.questions().map(({ key }) => key));
    const others = Object.entries(this.answers() ?? {}).filter(([key]) => !own.has(key));
    this.answers.set({ ...Object.fromEntries(others), ...theirs });
  }

  protected async goOn(): Promise<void> {
    const pages = this.data.pages();
    const next = pages[pages.findIndex(({ key }) => key === this.page()) + 1]?.key;
    const documents = this.data.type()?.documents.length ? documentsPart : 'controleren';
    await this.router.navigate(['/gemeente/aanvragen', this.id(), next ?? documents]);
  }

  async mayLeave(to: string): Promise<boolean> {
    if (this.leaveAnyway || !this.autosave.hasUnsaved()) return true;
    const safe = await this.autosave.flush();
    this.leavingTo.set(safe ? undefined : to);
    return safe;
  }

  protected async leave(to: string): Promise<void> {
    this.leaveAnyway = true;
    await this.router.navigateByUrl(to);
  }

  private inLanguage(text: Parameters<typeof textIn>[0] | undefined): string {
    return text ? textIn(text, this.language()) : '';
  }
}
