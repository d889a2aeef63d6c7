// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { sentenceFor, textIn } from '#domain';
import { type Permission, actionFor } from '../case/actions';
import type { CaseResponse, PaymentResponse } from '../case/api-models';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Button } from '../shared/ui';
import { financeMessages } from './messages';
import type { PaymentStep } from './payment-step';

type PaymentAction = 'release' | 'cancel' | 'confirm' | 'interrupt';

const actionsIn: Readonly<Record<string, readonly PaymentAction[]>> = {
  proposed: ['release', 'cancel', 'interrupt'],
  released: ['confirm', 'interrupt'],
};

const names = {
  release: 'release',
  cancel: 'cancel',
  confirm: 'markPaid',
  interrupt: 'interruptLimitation',
} as const;

/** What can be done with a payment now. What this person may not do is shown with the reason. */
@Component({
  selector: 'flx-payment-buttons',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    @for (reason of reasons(); track reason) {
      <p class="flx-small">{{ reason }}</p>
    }
    @if (buttons().length) {
      <div class="flx-actions">
        @for (button of buttons(); track button.action) {
          <button
            flx-button
            [variant]="button.action === 'cancel' || button.action === 'interrupt' ? 'subtle' : 'secondary'"
            (click)="chosen.emit({ action: button.action, payment: payment() })"
          >
            {{ button.label }}<span class="flx-visually-hidden">{{ about() }}</span>
          </button>
        }
      </div>
    }
  `,
})
export class PaymentButtons {
  readonly payment = input.required<PaymentResponse>();
  /** With the case, the server has said what this person may do; without it, the server says so when it is tried. */
  readonly file = input<Pick<CaseResponse, 'allowedActions'>>();
  readonly chosen = output<PaymentStep>();
  protected readonly m = useMessages(financeMessages);
  private readonly language = inject(ChosenLanguage).current;
  private readonly session = inject(Session);

  private readonly possible = computed(() => {
    const { state, kind } = this.payment();
    const actions = actionsIn[state] ?? [];
    // What a municipality has to pay back follows from the determination; it is not taken back here.
    return actions
      .filter((action) => action !== (kind === 'recovery' ? 'cancel' : 'interrupt'))
      .filter((action) => action !== 'interrupt' || this.file() !== undefined)
      .map((action) => ({ action, permission: this.permission(action) }));
  });

  protected readonly buttons = computed(() => {
    const m = this.m();
    return this.possible()
      .filter(({ permission }) => permission.allowed)
      .map(({ action }) => ({
        action,
        label: action === 'confirm' ? m.confirm[this.payment().kind === 'recovery' ? 'recovery' : 'pay'] : m[action],
      }));
  });

  protected readonly reasons = computed(() => {
    const refusals = this.possible().flatMap(({ permission: { refusal } }) =>
      refusal ? [sentenceFor(refusal, this.language())] : [],
    );
    const own = !this.file() && this.isOwnWork() ? [this.m().ownWork] : [];
    return [...new Set([...refusals, ...own])];
  });

  protected readonly about = computed(() => {
    const { text, organisationName } = this.payment();
    return this.m().forPayment(textIn(text, this.language()), organisationName);
  });

  private permission(action: PaymentAction): Permission {
    const file = this.file();
    if (!file) return { known: true, allowed: true };
    return actionFor(file, 'payment', names[action], this.payment().id);
  }

  /** A list does not tell the server's answer beforehand; the name does. */
  private isOwnWork(): boolean {
    const { state, preparedByName } = this.payment();
    return state === 'proposed' && preparedByName !== '' && preparedByName === this.session.person()?.name;
  }
}
