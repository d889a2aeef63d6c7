// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FieldFrame } from '../shared/forms';
import { Command } from '../shared/http';
import { useMessages } from '../shared/messages';
import { Alert, Button, PageHeading, ProblemAlert } from '../shared/ui';
import { passwordMessages } from './password-messages';

/** Asks for a link to choose a new password. What it answers says nothing about who has an account. */
@Component({
  selector: 'flx-forgotten-page',
  imports: [Alert, Button, FieldFrame, PageHeading, ProblemAlert, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-page-heading [heading]="m().forgottenHeading" [lead]="sent() ? '' : m().forgottenLead" />
    @if (sent()) {
      <flx-alert kind="ok" [heading]="m().sentHeading" [live]="true"
        ><p>{{ m().sentText }}</p></flx-alert
      >
      <p>
        <a class="nl-link" routerLink="/inloggen">{{ m().toSignIn }}</a>
      </p>
    } @else {
      <form class="flx-card flx-stack flx-form" novalidate (submit)="send($event, box.value)">
        <flx-problem [problem]="command.problem()" />
        <flx-field fieldId="forgotten-email" [label]="m().email" [error]="missing() ? m().emailMissing : ''">
          <input
            #box
            id="forgotten-email"
            class="utrecht-textbox"
            type="email"
            autocomplete="username"
            [attr.aria-invalid]="missing() || null"
            [attr.aria-describedby]="missing() ? 'forgotten-email-error' : null"
          />
        </flx-field>
        <div class="flx-actions">
          <button flx-button variant="primary" type="submit" [busy]="command.busy()">{{ m().send }}</button>
        </div>
      </form>
    }
  `,
})
export class ForgottenPage {
  protected readonly m = useMessages(passwordMessages);
  protected readonly command = new Command();
  protected readonly sent = signal(false);
  protected readonly missing = signal(false);
  private readonly http = inject(HttpClient);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected async send(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const email = typed.trim();
    this.missing.set(email === '');
    if (!email) {
      this.box()?.nativeElement.focus();
      return;
    }
    const done = await this.command.run((context) => this.http.post('/api/v1/password-links', { email }, { context }));
    if (done) this.sent.set(true);
  }
}
