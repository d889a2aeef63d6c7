// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ViewEncapsulation,
  computed,
  inject,
  input,
} from '@angular/core';
import { actionFor } from '../../case/actions';
import { CaseApi } from '../../case/case-api';
import { CaseHeader } from '../../case/case-header';
import { CaseTimeline } from '../../case/case-timeline';
import { DocumentsView } from '../../case/documents-view';
import { RepeatView } from '../../case/repeat-view';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Session, areas } from '../../shared/session';
import { Breadcrumbs, ProblemAlert, ResourceState, type TabLink, Tabs } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { DeliveryTab } from '../delivery/delivery-tab';
import { ObjectionsTab } from '../objections/objections-tab';
import { PenaltyTab } from '../penalty/penalty-tab';
import { WorkResult, WorkResults } from '../work-result';
import { AidRoom } from '../../case/aid-room';
import { Advices, MachineGrounds } from '../review/assessment-so-far';
import { Checklist } from '../review/checklist';
import { ScoreSheetCard } from '../review/score-sheet-card';
import { AnnounceDelay, EndSuspension, SuspendTerm } from '../steps/delay-steps';
import { GiveAdvice } from '../steps/give-advice';
import { JudgeComplete } from '../steps/judge-complete';
import { NextActionPanel } from '../steps/next-action-panel';
import { panelMessages } from '../steps/panel-messages';
import { RequestCompletion } from '../steps/request-completion';
import { AssessAsIs, DeclareConflict, ReturnAdvice } from '../steps/short-steps';
import { DeviationsPanel } from '../deviations/deviations-panel';
import { ViewsPanel } from '../views/views-panel';
import { ApplicationTab } from './application-tab';
import { GrantStep } from '../changes/grant-steps';
import { casePageMessages } from './case-page-messages';
import { MoneyTab } from './money-tab';
import { TermsTab } from './terms-tab';

type TabWord = keyof (typeof casePageMessages)['nl']['tabs'];

/** Everything of a case on one screen: what is known on the left, the work on the right. */
@Component({
  selector: 'flx-case-page',
  imports: [
    Advices,
    AnnounceDelay,
    ApplicationTab,
    AssessAsIs,
    Breadcrumbs,
    CaseHeader,
    CaseTimeline,
    Checklist,
    ScoreSheetCard,
    DeclareConflict,
    DeliveryTab,
    DeviationsPanel,
    RepeatView,
    DocumentsView,
    EndSuspension,
    GiveAdvice,
    GrantStep,
    JudgeComplete,
    AidRoom,
    MachineGrounds,
    MoneyTab,
    NextActionPanel,
    ObjectionsTab,
    PenaltyTab,
    ProblemAlert,
    RequestCompletion,
    ResourceState,
    ReturnAdvice,
    SuspendTerm,
    Tabs,
    TermsTab,
    ViewsPanel,
    WorkResult,
  ],
  providers: [CaseWork],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-page.html',
  styleUrl: '../staff-page.scss',
  encapsulation: ViewEncapsulation.None,
})
export class CasePage {
  readonly tab = input<string>();
  protected readonly m = useMessages(casePageMessages);
  protected readonly work = inject(CaseWork);
  protected readonly taking = new Command();
  private readonly api = inject(CaseApi);
  private readonly session = inject(Session);
  private readonly panelTexts = useMessages(panelMessages);
  protected readonly crumbs = computed(() => [{ label: this.m().queue, link: areas.assessor.path }]);
  protected readonly current = computed(() => {
    const tab = this.tab() ?? '';
    return (Object.hasOwn(this.m().tabs, tab) ? tab : 'aanvraag') as TabWord;
  });

  protected readonly tabs = computed<TabLink[]>(() => {
    const file = this.work.file();
    const counts: Partial<Record<TabWord, number>> = {
      documenten: file?.documents.length,
      uitvoering: file?.grant?.obligations.length,
    };
    return (Object.entries(this.m().tabs) as [TabWord, string][])
      .filter(([word]) => word !== 'uitvoering' || file?.grant)
      .filter(([word]) => word !== 'bezwaar' || file?.decisions.length || file?.appeals.length)
      .map(([word, label]) => ({
        label,
        link: [areas.assessor.path, 'zaken', file?.id ?? ''],
        queryParams: { tab: word },
        count: counts[word],
      }));
  });

  /** The checklist belongs to whoever may take a step in the assessment now. */
  protected readonly assessing = computed(() => {
    const file = this.work.file();
    const steps = ['requestCompletion', 'judgeComplete', 'advise', 'adviseNotToProcess'] as const;
    return file !== undefined && steps.some((step) => actionFor(file, 'application', step).allowed);
  });
  /** Until the advice a case can be linked to the refusal that it follows. */
  protected readonly mayLink = computed(() => {
    const state = this.work.file()?.state ?? '';
    const early = ['submitted', 'incomplete', 'completed', 'in_assessment'].includes(state);
    return early && this.session.hasRole('assessor');
  });
  protected readonly phase = computed(() => {
    const file = this.work.file();
    if (!file || !this.assessing()) return undefined;
    return actionFor(file, 'application', 'advise').allowed ? 'substance' : 'completeness';
  });

  constructor() {
    const results = inject(WorkResults);
    inject(DestroyRef).onDestroy(() => results.clear());
  }

  protected async take(): Promise<void> {
    const file = this.work.file();
    if (!file) return;
    const taken = await this.taking.run((context) =>
      this.api.send('assign', file.id, { expectedVersion: file.version }, context),
    );
    if (taken) this.work.finish({ heading: this.panelTexts().taken });
    else this.work.loaded.reload();
  }
}
