// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { sentenceFor } from '#domain';
import type { CaseResponse, LateMatterResponse, PenaltyResponse } from '../../case/api-models';
import { valueOf } from '../../case/loaded-case';
import { mayDo, penaltiesResource } from '../../case/penalty/penalties';
import { PenaltyCounter } from '../../case/penalty/penalty-counter';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Alert, Button, EmptyState, ResourceState, ShortDatePipe } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { lateAppealStep } from '../objections/appeal-steps';
import { ObjectionStepDialog, type OpenStep } from '../objections/objection-step-dialog';
import { DeterminePenalty } from './determine-penalty';
import { EnterNotice } from './enter-notice';
import { JudgeNotice } from './judge-notice';
import { penaltyTabMessages } from './penalty-tab-messages';
import { ProposePenalty } from './propose-penalty';
import { ReturnPenalty } from './return-penalty';

/** Notices of default in a case: the running counter, and every step from judging to determining. */
@Component({
  selector: 'flx-penalty-tab',
  imports: [
    Alert,
    Button,
    DeterminePenalty,
    EmptyState,
    EnterNotice,
    JudgeNotice,
    LocalizedPipe,
    ObjectionStepDialog,
    PenaltyCounter,
    ProposePenalty,
    ResourceState,
    ReturnPenalty,
    ShortDatePipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './penalty-tab.html',
})
export class PenaltyTab {
  readonly file = input.required<CaseResponse>();
  protected readonly m = useMessages(penaltyTabMessages);
  protected readonly entering = signal(false);
  protected readonly returning = signal(false);
  private readonly work = inject(CaseWork);
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly resource = penaltiesResource(() => this.file().id);
  protected readonly all = computed(() => valueOf(this.resource));
  protected readonly mayEnter = computed(
    () => this.session.hasRole('assessor') && (this.all()?.matters.some(({ noticeGiven }) => !noticeGiven) ?? false),
  );
  protected readonly may = mayDo;
  protected readonly appeal = lateAppealStep;
  protected readonly appealing = signal<OpenStep | undefined>(undefined);

  /** Whether the court can be asked because nothing was decided; an order of the court has its own way (Awb 8:55d). */
  protected mayAppeal({ late, about }: LateMatterResponse): boolean {
    return late && about !== 'court_order' && this.session.hasRole('assessor');
  }

  protected beginAppeal({ about, subjectId }: LateMatterResponse): void {
    const path = `applications/${this.file().id}/${lateAppealStep.noun}`;
    this.appealing.set({ step: lateAppealStep, path, fixed: { about, subjectId } });
  }

  /** Whether only the board can determine it, for want of a mandate. */
  protected forBoard({ allowedActions }: PenaltyResponse): boolean {
    const own = allowedActions.filter(({ action }) => action === 'determine');
    return own.some(({ allowed, refusal }) => !allowed && refusal?.code === 'NO_MANDATE');
  }

  /** Why this person may not take a step that is due now. */
  protected reasons({ allowedActions }: PenaltyResponse): string[] {
    const refused = allowedActions.flatMap(({ refusal }) =>
      refusal ? [sentenceFor(refusal as never, this.language())] : [],
    );
    return [...new Set(refused)];
  }

  protected finish(heading: string, text?: string): void {
    this.entering.set(false);
    this.returning.set(false);
    this.appealing.set(undefined);
    this.resource.reload();
    this.work.finish({ heading, ...(text ? { text } : {}) });
  }
}
