// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import { textIn } from '#domain/basics';
import { FieldFrame } from '../shared/forms';
import { Command, toProblem } from '../shared/http';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Alert, Button, PageHeading, ProblemAlert } from '../shared/ui';
import { passwordMessages } from './password-messages';

interface Owner {
  readonly name: string;
  readonly email: string;
}

/** Where the link of a mail leads: a new password. The secret stands behind the hash sign, which no server sees. */
@Component({
  selector: 'flx-set-password-page',
  imports: [Alert, Button, FieldFrame, PageHeading, ProblemAlert, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-page-heading [heading]="saved() ? m().savedHeading : m().setHeading" [lead]="lead()" />
    @if (saved()) {
      <flx-alert kind="ok" [heading]="m().savedHeading" [live]="true"
        ><p>{{ m().savedText }}</p></flx-alert
      >
      <p>
        <a flx-button variant="primary" routerLink="/inloggen">{{ m().toSignIn }}</a>
      </p>
    } @else if (!token()) {
      <flx-alert kind="error" [heading]="m().noLink" />
    } @else if (expired(); as problem) {
      <flx-problem [problem]="problem" />
      <p>
        <a flx-button variant="primary" routerLink="/wachtwoord-vergeten">{{ m().newLink }}</a>
      </p>
    } @else if (owner()) {
      <form class="flx-card flx-stack flx-form" novalidate (submit)="save($event, box.value)">
        <flx-problem [problem]="weak() ? undefined : command.problem()" />
        <input
          class="flx-visually-hidden"
          type="email"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          [value]="owner()?.email"
        />
        <flx-field fieldId="new-password" [label]="m().password" [help]="m().passwordHelp" [error]="weak()">
          <input
            #box
            id="new-password"
            class="utrecht-textbox"
            autocomplete="new-password"
            [type]="shown() ? 'text' : 'password'"
            [attr.aria-invalid]="!!weak() || null"
            [attr.aria-describedby]="'new-password-help' + (weak() ? ' new-password-error' : '')"
          />
        </flx-field>
        <label class="flx-option">
          <input #shows type="checkbox" (change)="shown.set(shows.checked)" />
          {{ m().show }}
        </label>
        <div class="flx-actions">
          <button flx-button variant="primary" type="submit" [busy]="command.busy()">{{ m().save }}</button>
        </div>
      </form>
    }
  `,
})
export class SetPasswordPage {
  protected readonly m = useMessages(passwordMessages);
  protected readonly command = new Command();
  protected readonly saved = signal(false);
  protected readonly shown = signal(false);
  private readonly missing = signal(false);
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly token = computed(() => this.fragment() ?? '');
  private readonly link = httpResource<Owner>(() =>
    this.token() ? { url: '/api/v1/password-links/checks', method: 'POST', body: { token: this.token() } } : undefined,
  );
  protected readonly owner = computed(() => (this.link.hasValue() ? this.link.value() : undefined));
  protected readonly expired = computed(() => {
    const error = this.link.error();
    return error ? toProblem(error) : undefined;
  });
  protected readonly lead = computed(() => {
    const owner = this.owner();
    return owner && !this.saved() ? this.m().setFor(owner.name, owner.email) : '';
  });
  /** What is wrong with what was typed. */
  protected readonly weak = computed(() => {
    if (this.missing()) return this.m().passwordMissing;
    const message = this.command.problem()?.errors?.find(({ path }) => path === 'password')?.message;
    if (!message) return '';
    return typeof message === 'string' ? message : textIn(message, this.language());
  });

  protected async save(event: Event, password: string): Promise<void> {
    event.preventDefault();
    this.command.clear();
    this.missing.set(password === '');
    const body = { token: this.token(), password };
    const done =
      password !== '' &&
      (await this.command.run((context) => this.http.post('/api/v1/password-links/uses', body, { context })));
    if (!done) {
      this.box()?.nativeElement.focus();
      return;
    }
    this.saved.set(true);
    await this.session.refresh();
  }
}
