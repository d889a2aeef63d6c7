// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Answers, type Question, formatMoney } from '#domain';
import type {
  CaseResponse,
  DeviableRuleResponse,
  DeviationListResponse,
  DeviationRequest,
  DeviationResponse,
} from '../../case/api-models';
import { api, CaseApi } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { Command } from '../../shared/http';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Button, ProblemAlert } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { type SendStep, StepForm } from '../steps/step-form';
import { deviationMessages, deviationText } from './deviation-messages';

/** Deviating from a named rule under the hardship clause: what is proposed, and a new proposal. */
@Component({
  selector: 'flx-deviations-panel',
  imports: [Button, LocalizedPipe, ProblemAlert, StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (list(); as found) {
      @if (found.article && (found.items.length || mayPropose())) {
        <section class="flx-card flx-stack-s" aria-labelledby="hardship">
          <h2 id="hardship">{{ m().heading }}</h2>
          <p class="flx-small flx-muted">{{ m().lead(found.article) }}</p>
          <flx-problem [problem]="command.problem()" />
          @for (one of found.items; track one.id) {
            <div class="flx-panel flx-stack-s">
              <p>
                <strong>{{ one.text | localized }}</strong>
              </p>
              <p class="flx-lines">{{ one.reason }}</p>
              <p class="flx-small flx-muted">{{ m().by(one.proposedByName) }}</p>
              @if (mayPropose()) {
                <p>
                  <button flx-button variant="subtle" [busy]="command.busy()" (click)="withdraw(one)">
                    {{ m().withdraw }}<span class="flx-visually-hidden">: {{ one.text | localized }}</span>
                  </button>
                </p>
              }
            </div>
          }
          @if (mayPropose()) {
            <p>
              <button flx-button [attr.aria-expanded]="open()" (click)="open.set(!open())">{{ m().propose }}</button>
            </p>
          }
          @if (open()) {
            <flx-step-form
              [nested]="true"
              [heading]="m().propose"
              [consequence]="m().consequence"
              [questions]="questions()"
              [answers]="answers()"
              [submitLabel]="m().submit"
              [send]="send"
              (changed)="answers.set($event)"
              (done)="finish(m().done)"
              (cancelled)="open.set(false)"
              (stale)="work.loaded.reload()"
            />
          }
        </section>
      }
    }
  `,
})
export class DeviationsPanel {
  readonly file = input.required<CaseResponse>();
  protected readonly m = useMessages(deviationMessages);
  protected readonly work = inject(CaseWork);
  protected readonly command = new Command();
  protected readonly open = signal(false);
  protected readonly answers = signal<Answers>({});
  private readonly cases = inject(CaseApi);
  private readonly session = inject(Session);
  private readonly resource = httpResource<DeviationListResponse>(
    () => `${api}/applications/${encodeURIComponent(this.file().id)}/deviations`,
  );
  protected readonly list = computed(() => valueOf(this.resource));
  protected readonly mayPropose = computed(
    () =>
      this.file().state === 'in_assessment' &&
      this.session.hasRole('assessor') &&
      this.file().assignee?.id === this.session.person()?.id,
  );
  private readonly chosen = computed(() => this.list()?.rules.find((rule) => keyOf(rule) === this.answers()['rule']));
  protected readonly questions = computed<readonly Question[]>(() => [
    {
      key: 'rule',
      type: 'choice',
      label: deviationText((t) => t.rule),
      neededFor: deviationText((t) => t.needed),
      options: (this.list()?.rules ?? []).map((rule) => ({
        key: keyOf(rule),
        label: { nl: wordsOf(rule, 'nl'), en: wordsOf(rule, 'en') },
      })),
    },
    ...(this.chosen()?.amountCents
      ? [
          {
            key: 'amountCents',
            type: 'money' as const,
            label: deviationText((t) => t.amount),
            neededFor: deviationText((t) => t.needed),
          },
        ]
      : []),
    {
      key: 'reason',
      type: 'long_text',
      label: deviationText((t) => t.reason),
      help: deviationText((t) => t.reasonHelp),
      neededFor: deviationText((t) => t.needed),
      maxLength: 4000,
    },
  ]);

  protected readonly send: SendStep = (answers, context) => {
    const [rule, ruleKey = ''] = String(answers['rule'] ?? '').split(':');
    const body: DeviationRequest = {
      expectedVersion: this.file().version,
      rule: rule as DeviationRequest['rule'],
      reason: String(answers['reason'] ?? ''),
      ...(ruleKey ? { ruleKey } : {}),
      ...(typeof answers['amountCents'] === 'number' ? { amountCents: answers['amountCents'] } : {}),
    };
    return this.cases.send('proposeDeviation', this.file().id, body, context);
  };

  protected async withdraw({ id }: DeviationResponse): Promise<void> {
    const body = { expectedVersion: this.file().version };
    if (await this.command.run((context) => this.cases.send('withdrawDeviation', id, body, context))) {
      this.finish(this.m().withdrawn);
    }
  }

  protected finish(heading: string): void {
    this.open.set(false);
    this.resource.reload();
    this.work.finish({ heading });
  }
}

function keyOf({ rule, ruleKey }: DeviableRuleResponse): string {
  return ruleKey ? `${rule}:${ruleKey}` : rule;
}

function wordsOf({ text, article, amountCents }: DeviableRuleResponse, language: 'nl' | 'en'): string {
  const words = language === 'en' ? (text.en ?? text.nl) : text.nl;
  return `${words.replace(/\.$/, '')}${amountCents === null ? '' : `: ${formatMoney(amountCents, language)}`} (${article})`;
}
