// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type ApplicationState, type GrantState } from '#domain';
import { actionFor } from '../../case/actions';
import { CaseHeader } from '../../case/case-header';
import { CaseTerms } from '../../case/terms/case-terms';
import { CaseTimeline } from '../../case/case-timeline';
import { DocumentsView } from '../../case/documents-view';
import { loadCase } from '../../case/loaded-case';
import { QueueStanding } from './queue-standing';
import { RepeatView } from '../../case/repeat-view';
import { CaseState } from '../../case/case-state';
import { useMessages } from '../../shared/messages';
import { Breadcrumbs, Button, PageHeading } from '../../shared/ui';
import { DraftBanner } from '../draft/draft-banner';
import { caseTexts } from '../messages/case';
import { ChangesPanel } from './changes-panel';
import { DecisionsPanel } from './decisions-panel';
import { CaseInterest } from '../../case/interest/case-interest';
import { DefaultNoticePanel } from './default-notice-panel';
import { VisitsPanel } from '../../case/visits/visits-panel';
import { DeterminationPanel } from './determination-panel';
import { DutiesPanel } from './duties-panel';
import { ObjectionsPanel } from './objections-panel';
import { ProgressPanel } from '../progress/progress-panel';
import { PaymentsPanel } from './payments-panel';
import { SentAnswers } from './sent-answers';
import { ViewsPanel } from './views-panel';
import { WithdrawPanel } from './withdraw-panel';

/** A case as the municipality sees it: how it stands, what to do, and everything that was sent and received. */
@Component({
  selector: 'flx-case-page',
  imports: [
    CaseState,
    Breadcrumbs,
    Button,
    CaseHeader,
    CaseTerms,
    CaseTimeline,
    ChangesPanel,
    DecisionsPanel,
    CaseInterest,
    DefaultNoticePanel,
    DeterminationPanel,
    VisitsPanel,
    DocumentsView,
    DraftBanner,
    DutiesPanel,
    ObjectionsPanel,
    PageHeading,
    PaymentsPanel,
    ProgressPanel,
    QueueStanding,
    RepeatView,
    RouterLink,
    SentAnswers,
    ViewsPanel,
    WithdrawPanel,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-page.html',
})
export class CasePage {
  /** Route parameter. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(caseTexts);
  private readonly router = inject(Router);
  protected readonly data = loadCase(this.id);
  protected readonly file = this.data.case;
  protected readonly mayWithdraw = computed(() => {
    const file = this.file();
    return file !== undefined && actionFor(file, 'application', 'withdraw').allowed;
  });
  protected readonly hasProgress = computed(() =>
    (this.file()?.grant?.obligations ?? []).some(({ kind }) => kind === 'progress'),
  );
  /** How it stands, in plain words. */
  protected readonly sentences = computed(() => {
    const file = this.file();
    if (!file) return [];
    const { states, grantStates } = this.m();
    const grantState = file.grant?.state as GrantState | undefined;
    const closed = grantState !== undefined && grantState !== 'active';
    const stands = file.decisionDue?.suspended ? this.m().suspended : '';
    return [
      closed ? '' : states[file.state as ApplicationState],
      stands,
      grantState ? grantStates[grantState] : '',
    ].filter(Boolean);
  });

  constructor() {
    effect(() => {
      if (this.file()?.state === 'draft')
        void this.router.navigate(['/gemeente/aanvragen', this.id()], { replaceUrl: true });
    });
  }
}
