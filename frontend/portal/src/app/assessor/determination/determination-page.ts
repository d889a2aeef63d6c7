// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type GrantAction, formatMoney } from '#domain';
import { actionFor } from '../../case/actions';
import type {
  BoardDecisionRequest,
  CaseResponse,
  DeterminationPreviewResponse,
  GrantResponse,
} from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { CaseHeader } from '../../case/case-header';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import {
  Alert,
  Breadcrumbs,
  Button,
  ConfirmDialog,
  EmptyState,
  MoneyPipe,
  ProblemAlert,
  ResourceState,
  Status,
  Wait,
} from '../../shared/ui';
import { BoardForm } from '../board/board-form';
import { boardOnly } from '../board/board-questions';
import { CaseWork } from '../case-work';
import { livePreview } from '../../case/live-preview';
import { stepsOf } from '../steps/next-steps';
import { stepTexts } from '../steps/step-texts';
import { ViewsPanel } from '../views/views-panel';
import { WorkResult, WorkResults } from '../work-result';
import { determinationMessages } from './determination-messages';
import { DeterminationPreview } from './determination-preview';
import { FinalAccount } from './final-account';
import { ProposeDetermination } from './propose-determination';
import { RecordSanctions } from './record-sanctions';
import { sanctionMessages } from './sanction-messages';
import { ReturnProposal } from './return-proposal';

/** The end of a grant: the final account, the proposal of an assessor, and the decision of somebody else. */
@Component({
  selector: 'flx-determination-page',
  imports: [
    Alert,
    BoardForm,
    Breadcrumbs,
    Button,
    CaseHeader,
    ConfirmDialog,
    DeterminationPreview,
    EmptyState,
    FinalAccount,
    MoneyPipe,
    ProblemAlert,
    ProposeDetermination,
    ResourceState,
    RecordSanctions,
    ReturnProposal,
    Status,
    ViewsPanel,
    Wait,
    WorkResult,
  ],
  providers: [CaseWork],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './determination-page.html',
  styleUrl: '../staff-page.scss',
  encapsulation: ViewEncapsulation.None,
})
export class DeterminationPage {
  protected readonly m = useMessages(determinationMessages);
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
  protected readonly grant = computed(() => this.work.file()?.grant ?? undefined);
  protected readonly mayPropose = computed(() => this.may('proposeDetermination'));
  /** Without a mandate what the board decided itself can be recorded. */
  protected readonly boardOnly = computed(() => {
    const file = this.work.file();
    return file !== undefined && boardOnly(actionFor(file, 'grant', 'determine'));
  });
  protected readonly board = signal<BoardDecisionRequest | undefined>(undefined);
  protected readonly mayDetermine = computed(
    () => this.may('determine') || (this.boardOnly() && this.board() !== undefined),
  );
  private readonly signing = computed(() => {
    const board = this.boardOnly() ? this.board() : undefined;
    return board ? { board } : {};
  });
  protected readonly mayReturn = computed(() => this.may('returnProposal'));
  /** Before which decision of this page views are asked. */
  protected readonly about = ['determination'];
  protected readonly hasViews = computed(
    () => this.work.file()?.views.some(({ subject }) => this.about.includes(subject)) ?? false,
  );
  /** The cuts that the province intends, in words for the invitation; in Dutch, as the letter. */
  protected readonly intended = computed(() => {
    const grant = this.grant();
    const shown = grant?.finalAccount?.calculation ?? grant?.exOfficioCalculation;
    if (!grant?.sanctions || !shown || shown.totalCents >= grant.sanctions.withoutCents) return '';
    const cuts = shown.rows.filter(({ key }) => key.startsWith('sanction_'));
    const lines = cuts.map(
      ({ text, article, amountCents }) => `- ${text.nl}: ${formatMoney(amountCents)} (${article})`,
    );
    return sanctionMessages.nl.intended(grant.sanctions.explanation, lines.join('\n'), formatMoney(shown.totalCents));
  });
  /** Why not, for the steps of the determination alone. */
  protected readonly closed = computed(() => {
    const file = this.work.file();
    if (!file) return [];
    return stepsOf({ allowedActions: file.allowedActions.filter(({ thing }) => thing === 'grant') }, this.language())
      .closed;
  });

  protected readonly preview = livePreview<DeterminationPreviewResponse>(() => {
    const grant = this.grant();
    if (!grant || !this.mayDetermine()) return undefined;
    const url = `${api}/grants/${encodeURIComponent(grant.id)}/determination-previews`;
    return { url, body: { expectedVersion: grant.version, ...this.signing() } };
  });

  protected readonly consequence = computed(() => this.steps()['grant.determine'].consequence);

  protected amount(cents: number): string {
    return this.m().determine.confirmAmount(formatMoney(cents, this.language()));
  }

  protected async determine(file: CaseResponse, { id, version }: GrantResponse): Promise<void> {
    const done = await this.command.run((context) =>
      this.api.send('determine', id, { expectedVersion: version, ...this.signing() }, context),
    );
    this.asking.set(false);
    if (!done) return;
    this.results.show({ heading: this.m().determine.done, text: this.m().determine.doneText });
    await this.router.navigate([areas.assessor.path, 'zaken', file.id], { queryParams: { tab: 'geld' } });
  }

  private may(action: GrantAction): boolean {
    const file = this.work.file();
    return file !== undefined && actionFor(file, 'grant', action).allowed;
  }
}
