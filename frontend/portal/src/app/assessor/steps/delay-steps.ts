// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Question, formatDateShort, localDate } from '#domain';
import type { CaseResponse, TermSuspensionRequest } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { CaseWork } from '../case-work';
import { delayMessages, delayText } from './delay-messages';
import { type SendStep, StepForm } from './step-form';
import { stepTexts } from './step-texts';

const neededFor = delayText((t) => t.needed);
const grounds = ['consent', 'foreign_information', 'applicant_delay', 'force_majeure'] as const;
const explanation: Question = {
  key: 'explanation',
  type: 'long_text',
  label: delayText((t) => t.explanation),
  help: delayText((t) => t.explanationHelp),
  maxLength: 2000,
};
const optionalText = (answer: unknown): string => (typeof answer === 'string' ? answer : '');

/** Lets the decision term stand still, with the reason and the days. */
@Component({
  selector: 'flx-suspend-term',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="step().title"
      [consequence]="step().consequence"
      [questions]="questions()"
      [answers]="{ from: today() }"
      [submitLabel]="m().suspend"
      [send]="send"
      (done)="work.finish({ heading: m().suspended, text: m().suspendedText })"
      (cancelled)="work.close()"
      (stale)="work.loaded.reload()"
    />
  `,
})
export class SuspendTerm {
  readonly file = input.required<CaseResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  protected readonly today = inject(Session).today;
  protected readonly m = useMessages(delayMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly step = computed(() => this.steps()['suspension.start']);
  protected readonly questions = computed<Question[]>(() => [
    {
      key: 'ground',
      type: 'choice',
      label: delayText((t) => t.ground),
      neededFor,
      options: grounds.map((key) => ({ key, label: delayText((t) => t.grounds[key]) })),
    },
    {
      key: 'from',
      type: 'date',
      label: delayText((t) => t.from),
      help: delayText((t) => t.fromHelp),
      neededFor,
      earliest: this.file().receivedOn ?? undefined,
    },
    {
      key: 'until',
      type: 'date',
      label: delayText((t) => t.until),
      neededFor,
      visibleWhen: 'ground = "consent"',
      earliest: this.today(),
    },
    {
      key: 'reference',
      type: 'text',
      label: delayText((t) => t.reference),
      help: delayText((t) => t.referenceHelp),
      neededFor,
      visibleWhen: 'ground = "consent"',
      maxLength: 500,
    },
    { ...explanation, neededFor },
  ]);

  protected readonly send: SendStep = ({ ground, from, until, reference, explanation: why }, context) => {
    const { id, version } = this.file();
    const consent = ground === 'consent' ? { until: String(until), reference: String(reference) } : {};
    const body: TermSuspensionRequest = {
      expectedVersion: version,
      ground: ground as TermSuspensionRequest['ground'],
      from: String(from),
      explanation: optionalText(why),
      ...consent,
    };
    return this.api.send('suspendTerm', id, body, context);
  };
}

/** Lets the decision term run again. */
@Component({
  selector: 'flx-end-suspension',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="step().title"
      [consequence]="step().consequence"
      [questions]="questions()"
      [answers]="{ endedOn: today(), suspension: running()[0]?.id }"
      [submitLabel]="m().end"
      [send]="send"
      (done)="work.finish({ heading: m().ended, text: m().endedText })"
      (cancelled)="work.close()"
      (stale)="work.loaded.reload()"
    />
  `,
})
export class EndSuspension {
  readonly file = input.required<CaseResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  protected readonly today = inject(Session).today;
  protected readonly m = useMessages(delayMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly step = computed(() => this.steps()['suspension.end']);
  protected readonly running = computed(() => this.file().terms.suspensions.filter(({ state }) => state === 'running'));
  protected readonly questions = computed<Question[]>(() => [
    {
      key: 'suspension',
      type: 'choice',
      label: delayText((t) => t.which),
      neededFor,
      options: this.running().map(({ id, ground, from }) => {
        const since = formatDateShort(localDate(from));
        return { key: id, label: delayText((t) => `${t.short[ground] ?? ground}, ${since}`) };
      }),
    },
    {
      key: 'endedOn',
      type: 'date',
      label: delayText((t) => t.endedOn),
      help: delayText((t) => t.endedOnHelp),
      neededFor,
      latest: this.today(),
    },
    explanation,
  ]);

  protected readonly send: SendStep = ({ suspension, endedOn, explanation: why }, context) => {
    const body = { expectedVersion: this.file().version, endedOn: String(endedOn), explanation: optionalText(why) };
    return this.api.send('endSuspension', String(suspension), body, context);
  };
}

/** Announces that the decision will be later, and says beforehand what that does to the term. */
@Component({
  selector: 'flx-announce-delay',
  imports: [LocalizedPipe, StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="step().title"
      [consequence]="step().consequence"
      [questions]="questions()"
      [submitLabel]="m().announce"
      [send]="send"
      (done)="work.finish({ heading: m().announced, text: m().announcedText })"
      (cancelled)="work.close()"
      (stale)="work.loaded.reload()"
    >
      @if (file().terms.delayOutlook; as outlook) {
        <div about class="flx-panel flx-stack-s">
          <h3>{{ m().effect }}</h3>
          <p>
            {{ outlook.text | localized }} <span class="flx-muted">({{ outlook.source }})</span>
          </p>
        </div>
      }
    </flx-step-form>
  `,
})
export class AnnounceDelay {
  readonly file = input.required<CaseResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  protected readonly m = useMessages(delayMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly step = computed(() => this.steps()['delay_notice.announce']);
  protected readonly questions = computed<Question[]>(() => {
    const day: Question = {
      key: 'until',
      type: 'date',
      label: delayText((t) => t.day),
      help: delayText((t) => t.dayHelp),
      neededFor,
    };
    return [...(this.file().terms.delayOutlook?.namesDay ? [day] : []), { ...explanation, neededFor }];
  });

  protected readonly send: SendStep = ({ until, explanation: why }, context) => {
    const { id, version } = this.file();
    const day = typeof until === 'string' ? { until } : {};
    return this.api.send(
      'announceDelay',
      id,
      { expectedVersion: version, explanation: optionalText(why), ...day },
      context,
    );
  };
}
