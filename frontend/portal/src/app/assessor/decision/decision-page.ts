// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  ViewEncapsulation,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import { type Answers, formatMoney } from '#domain';
import type { CaseResponse, DecisionPreviewResponse, DecisionRequest } from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { CaseHeader } from '../../case/case-header';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import { Alert, Breadcrumbs, Button, ConfirmDialog, ProblemAlert, ResourceState, Wait } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { livePreview } from '../../case/live-preview';
import { Advices } from '../review/assessment-so-far';
import { ScoreSheetCard } from '../review/score-sheet-card';
import { stepsOf } from '../steps/next-steps';
import { ReturnAdvice } from '../steps/short-steps';
import { stepTexts } from '../steps/step-texts';
import { WorkResult, WorkResults } from '../work-result';
import { decisionMessages } from './decision-messages';
import { DecisionPreview } from './decision-preview';
import {
  decisionKinds,
  isDecision,
  decisionQuestions,
  decisionRequest,
  firstDecision,
  openAdvice,
} from './decision-questions';

/** The decision: the advice and the form on one side, all that the decision would do on the other. */
@Component({
  selector: 'flx-decision-page',
  imports: [
    Advices,
    ScoreSheetCard,
    Alert,
    Breadcrumbs,
    Button,
    CaseHeader,
    ConfirmDialog,
    DecisionPreview,
    ProblemAlert,
    QuestionForm,
    ResourceState,
    ReturnAdvice,
    Wait,
    WorkResult,
  ],
  providers: [CaseWork],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-page.html',
  styleUrl: '../staff-page.scss',
  encapsulation: ViewEncapsulation.None,
})
export class DecisionPage {
  /** What to begin with, from the address. */
  readonly soort = input<string>();
  protected readonly m = useMessages(decisionMessages);
  protected readonly work = inject(CaseWork);
  protected readonly command = new Command();
  protected readonly asking = signal(false);
  private readonly api = inject(CaseApi);
  private readonly router = inject(Router);
  private readonly results = inject(WorkResults);
  private readonly language = inject(ChosenLanguage).current;
  private readonly steps = useMessages(stepTexts);

  protected readonly crumbs = computed(() => {
    const { id = '', number = '' } = this.work.file() ?? {};
    return [
      { label: this.m().queue, link: areas.assessor.path },
      { label: this.m().back(number), link: [areas.assessor.path, 'zaken', id] },
    ];
  });
  protected readonly may = computed(() => {
    const file = this.work.file();
    return file !== undefined && decisionKinds(file).length > 0;
  });
  protected readonly closed = computed(() => {
    const file = this.work.file();
    const decisions = file?.allowedActions.filter(isDecision) ?? [];
    return stepsOf({ allowedActions: decisions }, this.language()).closed;
  });
  protected readonly mayReturn = computed(
    () =>
      this.work
        .file()
        ?.allowedActions.some(
          ({ thing, action, allowed }) => thing === 'application' && action === 'returnAdvice' && allowed,
        ) ?? false,
  );

  private readonly situation = computed(() => {
    const file = this.work.file();
    return file ? `${file.id} ${openAdvice(file)?.id ?? ''} ${this.may()}` : '';
  });
  /** Taken anew only when another advice lies there, so that a reload takes nothing away. */
  protected readonly first = linkedSignal<string, Answers>({
    source: this.situation,
    computation: () =>
      untracked(() => {
        const file = this.work.file();
        return file ? firstDecision(file, this.soort()) : {};
      }),
  });
  protected readonly answers = linkedSignal<Answers>(() => this.first());
  protected readonly questions = computed(() => {
    const [file, type] = [this.work.file(), this.work.type()];
    return file && type ? decisionQuestions(file, type, this.answers()) : [];
  });
  private readonly request = computed(() => {
    const file = this.work.file();
    return file && this.may() ? decisionRequest(file, this.answers()) : undefined;
  });
  protected readonly preview = livePreview<DecisionPreviewResponse>(() => {
    const [id, body] = [this.work.id(), this.request()];
    return id && body ? { url: `${api}/applications/${encodeURIComponent(id)}/decision-previews`, body } : undefined;
  });

  /** What is about to be decided, while the person is asked to confirm. */
  protected readonly confirmation = computed(() => {
    const request = this.request();
    if (!request) return undefined;
    const step = {
      grant: 'application.grant',
      refuse: 'application.refuse',
      not_process: 'application.notProcess',
    } as const;
    return {
      heading: this.m().confirm[request.kind],
      amount: request.kind === 'grant' ? this.m().confirmAmount(formatMoney(request.amountCents, this.language())) : '',
      consequence: this.steps()[step[request.kind]].consequence,
    };
  });

  protected async decide(file: CaseResponse): Promise<void> {
    const request: DecisionRequest | undefined = this.request();
    if (!request) return;
    const taken = await this.command.run((context) => this.api.send('decide', file.id, request, context));
    this.asking.set(false);
    if (!taken) return;
    this.results.show({ heading: this.m().done, text: this.m().doneText });
    await this.toCase(file);
  }

  protected toCase({ id }: CaseResponse): Promise<boolean> {
    return this.router.navigate([areas.assessor.path, 'zaken', id]);
  }
}
