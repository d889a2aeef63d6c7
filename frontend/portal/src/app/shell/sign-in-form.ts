// SPDX-License-Identifier: EUPL-1.2
import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Command } from '../shared/http';
import { useChrome, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Button, ProblemAlert } from '../shared/ui';
import { CodeStep } from './code-step';
import { EnrolmentStep } from './enrolment';
import { OtherWindow } from './other-window';
import { ProviderLinks } from './provider-links';
import { signOnMessages } from './sign-on-messages';
import { messages } from './second-step-messages';

/** E-mail address and password, and the second step for who needs one; the same on the page and in the dialog. */
@Component({
  selector: 'flx-sign-in-form',
  imports: [Button, CodeStep, EnrolmentStep, NgTemplateOutlet, ProblemAlert, ProviderLinks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @switch (step()) {
      @case ('code') {
        <flx-code-step [idPrefix]="idPrefix()" [use]="giveCode" (done)="signedIn.emit()">
          <button flx-button variant="subtle" (click)="startOver()">{{ m().startOver }}</button>
        </flx-code-step>
      }
      @case ('enrolment') {
        <h2>{{ m().enrolHeading }}</h2>
        @defer {
          <flx-enrolment (done)="enrolled()" />
        }
      }
      @default {
        @if (session.providers().length > 0) {
          <flx-provider-links [naar]="naar()" [inNewWindow]="staysHere()" (left)="leaving()" />
          @if (session.passwords()) {
            <h2>{{ away().orPassword }}</h2>
          } @else {
            <ng-container [ngTemplateOutlet]="rest" />
          }
        }
        @if (session.passwords()) {
          <form class="flx-stack" novalidate (submit)="signIn($event)">
            <flx-problem [problem]="command.problem()" [heading]="chrome().ui.errorSummary" />
            <div class="flx-field" [class.flx-field--invalid]="emailMissing()">
              <label class="utrecht-form-label" [attr.for]="idPrefix() + '-email'">{{ chrome().signIn.email }}</label>
              @if (emailMissing()) {
                <p class="utrecht-form-field-error-message" [id]="idPrefix() + '-email-error'">
                  {{ chrome().signIn.emailMissing }}
                </p>
              }
              <input
                #emailInput
                class="utrecht-textbox"
                type="email"
                autocomplete="username"
                [id]="idPrefix() + '-email'"
                [value]="email()"
                [attr.aria-invalid]="emailMissing() || null"
                [attr.aria-describedby]="emailMissing() ? idPrefix() + '-email-error' : null"
                (input)="email.set(emailInput.value)"
              />
            </div>
            <div class="flx-field" [class.flx-field--invalid]="passwordMissing()">
              <label class="utrecht-form-label" [attr.for]="idPrefix() + '-password'">{{
                chrome().signIn.password
              }}</label>
              @if (passwordMissing()) {
                <p class="utrecht-form-field-error-message" [id]="idPrefix() + '-password-error'">
                  {{ chrome().signIn.passwordMissing }}
                </p>
              }
              <input
                #passwordInput
                class="utrecht-textbox"
                type="password"
                autocomplete="current-password"
                [id]="idPrefix() + '-password'"
                [value]="password()"
                [attr.aria-invalid]="passwordMissing() || null"
                [attr.aria-describedby]="passwordMissing() ? idPrefix() + '-password-error' : null"
                (input)="password.set(passwordInput.value)"
              />
            </div>
            <div class="flx-actions">
              <button flx-button variant="primary" type="submit" [busy]="command.busy()">
                {{ chrome().signIn.submit }}
              </button>
              <ng-container [ngTemplateOutlet]="rest" />
            </div>
          </form>
        }
      }
    }
    <ng-template #rest><ng-content /></ng-template>
  `,
})
export class SignInForm {
  readonly idPrefix = input('sign-in');
  readonly knownEmail = input('');
  /** Where to go after signing in elsewhere. */
  readonly naar = input('/');
  /** The page must stay: signing in elsewhere happens in another window. */
  readonly staysHere = input(false);
  readonly signedIn = output<void>();
  protected readonly chrome = useChrome();
  protected readonly away = useMessages(signOnMessages);
  private readonly waits = signal(false);
  protected readonly command = new Command();
  protected readonly email = linkedSignal(() => this.knownEmail());
  protected readonly password = signal('');
  private readonly tried = signal(false);
  protected readonly emailMissing = computed(() => this.tried() && this.email().trim() === '');
  protected readonly passwordMissing = computed(() => this.tried() && this.password() === '');
  protected readonly m = useMessages(messages);
  protected readonly session = inject(Session);
  private readonly emailInput = viewChild<ElementRef<HTMLInputElement>>('emailInput');
  private readonly passwordInput = viewChild<ElementRef<HTMLInputElement>>('passwordInput');

  /** Setting up the app ends when its codes for on paper were seen, which is after one is signed in. */
  private readonly enrolling = signal(false);
  protected readonly step = computed(() => (this.enrolling() ? 'enrolment' : this.session.secondStep()));

  constructor() {
    effect(() => {
      if (this.session.secondStep() === 'enrolment') this.enrolling.set(true);
    });
    const stop = inject(OtherWindow).listen(() => void this.cameBack());
    inject(DestroyRef).onDestroy(stop);
  }

  protected enrolled(): void {
    this.enrolling.set(false);
    this.signedIn.emit();
  }

  protected leaving(): void {
    this.waits.set(this.staysHere());
  }

  /** Somebody may have signed in, in another window. */
  private async cameBack(): Promise<void> {
    if (!this.waits()) return;
    await this.session.refresh();
    if (!this.session.signedIn() || !this.waits()) return;
    this.waits.set(false);
    this.signedIn.emit();
  }

  /** Signs in with an account of the demonstration at once, also where a code is asked: everybody knows it. */
  async signInAs(email: string, password: string): Promise<void> {
    this.email.set(email);
    const done = await this.command.run(async () => {
      await this.session.signIn(email, password);
      const code = this.session.demoCode();
      if (this.session.secondStep() === 'code' && code) await this.session.giveCode(code);
    });
    if (done && !this.session.secondStep()) this.signedIn.emit();
  }

  protected readonly giveCode = (code: string): Promise<void> => this.session.giveCode(code);

  /** Forgets the good password. */
  protected async startOver(): Promise<void> {
    this.password.set('');
    await this.command.run(() => this.session.forget());
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.emailMissing()) this.emailInput()?.nativeElement.focus();
    else if (this.passwordMissing()) this.passwordInput()?.nativeElement.focus();
    else {
      const done = await this.command.run(() => this.session.signIn(this.email().trim(), this.password()));
      if (done && !this.session.secondStep()) this.signedIn.emit();
    }
  }
}
