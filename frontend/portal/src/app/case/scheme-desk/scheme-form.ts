// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { type Answers, type SchemeDefinition, calculateAmount, textIn } from '#domain';
import { CalculationView } from '../calculation-view';
import { FormPreview } from '../../shared/forms';
import { ChosenLanguage, defineMessages, useMessages } from '../../shared/messages';

const messages = defineMessages({
  nl: {
    lead: 'Probeer het formulier uit. Er wordt niets bewaard en niets verstuurd.',
    type: 'Soort subsidie',
    amount: 'Het bedrag bij deze antwoorden',
  },
  en: {
    lead: 'Try the form. Nothing is kept and nothing is sent.',
    type: 'Kind of subsidy',
    amount: 'The amount with these answers',
  },
});

/** The forms of a definition as an applicant sees them, with the amount beside them; also of one that is not published. */
@Component({
  selector: 'flx-scheme-form',
  imports: [CalculationView, FormPreview],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <p>{{ m().lead }}</p>
    <div class="flx-field">
      <label class="utrecht-form-label" for="scheme-form-type">{{ m().type }}</label>
      <select
        #list
        id="scheme-form-type"
        class="utrecht-select utrecht-select--html-select flx-size-l"
        (change)="choose(list.value)"
      >
        @for (one of types(); track one.key) {
          <option [value]="one.key" [selected]="one.key === typeKey()">{{ one.name }}</option>
        }
      </select>
    </div>
    @if (type(); as one) {
      <div class="flx-two-thirds">
        <flx-form-preview [type]="one" (answersChange)="answers.set($event)" />
        @if (calculation(); as amount) {
          <aside class="flx-panel flx-stack-s" aria-labelledby="scheme-form-amount">
            <h2 id="scheme-form-amount">{{ m().amount }}</h2>
            <flx-calculation [calculation]="amount" />
          </aside>
        }
      </div>
    }
  `,
})
export class SchemeForm {
  readonly scheme = input.required<SchemeDefinition>();
  protected readonly m = useMessages(messages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly types = computed(() =>
    this.scheme().types.map(({ key, name }) => ({ key, name: textIn(name, this.language()) })),
  );
  protected readonly typeKey = linkedSignal(() => this.types()[0]?.key ?? '');
  protected readonly type = computed(() => this.scheme().types.find(({ key }) => key === this.typeKey()));
  protected readonly answers = signal<Answers>({});
  protected readonly calculation = computed(() => {
    const type = this.type();
    if (!type) return undefined;
    const { rows, totalCents, problems } = calculateAmount(type, this.answers(), { alreadyGrantedThisYearCents: 0 });
    return { rows: [...rows], totalCents, problems: problems.map((problem) => ({ ...problem })) };
  });

  protected choose(key: string): void {
    this.typeKey.set(key);
    this.answers.set({});
  }
}
