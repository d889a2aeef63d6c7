// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { actionFor } from '../../case/actions';
import type {
  BoardDecisionRequest,
  CaseResponse,
  ChangePreviewResponse,
  GrantChangeResponse,
} from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { CaseHeader } from '../../case/case-header';
import { ChangesView } from '../../case/changes-view';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import {
  Alert,
  Breadcrumbs,
  Button,
  ConfirmDialog,
  EmptyState,
  LinkButton,
  ProblemAlert,
  ResourceState,
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
import { changeMessages } from './change-messages';
import { ChangePreview } from './change-preview';
import { ProposeChange } from './propose-change';
import { ReturnChange } from './return-change';

/** Amending or withdrawing a grant: the request, the proposal of an assessor, and the decision of somebody else. */
@Component({
  selector: 'flx-change-page',
  imports: [
    Alert,
    BoardForm,
    Breadcrumbs,
    Button,
    CaseHeader,
    ChangePreview,
    ChangesView,
    ConfirmDialog,
    EmptyState,
    LinkButton,
    ProblemAlert,
    ProposeChange,
    ResourceState,
    ReturnChange,
    ViewsPanel,
    Wait,
    WorkResult,
  ],
  providers: [CaseWork],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-page.html',
  styleUrl: '../staff-page.scss',
  encapsulation: ViewEncapsulation.None,
})
export class ChangePage {
  protected readonly m = useMessages(changeMessages);
  protected readonly work = inject(CaseWork);
  protected readonly command = new Command();
  protected readonly dropping = new Command();
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
  /** Before which decisions of this page views are asked. */
  protected readonly about = ['amendment', 'withdrawal'];
  protected readonly hasViews = computed(
    () => this.work.file()?.views.some(({ subject }) => this.about.includes(subject)) ?? false,
  );
  private readonly open = computed(
    () => this.grant()?.changes.filter(({ state }) => state === 'asked' || state === 'proposed') ?? [],
  );
  /** Requests, and proposals that came back, to be proposed. */
  protected readonly toPropose = computed(() => this.open().filter(({ id }) => this.may('propose', id)));
  protected readonly mayBegin = computed(() => {
    const file = this.work.file();
    return file !== undefined && actionFor(file, 'grant', 'proposeChange').allowed;
  });
  /** Without a mandate what the board decided itself can be recorded. */
  protected readonly forBoard = computed(() => {
    const file = this.work.file();
    return (
      file &&
      this.open().find(({ id }) =>
        boardOnly(actionFor(file, 'change', 'make', id), actionFor(file, 'change', 'refuse', id)),
      )
    );
  });
  protected readonly board = signal<BoardDecisionRequest | undefined>(undefined);
  protected readonly toDecide = computed(
    () =>
      this.open().find(({ id }) => this.may('make', id) || this.may('refuse', id)) ??
      (this.board() ? this.forBoard() : undefined),
  );
  private readonly signing = computed(() => {
    const board = this.forBoard() ? this.board() : undefined;
    return board ? { board } : {};
  });
  protected readonly toReturn = computed(() => this.open().find(({ id }) => this.may('sendBack', id)));
  protected readonly nothing = computed(
    () => !this.toPropose().length && !this.mayBegin() && !this.toDecide() && !this.forBoard() && !this.toReturn(),
  );
  protected readonly closed = computed(() => {
    const file = this.work.file();
    if (!file) return [];
    const allowedActions = file.allowedActions.filter(
      ({ thing, action }) => thing === 'change' || action === 'proposeChange',
    );
    return stepsOf({ allowedActions }, this.language()).closed;
  });
  protected readonly letters = computed(() => this.work.file()?.documents.map(({ id }) => id) ?? []);

  protected readonly preview = livePreview<ChangePreviewResponse>(() => {
    const change = this.toDecide();
    if (!change) return undefined;
    const url = `${api}/grant-changes/${encodeURIComponent(change.id)}/previews`;
    return { url, body: { expectedVersion: change.version, ...this.signing() } };
  });

  protected consequenceOf({ refusal }: GrantChangeResponse): string {
    return this.steps()[refusal ? 'change.refuse' : 'change.make'].consequence;
  }

  protected async decide(file: CaseResponse, { id, version }: GrantChangeResponse): Promise<void> {
    const done = await this.command.run((context) =>
      this.api.send('decideChange', id, { expectedVersion: version, ...this.signing() }, context),
    );
    this.asking.set(false);
    if (!done) return;
    this.results.show({ heading: this.m().decide.done, text: this.m().decide.doneText });
    await this.router.navigate([areas.assessor.path, 'zaken', file.id], { queryParams: { tab: 'uitvoering' } });
  }

  protected mayDrop({ id }: GrantChangeResponse): boolean {
    return this.may('retract', id);
  }

  protected async drop({ id, version }: GrantChangeResponse): Promise<void> {
    const done = await this.dropping.run((context) =>
      this.api.send('retractChange', id, { expectedVersion: version }, context),
    );
    if (done) this.work.finish({ heading: this.m().dropped });
  }

  private may(action: 'propose' | 'make' | 'refuse' | 'sendBack' | 'retract', id: string): boolean {
    const file = this.work.file();
    return file !== undefined && actionFor(file, 'change', action, id).allowed;
  }
}
