// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import {
  type Answers,
  formatMoney,
  type GrantTypeDefinition,
  type LegalBasis,
  lowerGroundKeys,
  lowerGrounds,
  lowerGroundsFor,
  opinionIn,
  opinionTask,
  type Question,
} from '#domain';
import type { DeterminationProposalRequest, GrantResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { namedGround } from '../../case/named-ground';
import { useMessages } from '../../shared/messages';
import { CaseWork } from '../case-work';
import { viewsQuestionsAfterGrant } from '../steps/advice-questions';
import { type SendStep, StepForm } from '../steps/step-form';
import { stepTexts } from '../steps/step-texts';
import { determinationMessages, determinationText } from './determination-messages';

/** Why less is determined than was reckoned: the reasons of the law (Awb 4:46(2)). */
function lowerGroundQuestion(type: GrantTypeDefinition | undefined, legal: LegalBasis | undefined): Question {
  return {
    key: 'ground',
    type: 'choice',
    label: determinationText((t) => t.propose.ground),
    neededFor: determinationText((t) => t.needed),
    options: (type ? lowerGroundsFor(type) : lowerGroundKeys).map((key) => ({
      key,
      label: namedGround(lowerGrounds[key], legal),
    })),
  };
}

/** Proposes the final amount. */
@Component({
  selector: 'flx-propose-determination',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="step().title"
      [consequence]="step().consequence"
      [questions]="questions()"
      [answers]="answers()"
      [submitLabel]="m().submit"
      [send]="send"
      [cancellable]="false"
      [takesFocus]="false"
      (changed)="answers.set($event)"
      (done)="work.finish({ heading: m().done, text: m().doneText })"
      (stale)="work.loaded.reload()"
    />
  `,
})
export class ProposeDetermination {
  readonly grant = input.required<GrantResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly texts = useMessages(determinationMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly m = computed(() => this.texts().propose);
  protected readonly step = computed(() => this.steps()['grant.proposeDetermination']);
  private readonly calculatedCents = computed(
    () => (this.grant().finalAccount?.calculation ?? this.grant().exOfficioCalculation)?.totalCents,
  );
  protected readonly first = computed<Answers>(() => ({ amountCents: this.calculatedCents() }), {
    equal: (a, b) => a['amountCents'] === b['amountCents'],
  });
  protected readonly answers = linkedSignal<Answers>(() => this.first());

  private readonly opinion = computed(() => opinionTask(opinionIn(this.grant().finalAccount?.answers ?? {})));

  /** What was asked of the municipality or another before this determination. */
  private readonly asked = computed(() =>
    (this.work.file()?.views ?? []).filter(({ subject }) => subject === 'determination'),
  );

  protected readonly questions = computed<Question[]>(() => {
    const calculated = this.calculatedCents() ?? this.grant().grantedCents;
    const { amountCents } = this.answers();
    const needed = determinationText((t) => t.needed);
    const below = typeof amountCents === 'number' && amountCents < calculated;
    // A cut of the scheme has its ground by itself; the views are asked all the same.
    const lower = below || calculated < (this.grant().sanctions?.withoutCents ?? calculated);
    return [
      {
        key: 'amountCents',
        type: 'money',
        label: determinationText((t) => t.propose.amount),
        help: determinationText((t) => t.propose.amountHelp(formatMoney(calculated))),
        neededFor: needed,
      },
      ...(below ? [lowerGroundQuestion(this.work.type(), this.work.scheme()?.legal)] : []),
      ...(lower ? viewsQuestionsAfterGrant(this.asked()) : []),
      ...(this.opinion()
        ? [
            {
              key: 'opinionReply',
              type: 'long_text' as const,
              label: determinationText((t) => t.propose.opinionReply),
              help: this.opinion(),
              neededFor: needed,
              maxLength: 4000,
            },
          ]
        : []),
      {
        key: 'reason',
        type: 'long_text',
        label: determinationText((t) => t.propose.reason),
        help: determinationText((t) => t.propose.reasonHelp),
        neededFor: needed,
        maxLength: 4000,
      },
    ];
  });

  protected readonly send: SendStep = (answers, context) => {
    const { id, version } = this.grant();
    const viewsCode = answers['viewsCode'] as DeterminationProposalRequest['viewsCode'];
    const ground = answers['ground'] as DeterminationProposalRequest['ground'];
    const has = (name: string): boolean => this.questions().some(({ key }) => key === name);
    const reply = has('viewsReply') ? String(answers['viewsReply'] ?? '').trim() : '';
    const body: DeterminationProposalRequest = {
      expectedVersion: version,
      amountCents: Number(answers['amountCents']),
      reason: String(answers['reason']),
      ...(has('viewsCode') && viewsCode ? { viewsCode } : {}),
      ...(has('ground') && ground ? { ground } : {}),
      ...(reply ? { viewsReply: reply } : {}),
      ...(has('opinionReply') ? { opinionReply: String(answers['opinionReply'] ?? '').trim() } : {}),
    };
    return this.api.send('proposeDetermination', id, body, context);
  };
}
