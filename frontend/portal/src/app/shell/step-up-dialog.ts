// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Command, StepUpPrompt } from '../shared/http';
import { useChrome, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Button, Dialog, ProblemAlert } from '../shared/ui';
import { CodeStep } from './code-step';
import { ConfirmElsewhere } from './confirm-elsewhere';
import { signOnMessages } from './sign-on-messages';
import { messages } from './second-step-messages';

/** Asks for a code, or the password, once more before a step that matters, and then lets it go on. */
@Component({
  selector: 'flx-step-up-dialog',
  imports: [Button, CodeStep, ConfirmElsewhere, Dialog, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-dialog [heading]="heading()" [open]="prompt.open()" (dismissed)="leave()">
      @if (!elsewhere()) {
        <p>{{ byCode() ? m().stepUpIntro : chrome().stepUp.intro }}</p>
      }
      @if (elsewhere()) {
        @if (prompt.open()) {
          <flx-confirm-elsewhere (done)="prompt.done(true)">
            <button flx-button variant="subtle" (click)="leave()">{{ chrome().stepUp.cancel }}</button>
          </flx-confirm-elsewhere>
        }
      } @else if (byCode()) {
        @if (prompt.open()) {
          <flx-code-step
            idPrefix="step-up"
            [submit]="chrome().stepUp.submit"
            [use]="confirmByCode"
            (done)="prompt.done(true)"
          >
            <button flx-button variant="subtle" (click)="leave()">{{ chrome().stepUp.cancel }}</button>
          </flx-code-step>
        }
      } @else {
        <form class="flx-stack" novalidate (submit)="confirm($event, password.value)">
          <flx-problem [problem]="command.problem()" [heading]="chrome().ui.errorSummary" />
          <div class="flx-field" [class.flx-field--invalid]="missing()">
            <label class="utrecht-form-label" for="step-up-password">{{ chrome().signIn.password }}</label>
            @if (missing()) {
              <p class="utrecht-form-field-error-message" id="step-up-error">{{ chrome().signIn.passwordMissing }}</p>
            }
            <input
              #password
              class="utrecht-textbox"
              id="step-up-password"
              type="password"
              autocomplete="current-password"
              [attr.aria-invalid]="missing() || null"
              [attr.aria-describedby]="missing() ? 'step-up-error' : null"
            />
          </div>
          <div class="flx-actions">
            <button flx-button variant="primary" type="submit" [busy]="command.busy()">
              {{ chrome().stepUp.submit }}
            </button>
            <button flx-button variant="subtle" (click)="leave()">{{ chrome().stepUp.cancel }}</button>
          </div>
        </form>
      }
    </flx-dialog>
  `,
})
export class StepUpDialog {
  protected readonly m = useMessages(messages);
  protected readonly away = useMessages(signOnMessages);
  protected readonly chrome = useChrome();
  protected readonly byCode = computed(() => this.session.stepUpWith() === 'code');
  protected readonly elsewhere = computed(() => this.session.stepUpWith() === 'provider');
  protected readonly heading = computed(() => {
    if (this.elsewhere()) return this.away().confirmHeading;
    return this.byCode() ? this.m().stepUpHeading : this.chrome().stepUp.heading;
  });
  protected readonly prompt = inject(StepUpPrompt);
  protected readonly command = new Command();
  protected readonly missing = signal(false);
  private readonly session = inject(Session);

  constructor() {
    // The code that a demonstration shows is that of this moment.
    effect(() => {
      if (this.prompt.open() && untracked(this.session.demoCode)) void this.session.refresh();
    });
  }

  protected readonly confirmByCode = (code: string): Promise<void> => this.session.stepUp(code);

  protected async confirm(event: Event, password: string): Promise<void> {
    event.preventDefault();
    this.missing.set(password === '');
    if (password === '') return;
    if (await this.command.run(() => this.session.stepUp(password))) this.prompt.done(true);
  }

  protected leave(): void {
    this.command.clear();
    this.missing.set(false);
    this.prompt.done(false);
  }
}
