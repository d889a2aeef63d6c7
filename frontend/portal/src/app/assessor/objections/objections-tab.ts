// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { actionFor } from '../../case/actions';
import type { CaseResponse, DocumentResponse, ObjectionResponse } from '../../case/api-models';
import { DocumentsView } from '../../case/documents-view';
import { TermTrace } from '../../case/term-trace';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Button, DataItem, DataList, LongDatePipe, MoneyPipe, Notices } from '../../shared/ui';
import { boardOnly } from '../board/board-questions';
import { casePageMessages } from '../case-page/case-page-messages';
import { CaseWork } from '../case-work';
import { AppealsPanel } from './appeals-panel';
import { ObjectionDecision } from './objection-decision';
import { objectionTabMessages } from './objection-messages';
import { ObjectionStepDialog, type OpenStep } from './objection-step-dialog';
import { paperStep, stepsOf } from './objection-steps';

/** The objections of a case: enter one, every step with it, the decision with its effect shown first, and appeals. */
@Component({
  selector: 'flx-objections-tab',
  imports: [
    AppealsPanel,
    Button,
    DataItem,
    DataList,
    DocumentsView,
    LocalizedPipe,
    LongDatePipe,
    MoneyPipe,
    ObjectionDecision,
    ObjectionStepDialog,
    TermTrace,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './objections-tab.html',
})
export class ObjectionsTab {
  readonly file = input.required<CaseResponse>();
  protected readonly m = useMessages(objectionTabMessages);
  private readonly page = useMessages(casePageMessages);
  protected readonly kinds = computed(() => this.page().decisionKinds);
  protected readonly open = signal<OpenStep | undefined>(undefined);
  private readonly notices = inject(Notices);
  private readonly work = inject(CaseWork);
  protected readonly objectable = computed(() => this.file().decisions.filter(({ id }) => this.allowed(id, 'object')));

  protected steps(one: ObjectionResponse): readonly OpenStep[] {
    const { id, version: expectedVersion } = one;
    return Object.entries(stepsOf(this.file(), one))
      .filter(([action]) => this.allowed(id, action))
      .map(([, step]) => ({ step, path: `objections/${id}/${step.noun}`, fixed: { expectedVersion } }));
  }

  protected mayDecide(one: ObjectionResponse): boolean {
    return this.allowed(one.id, 'uphold') || this.forBoard(one);
  }

  /** Whether only the board can decide, for want of a mandate. */
  protected forBoard({ id }: ObjectionResponse): boolean {
    return boardOnly(actionFor(this.file(), 'objection', 'uphold', id));
  }

  protected filesOf({ documentIds }: ObjectionResponse): readonly DocumentResponse[] {
    return this.file().documents.filter(({ id }) => documentIds.includes(id));
  }

  protected notifiedOn({ decisionId }: ObjectionResponse): string {
    return this.file().decisions.find(({ id }) => id === decisionId)?.notifiedOn ?? '';
  }

  protected enter(decisionId: string): void {
    const path = `applications/${this.file().id}/${paperStep.noun}`;
    this.open.set({ step: paperStep, path, fixed: { decisionId } });
  }

  protected done(): void {
    this.open.set(undefined);
    this.notices.show({ kind: 'ok', heading: this.m().done });
    this.work.loaded.reload();
  }

  private allowed(id: string, action: string): boolean {
    return this.file().allowedActions.some((one) => one.subjectId === id && one.action === action && one.allowed);
  }
}
