// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Command, StepUpPrompt } from '../shared/http';
import { useChrome } from '../shared/messages';
import { Session } from '../shared/session';
import { Button, Dialog, ProblemAlert } from '../shared/ui';

/** Asks for the password once more before a step that matters, and then lets it go on. */
@Component({
  selector: 'flx-step-up-dialog',
  imports: [Button, Dialog, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-dialog [heading]="chrome().stepUp.heading" [open]="prompt.open()" (dismissed)="leave()">
      <p>{{ chrome().stepUp.intro }}</p>
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
    </flx-dialog>
  `,
})
export class StepUpDialog {
  protected readonly chrome = useChrome();
  protected readonly prompt = inject(StepUpPrompt);
  protected readonly command = new Command();
  protected readonly missing = signal(false);
  private readonly session = inject(Session);

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
