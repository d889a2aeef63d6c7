// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type Refusal, sentenceFor } from '#domain';
import { ChosenLanguage } from '../shared/messages';
import { Button } from '../shared/ui';

/** What finance does with a penalty or with interest, in order. */
export const outsideSteps = ['propose', 'pay', 'release', 'markPaid', 'cancel'] as const;
export type OutsideStep = (typeof outsideSteps)[number];

/** A step as the server offers or refuses it. */
interface Offered {
  readonly action: string;
  readonly allowed: boolean;
  readonly refusal: { readonly code: string } | null;
}

/** The next steps with a penalty or with interest. What this person may not do is shown with the reason. */
@Component({
  selector: 'flx-outside-steps',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    @for (reason of reasons(); track reason) {
      <p class="flx-small">{{ reason }}</p>
    }
    <div class="flx-actions">
      @for (step of steps(); track step) {
        <button flx-button [variant]="step === 'cancel' ? 'subtle' : 'secondary'" (click)="chosen.emit(step)">
          {{ labels()[step] }}<span class="flx-visually-hidden">{{ about() }}</span>
        </button>
      }
    </div>
  `,
})
export class OutsideSteps<Step extends OutsideStep> {
  readonly offered = input.required<readonly Offered[]>();
  readonly labels = input.required<Readonly<Record<Step, string>>>();
  /** Of whose money it is, for who cannot see where the button stands. */
  readonly about = input.required<string>();
  readonly chosen = output<Step>();
  private readonly language = inject(ChosenLanguage).current;

  private readonly known = computed(() => outsideSteps.filter((step): step is Step => step in this.labels()));

  protected readonly steps = computed(() =>
    this.known().filter((step) => this.offered().some(({ action, allowed }) => action === step && allowed)),
  );

  protected readonly reasons = computed(() => {
    const refused = this.offered().filter(({ action }) => this.known().some((step) => step === action));
    const sentences = refused.flatMap(({ refusal }) =>
      refusal ? [sentenceFor(refusal as Refusal, this.language())] : [],
    );
    return [...new Set(sentences)];
  });
}
