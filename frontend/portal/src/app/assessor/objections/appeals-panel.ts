// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { formatDateLong, type LocalDate, type LocalizedText } from '#domain';
import type { AppealResponse, CaseResponse } from '../../case/api-models';
import { documentHref } from '../../case/case-api';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Button, DataItem, DataList, LongDatePipe, MoneyPipe, Notices } from '../../shared/ui';
import { casePageMessages } from '../case-page/case-page-messages';
import { CaseWork } from '../case-work';
import { appealStep, appealSteps } from './appeal-steps';
import { appealMessages } from './appeal-messages';
import type { ObjectionStep } from './objection-questions';
import { ObjectionStepDialog, type OpenStep } from './objection-step-dialog';

/** Appeals before the court: registered, the file that the court asked for, and what the court decided. */
@Component({
  selector: 'flx-appeals-panel',
  imports: [Button, DataItem, DataList, LocalizedPipe, LongDatePipe, MoneyPipe, ObjectionStepDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './appeals-panel.html',
})
export class AppealsPanel {
  readonly file = input.required<CaseResponse>();
  protected readonly m = useMessages(appealMessages);
  protected readonly href = documentHref;
  protected readonly open = signal<OpenStep | undefined>(undefined);
  private readonly notices = inject(Notices);
  private readonly work = inject(CaseWork);
  /** The form for an appeal against one of the decisions; nothing when there is none. */
  protected readonly registering = computed(() => {
    const decisions = this.file().decisions.filter(({ id }) => this.allowed(id, 'registerAppeal'));
    return decisions.length > 0
      ? appealStep(decisions.map(({ id, kind, notifiedOn }) => ({ id, name: named(kind, notifiedOn) })))
      : undefined;
  });

  /** Whether the appeal is about a decision on an objection; else it was a direct one (Awb 7:1a). */
  protected onObjection({ decisionId }: AppealResponse): boolean {
    return this.file().decisions.some((one) => one.id === decisionId && one.kind === 'objection');
  }

  protected steps(appeal: AppealResponse): readonly OpenStep[] {
    const { id, version: expectedVersion } = appeal;
    // The new decision on an objection is taken with the objection itself; one that did not come is taken as always.
    const byItself = appeal.decisionId === null || this.onObjection(appeal);
    return Object.entries(appealSteps)
      .filter(([action]) => this.allowed(id, action) && !(byItself && action === 'recordNewDecision'))
      .map(([, step]) => ({ step, path: `appeals/${id}/${step.noun}`, fixed: { expectedVersion } }));
  }

  protected begin(step: ObjectionStep): void {
    this.open.set({ step, path: `applications/${this.file().id}/${step.noun}`, fixed: {} });
  }

  /** What has to be done after the judgment. */
  protected next(appeal: AppealResponse): string {
    const { afterLate, withObjection, direct } = this.m();
    if (appeal.decisionId === null) return afterLate;
    return this.onObjection(appeal) ? withObjection : direct;
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

/** A decision by its kind and day, in both languages. */
function named(kind: string, notifiedOn: string | null): LocalizedText {
  const { nl, en } = casePageMessages;
  const on = (notifiedOn ?? undefined) as LocalDate | undefined;
  return {
    nl: `${nl.decisionKinds[kind] ?? kind}${on ? `, ${formatDateLong(on)}` : ''}`,
    en: `${en.decisionKinds[kind] ?? kind}${on ? `, ${formatDateLong(on, 'en')}` : ''}`,
  };
}
