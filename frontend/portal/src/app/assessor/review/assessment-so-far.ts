// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type GrantTypeDefinition, groundsOf, questionsOf, textIn } from '#domain';
import type { AdviceResponse, CaseResponse } from '../../case/api-models';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { DateTimePipe, MoneyPipe, Status } from '../../shared/ui';
import { casePageMessages } from '../case-page/case-page-messages';
import { formMessages } from '../steps/form-messages';

/** What the answers show by themselves: mandatory grounds that apply, or that nobody can tell. */
@Component({
  selector: 'flx-machine-grounds',
  imports: [Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-card flx-stack-s' },
  template: `
    <h2>{{ m().refusalGrounds }}</h2>
    @for (ground of grounds(); track ground.key) {
      <div>
        <p>
          {{ ground.text }} <span class="flx-small flx-muted">({{ ground.article }})</span>
        </p>
        <flx-status [tone]="ground.applies && ground.mandatory ? 'danger' : 'warning'">{{
          ground.applies ? (ground.mandatory ? m().applies : m().mayApply) : m().undecided
        }}</flx-status>
        @if (ground.reason) {
          <p class="flx-small">{{ ground.reason }}</p>
        }
        @if (ground.cases.length) {
          <p class="flx-small">{{ m().becauseOf }}: {{ ground.cases.join(', ') }}</p>
        }
      </div>
    } @empty {
      <p>{{ m().noGrounds }}</p>
    }
  `,
})
export class MachineGrounds {
  readonly file = input.required<CaseResponse>();
  readonly type = input.required<GrantTypeDefinition>();
  protected readonly m = useMessages(casePageMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly grounds = computed(() =>
    this.file().machineGrounds.flatMap(({ key, applies, mandatory, reason, cases }) => {
      const ground = this.type().refusalGrounds.find((one) => one.key === key);
      const text = ground && textIn(ground.text, this.language());
      const why = reason === null ? '' : this.whyUndecided(reason);
      return ground
        ? [{ key, text, article: ground.article, applies: applies === 'yes', mandatory, reason: why, cases }]
        : [];
    }),
  );

  /** Why a machine cannot tell, in words: the question that has no answer, or what only a person can see. */
  private whyUndecided(reason: string): string {
    const [, missing] = /^not answered: (.+)$/.exec(reason) ?? [];
    const question = missing && questionsOf(this.type()).find(({ key }) => key === missing.split('.')[0]);
    if (question) return this.m().notAnswered(textIn(question.label, this.language()));
    const [, scheme] = /^not carried out here: (.+)$/.exec(reason) ?? [];
    if (scheme) return this.m().notHere(scheme);
    return reason === 'the same project?' ? this.m().sameProject : this.m().cannotTell;
  }
}

/** Every advice that was given, newest first, with the reason why it came back. */
@Component({
  selector: 'flx-advices',
  imports: [DateTimePipe, MoneyPipe, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-card flx-stack-s' },
  template: `
    <h2>{{ m().advices }}</h2>
    @for (advice of advices(); track advice.id) {
      <div class="flx-panel flx-stack-s">
        <p>
          <strong>{{ m().advice(kindOf(advice), advice.advisedByName, advice.advisedAt | dateTime) }}</strong>
        </p>
        @if (advice.kind === 'grant') {
          <p class="flx-tabular">{{ advice.amountCents | money }}</p>
        }
        @if (advice.grounds.length) {
          <ul>
            @for (ground of groundsOf(advice); track ground) {
              <li>{{ ground }}</li>
            }
          </ul>
        }
        <p class="flx-lines">{{ advice.reason }}</p>
        @if (advice.viewsCode; as code) {
          <p class="flx-small flx-muted">{{ m().views }}: {{ viewsOf(code) }}</p>
        }
        @if (advice.returnReason; as reason) {
          <p>
            <flx-status tone="warning">{{ m().returned }}</flx-status>
          </p>
          <p class="flx-lines">{{ reason }}</p>
        }
      </div>
    }
  `,
})
export class Advices {
  readonly file = input.required<CaseResponse>();
  readonly type = input<GrantTypeDefinition>();
  /** Only the advice that lies before the decider. */
  readonly onlyOpen = input(false);
  protected readonly m = useMessages(casePageMessages);
  private readonly forms = useMessages(formMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly advices = computed(() =>
    [...this.file().advices]
      .filter(({ returnReason }) => !this.onlyOpen() || returnReason === null)
      .sort((a, b) => b.advisedAt.localeCompare(a.advisedAt)),
  );

  protected kindOf({ kind }: AdviceResponse): string {
    const kinds: Readonly<Record<string, string>> = this.forms().advice.kinds;
    return kinds[kind] ?? kind;
  }

  protected groundsOf({ grounds }: AdviceResponse): string[] {
    const type = this.type();
    return grounds.map((key) => {
      const ground = type && groundsOf(type).find((one) => one.key === key);
      return ground ? `${textIn(ground.text, this.language())} (${ground.article})` : key;
    });
  }

  protected viewsOf(code: string): string {
    const codes: Readonly<Record<string, string>> = this.forms().viewsCodes;
    return codes[code] ?? code;
  }
}
