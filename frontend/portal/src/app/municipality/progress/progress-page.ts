// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import {
  type Answers,
  formatDateLong,
  type HomeFigures,
  localDate,
  odditiesIn,
  progressChanges,
  type ProgressContext,
  progressErrors,
  progressFigures,
  progressForm,
} from '#domain';
import type { DocumentResponse, ProgressFormResponse } from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { ProgressChanges } from '../../case/progress/progress-changes';
import { figuresOf } from '../../case/progress/progress-figures';
import { ProgressPhotos } from '../../case/progress/progress-photos';
import { ProgressReportView } from '../../case/progress/progress-report-view';
import {
  FileField,
  QuestionForm,
  SaveConflictView,
  SaveStatus,
  type SendFile,
  createAutosave,
} from '../../shared/forms';
import { Command, type ProblemField } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import {
  Alert,
  Breadcrumbs,
  Button,
  EmptyState,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
} from '../../shared/ui';
import { UploadLimits } from '../upload-limits';
import { PhotoConsent } from './photo-consent';
import { progressTexts } from './progress-texts';

const page = 'progress';

/** Filling in a progress report: kept on the server while people type, with the last figures and what changes beside it. */
@Component({
  selector: 'flx-progress-page',
  imports: [
    Alert,
    Breadcrumbs,
    Button,
    EmptyState,
    FileField,
    PageHeading,
    PhotoConsent,
    ProblemAlert,
    ProgressChanges,
    ProgressPhotos,
    ProgressReportView,
    QuestionForm,
    ResourceState,
    RouterLink,
    SaveConflictView,
    SaveStatus,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './progress-page.html',
})
export class ProgressPage {
  /** Route parameters. */
  readonly id = input.required<string>();
  readonly obligation = input.required<string>();
  protected readonly m = useMessages(progressTexts);
  protected readonly command = new Command();
  protected readonly adding = new Command();
  protected readonly limits = inject(UploadLimits);
  private readonly cases = inject(CaseApi);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly language = inject(ChosenLanguage).current;
  private readonly session = inject(Session);
  protected readonly back = computed(() => ['/gemeente/zaken', this.id()]);
  protected readonly images = ['jpg', 'jpeg', 'png'];
  private readonly address = computed(
    () => `${api}/obligations/${encodeURIComponent(this.obligation())}/progress-report`,
  );
  protected readonly loaded = httpResource<ProgressFormResponse>(() => this.address());
  protected readonly form = computed(() => valueOf(this.loaded));
  protected readonly report = computed(() => this.form()?.report);
  protected readonly answers = signal<Answers | undefined>(undefined);
  protected readonly errors = signal<readonly ProblemField[]>([]);
  private version = 0;

  protected readonly context = computed<ProgressContext | undefined>(() => {
    const form = this.form();
    return (
      form && {
        periodEndsOn: localDate(form.report.periodEndsOn),
        today: this.session.today(),
        promised: form.promised as unknown as HomeFigures['promised'],
        costsCents: form.costsCents,
        completionDueOn: form.completionDueOn === null ? null : localDate(form.completionDueOn),
        previous: form.previous ? figuresOf(form.previous) : null,
      }
    );
  });
  protected readonly questions = computed(() => {
    const context = this.context();
    return context ? progressForm(this.answers() ?? {}, context) : [];
  });
  protected readonly changes = computed(() => {
    const [context, answers] = [this.context(), this.answers()];
    if (!context || answers?.['percentage'] === undefined) return undefined;
    const odd = odditiesIn(answers, context).map(({ code }) => code);
    return progressChanges(context.previous, progressFigures(answers, context, odd));
  });
  protected readonly title = computed(() => {
    const day = this.report()?.periodEndsOn;
    return day ? this.m().heading(this.day(day)) : this.m().case;
  });
  protected readonly isEarly = computed(() => {
    const report = this.report();
    return report !== undefined && this.session.today() < report.opensOn;
  });

  protected readonly autosave = createAutosave({
    save: async (_, answers, revision, context) => {
      const body = { expectedVersion: revision, answers };
      const saved = await firstValueFrom(this.cases.send('saveProgress', this.obligation(), body, context));
      this.version = saved.version;
      return { revision: saved.version };
    },
    load: async () => {
      const form = await firstValueFrom(this.http.get<ProgressFormResponse>(this.address()));
      this.version = form.report.version;
      return { answers: form.answers, revision: form.report.version };
    },
  });

  constructor() {
    effect(() => {
      const form = this.form();
      if (!form || this.answers()) return;
      this.opened(form.report.version);
      this.answers.set(form.answers);
    });
  }

  protected readonly send: SendFile = (file, context) =>
    this.cases.upload(this.id(), file, { kind: page, purpose: 'report' }, context);

  protected async uploaded(answer: unknown): Promise<void> {
    if (!isDocument(answer) || !(await this.autosave.flush())) return;
    const body = { expectedVersion: this.version, documentId: answer.id, consent: false };
    const done = await this.adding.run((context) => this.cases.send('addPhoto', this.obligation(), body, context));
    if (done) this.changedPhotos(done.result.version);
  }

  protected changedPhotos(version: number): void {
    this.opened(version);
    this.loaded.reload();
  }

  protected changed(answers: Answers): void {
    this.answers.set(answers);
    this.autosave.changed(page, answers);
  }

  /** Says all that is wrong at once, also what only shows when answers are held against each other. */
  protected look(): boolean {
    const [context, answers] = [this.context(), this.answers()];
    const found = context && answers ? progressErrors(answers, context, 'final') : [];
    this.errors.set(found);
    return found.length === 0;
  }

  protected async submit(): Promise<void> {
    const answers = this.answers();
    if (!answers || !this.look() || !(await this.autosave.flush())) return;
    const body = { expectedVersion: this.version, answers };
    const done = await this.command.run((context) =>
      this.cases.send('submitProgress', this.obligation(), body, context),
    );
    if (!done) {
      this.errors.set(this.command.problem()?.errors ?? []);
      return;
    }
    this.notices.show({ kind: 'ok', heading: this.m().done, text: this.m().doneText }, true);
    await this.router.navigate([...this.back()]);
  }

  protected day(text: string): string {
    return formatDateLong(localDate(text), this.language());
  }

  private opened(version: number): void {
    this.version = version;
    this.autosave.opened(page, version);
  }
}

function isDocument(answer: unknown): answer is DocumentResponse {
  return typeof answer === 'object' && answer !== null && 'id' in answer;
}
