// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import {
  type Answers,
  type Breach,
  breachesFound,
  formatMoney,
  type GrantTypeDefinition,
  type LocalDate,
  localDate,
  maximumSanctionWeeks,
  type Question,
  type SanctionRule,
} from '#domain';
import type { GrantResponse, SanctionsRequest } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { CaseWork } from '../case-work';
import { type SendStep, StepForm } from '../steps/step-form';
import { sanctionMessages, sanctionText } from './sanction-messages';

const weeksOf = (key: string): string => `weeks_${key}`;

/** Which duties were not met: the cuts of the scheme follow from them, before anything is proposed. */
@Component({
  selector: 'flx-record-sanctions',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <flx-step-form
      [heading]="m().heading"
      [consequence]="m().consequence"
      [questions]="questions()"
      [answers]="answers()"
      [submitLabel]="m().submit"
      [send]="send"
      [cancellable]="false"
      [takesFocus]="false"
      (changed)="answers.set($event)"
      (done)="work.finish({ heading: m().done, text: m().doneText })"
      (stale)="work.loaded.reload()"
    >
      @if (standing(); as text) {
        <p about>
          <strong>{{ text }}</strong>
        </p>
      }
    </flx-step-form>
  `,
})
export class RecordSanctions {
  readonly grant = input.required<GrantResponse>();
  readonly type = input.required<GrantTypeDefinition>();
  protected readonly m = useMessages(sanctionMessages);
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;
  private readonly rules = computed<readonly SanctionRule[]>(() => this.type().determination.sanctions ?? []);

  /** What stands recorded; before that, what the obligations of the case show. */
  private readonly first = computed<readonly Breach[]>(() => {
    const recorded = this.grant().sanctions;
    if (recorded && recorded.explanation !== '') return recorded.breaches;
    const course = this.grant().obligations.map(({ key, state, dueOn, metOn }) => ({
      key,
      state,
      dueOn: dueOn as LocalDate | null,
      metOn: metOn as LocalDate | null,
    }));
    return breachesFound(this.type(), course, this.today(), this.grant().sanctions?.toldLate ?? []);
  });
  protected readonly answers = linkedSignal<Answers>(() => ({
    duties: this.first().map(({ key }) => key),
    ...Object.fromEntries(this.first().flatMap(({ key, weeks }) => (weeks ? [[weeksOf(key), weeks]] : []))),
    explanation: this.grant().sanctions?.explanation ?? '',
  }));
  private readonly chosen = computed(() => {
    const { duties } = this.answers();
    return this.rules().filter(({ key }) => Array.isArray(duties) && duties.includes(key));
  });

  /** What the cuts come to now. */
  protected readonly standing = computed(() => {
    const { sanctions, finalAccount, exOfficioCalculation } = this.grant();
    const total = (finalAccount?.calculation ?? exOfficioCalculation)?.totalCents;
    if (!sanctions || total === undefined || total >= sanctions.withoutCents) return '';
    const money = (cents: number) => formatMoney(cents, this.language());
    return this.m().standing(money(sanctions.withoutCents - total), money(total));
  });

  protected readonly questions = computed<Question[]>(() => [
    {
      key: 'duties',
      type: 'multi_choice',
      label: sanctionText((t) => t.duties),
      help: sanctionText((t) => t.dutiesHelp),
      options: this.rules().map(({ key, text, article, percentage, each, maximumPercentage }) => ({
        key,
        label: {
          nl: `${text.nl} (${sanctionMessages.nl.share(percentage, each === 'week', maximumPercentage)}; ${article})`,
          en: `${text.en ?? text.nl} (${sanctionMessages.en.share(percentage, each === 'week', maximumPercentage)}; ${article})`,
        },
      })),
    },
    ...this.chosen()
      .filter(({ each }) => each === 'week')
      .map(({ key, text }): Question => ({
        key: weeksOf(key),
        type: 'number',
        label: {
          nl: sanctionMessages.nl.weeks(text.nl),
          en: sanctionMessages.en.weeks(text.en ?? text.nl),
        },
        help: sanctionText((t) => t.weeksHelp),
        neededFor: sanctionText((t) => t.needed),
        minimum: 1,
        maximum: maximumSanctionWeeks,
      })),
    {
      key: 'explanation',
      type: 'long_text',
      label: sanctionText((t) => t.explanation),
      help: sanctionText((t) => t.explanationHelp),
      neededFor: sanctionText((t) => t.needed),
      maxLength: 4000,
    },
  ]);

  protected readonly send: SendStep = (answers, context) => {
    const { id, version } = this.grant();
    const body: SanctionsRequest = {
      expectedVersion: version,
      breaches: this.chosen().map(({ key, each }) =>
        each === 'week' ? { key, weeks: Number(answers[weeksOf(key)]) } : { key },
      ),
      explanation: String(answers['explanation']),
    };
    return this.api.send('recordSanctions', id, body, context);
  };

  private today(): LocalDate {
    return localDate(this.session.today());
  }
}
