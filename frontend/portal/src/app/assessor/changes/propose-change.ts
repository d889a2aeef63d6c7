// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { Answers } from '#domain';
import type {
  ChangeProposalPreviewResponse,
  ChangeProposalRequest,
  GrantChangeResponse,
  GrantResponse,
} from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { ChangeEffect } from '../../case/effect/change-effect';
import { effectMessages } from '../../case/effect/effect-messages';
import { livePreview } from '../../case/live-preview';
import { useMessages } from '../../shared/messages';
import { ProblemAlert, Wait } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { type SendStep, StepForm } from '../steps/step-form';
import { stepTexts } from '../steps/step-texts';
import { changeMessages } from './change-messages';
import { datesIn, proposeQuestions } from './propose-questions';

/** Proposes an amendment or withdrawal, or what to do with a request of the municipality. */
@Component({
  selector: 'flx-propose-change',
  imports: [ChangeEffect, ProblemAlert, StepForm, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="about()?.requested ? m().answer : m().own"
      [consequence]="step().consequence"
      [questions]="questions()"
      [answers]="first()"
      [submitLabel]="m().submit"
      [send]="send"
      [cancellable]="false"
      [takesFocus]="false"
      (changed)="answers.set($event)"
      (done)="work.finish({ heading: m().done, text: m().doneText })"
      (stale)="work.loaded.reload()"
    >
      @if (wanted()) {
        <div class="flx-panel flx-stack" aria-live="polite">
          <p>
            <strong>{{ m().effect }}</strong>
          </p>
          <flx-wait [active]="preview.busy()" [label]="effectTexts().busy" />
          <flx-problem [problem]="preview.problem()" [showFields]="true" />
          @if (preview.value(); as effect) {
            <flx-change-effect [effect]="effect" />
          }
        </div>
      }
    </flx-step-form>
  `,
})
export class ProposeChange {
  readonly grant = input.required<GrantResponse>();
  /** The request, or the proposal that came back; absent where the province begins. */
  readonly about = input<GrantChangeResponse>();
  protected readonly work = inject(CaseWork);
  private readonly cases = inject(CaseApi);
  private readonly texts = useMessages(changeMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly m = computed(() => this.texts().propose);
  protected readonly effectTexts = useMessages(effectMessages);
  protected readonly step = computed(() => this.steps()['change.propose']);
  protected readonly first = computed<Answers>(
    () => {
      const about = this.about();
      if (!about) return {};
      const dates = about.kind ? about.dates : about.wantedDates;
      return {
        ...(about.requested
          ? { outcome: 'make' }
          : { kind: about.kind ?? undefined, ground: about.ground ?? undefined }),
        amountCents: about.amountCents ?? about.wantedAmountCents ?? undefined,
        activity: about.activity ?? about.wantedActivity ?? undefined,
        ...Object.fromEntries(dates.map(({ key, dueOn }) => [`date_${key}`, dueOn])),
      };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly answers = linkedSignal<Answers>(() => this.first());
  protected readonly questions = computed(() =>
    proposeQuestions(
      this.grant(),
      this.about(),
      this.answers(),
      this.work.file()?.views ?? [],
      this.work.scheme()?.legal,
    ),
  );

  /** The proposal as it stands in the form; nothing while it is not complete, or while it is to change nothing. */
  protected readonly wanted = computed(() => {
    const answers = this.answers();
    const asked = this.about()?.requested === true;
    if (asked ? answers['outcome'] !== 'make' : !answers['kind'] || !answers['ground']) return undefined;
    const body = this.bodyOf(answers, this.m().reasonToCome);
    const { kind, ground, amountCents, activity, dates, obligationId } = body;
    if (ground === 'awb_4_49_c' && !obligationId) return undefined;
    const changes = amountCents !== undefined || activity !== undefined || dates !== undefined;
    return changes || kind === 'withdraw' || kind === 'withdrawDetermination' ? body : undefined;
  });
  protected readonly preview = livePreview<ChangeProposalPreviewResponse>(() => {
    const body = this.wanted();
    return body && { url: `${api}/grants/${this.grant().id}/change-proposal-previews`, body };
  });

  protected readonly send: SendStep = (answers, context) =>
    this.cases.send('proposeChange', this.grant().id, this.bodyOf(answers), context);

  private bodyOf(answers: Answers, reasonToCome = ''): ChangeProposalRequest {
    const about = this.about();
    const asked = about?.requested === true;
    const has = (key: string): boolean => this.questions().some((question) => question.key === key);
    const text = (key: string): string => (has(key) ? String(answers[key] ?? '').trim() : '');
    const dates = has('activity') ? datesIn(this.grant(), answers) : [];
    const amountCents = has('amountCents') ? answers['amountCents'] : undefined;
    return {
      expectedVersion: this.grant().version,
      ...(about ? { changeId: about.id } : {}),
      kind: (asked ? 'amend' : answers['kind']) as ChangeProposalRequest['kind'],
      ground: (asked ? 'on_request' : answers['ground']) as ChangeProposalRequest['ground'],
      refusal: asked && answers['outcome'] === 'refuse',
      ...(typeof amountCents === 'number' ? { amountCents } : {}),
      ...(text('activity') ? { activity: text('activity') } : {}),
      ...(dates.length ? { dates } : {}),
      ...(text('obligationId') ? { obligationId: text('obligationId') } : {}),
      ...(text('viewsCode') ? { viewsCode: text('viewsCode') as ChangeProposalRequest['viewsCode'] } : {}),
      ...(text('viewsReply') ? { viewsReply: text('viewsReply') } : {}),
      reason: text('reason') || reasonToCome,
    };
  }
}
