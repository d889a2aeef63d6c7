// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { Answers } from '#domain';
import type { CaseResponse, ObjectionPreviewResponse, ObjectionResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Button, Dialog, LongDatePipe, MoneyPipe, Notices, ProblemAlert } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { objectionTabMessages } from './objection-messages';
import { type ObjectionStep, objectionSteps, paperStep } from './objection-steps';

interface OpenStep {
  readonly step: ObjectionStep;
  readonly path: string;
  readonly fixed: object;
}

/** The objections of a case: enter one, every step with it, and the decision with its effect shown first. */
@Component({
  selector: 'flx-objections-tab',
  imports: [Button, Dialog, LocalizedPipe, LongDatePipe, MoneyPipe, ProblemAlert, QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './objections-tab.html',
})
export class ObjectionsTab {
  readonly file = input.required<CaseResponse>();
  protected readonly m = useMessages(objectionTabMessages);
  protected readonly command = new Command();
  protected readonly open = signal<OpenStep | undefined>(undefined);
  protected readonly answers = signal<Answers>({});
  protected readonly preview = signal<ObjectionPreviewResponse | undefined>(undefined);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly work = inject(CaseWork);
  protected readonly objectable = computed(() => this.file().decisions.filter(({ id }) => this.allowed(id, 'object')));

  protected steps({ id, version: expectedVersion }: ObjectionResponse): readonly OpenStep[] {
    return Object.entries(objectionSteps)
      .filter(([action]) => this.allowed(id, action))
      .map(([, step]) => ({ step, path: `objections/${id}/${step.noun}`, fixed: { expectedVersion } }));
  }

  protected mayDecide({ id }: ObjectionResponse): boolean {
    return this.allowed(id, 'uphold');
  }

  protected enter(decisionId: string): void {
    this.begin({ step: paperStep, path: `applications/${this.file().id}/${paperStep.noun}`, fixed: { decisionId } });
  }

  protected begin(step: OpenStep): void {
    this.answers.set({});
    this.open.set(step);
  }

  protected setOpen(open: boolean): void {
    if (!open) this.open.set(undefined);
  }

  protected async send(answers: Answers): Promise<void> {
    const open = this.open();
    if (!open) return;
    const { step, path, fixed } = open;
    const body = { ...fixed, ...(step.body ? step.body(answers) : answers) };
    if (await this.command.run((context) => this.http.post<object>(`${api}/${path}`, body, { context }))) this.done();
  }

  protected async look({ id, version: expectedVersion }: ObjectionResponse): Promise<void> {
    const path = `${api}/objections/${id}/decision-previews`;
    const shown = await this.command.run((context) =>
      this.http.post<ObjectionPreviewResponse>(path, { expectedVersion }, { context }),
    );
    if (shown) this.preview.set(shown.result);
  }

  protected async decide({ id, version: expectedVersion }: ObjectionResponse): Promise<void> {
    const path = `${api}/objections/${id}/decisions`;
    if (await this.command.run((context) => this.http.post<object>(path, { expectedVersion }, { context })))
      this.done();
  }

  private done(): void {
    this.open.set(undefined);
    this.preview.set(undefined);
    this.notices.show({ kind: 'ok', heading: this.m().done });
    this.work.loaded.reload();
  }

  private allowed(id: string, action: string): boolean {
    return this.file().allowedActions.some((one) => one.subjectId === id && one.action === action && one.allowed);
  }
}
