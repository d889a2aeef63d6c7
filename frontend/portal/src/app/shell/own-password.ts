// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { FieldFrame } from '../shared/forms';
import { Command } from '../shared/http';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Button, Notices, ProblemAlert } from '../shared/ui';
import { accountMessages } from './account-messages';
import { errorAt } from './error-at';

/** Another password, on the present one. */
@Component({
  selector: 'flx-own-password',
  imports: [Button, FieldFrame, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @if (changing()) {
      <form class="flx-card flx-stack flx-form" novalidate (submit)="save($event, now.value, next.value)">
        <flx-problem [problem]="command.problem()" [showFields]="false" />
        <input
          class="flx-visually-hidden"
          type="email"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          [value]="session.person()?.email"
        />
        <flx-field fieldId="own-current" [label]="m().current" [error]="wrong('currentPassword')">
          <input
            #now
            id="own-current"
            class="utrecht-textbox"
            type="password"
            autocomplete="current-password"
            [attr.aria-invalid]="!!wrong('currentPassword') || null"
            [attr.aria-describedby]="wrong('currentPassword') ? 'own-current-error' : null"
          />
        </flx-field>
        <flx-field fieldId="own-next" [label]="m().next" [help]="m().nextHelp" [error]="wrong('password')">
          <input
            #next
            id="own-next"
            class="utrecht-textbox"
            type="password"
            autocomplete="new-password"
            [attr.aria-invalid]="!!wrong('password') || null"
            [attr.aria-describedby]="'own-next-help' + (wrong('password') ? ' own-next-error' : '')"
          />
        </flx-field>
        <div class="flx-actions">
          <button flx-button variant="primary" type="submit" [busy]="command.busy()">{{ m().changePassword }}</button>
          <button flx-button variant="subtle" type="button" (click)="stop()">{{ m().cancel }}</button>
        </div>
      </form>
    } @else {
      <div class="flx-actions">
        <button flx-button variant="secondary" (click)="changing.set(true)">{{ m().changePassword }}</button>
      </div>
    }
  `,
})
export class OwnPassword {
  readonly changed = output<void>();
  protected readonly m = useMessages(accountMessages);
  protected readonly session = inject(Session);
  protected readonly command = new Command();
  protected readonly changing = signal(false);
  private readonly missing = signal<readonly string[]>([]);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;

  protected wrong(path: 'currentPassword' | 'password'): string {
    if (this.missing().includes(path)) return path === 'password' ? this.m().nextMissing : this.m().currentMissing;
    return errorAt(this.command.problem(), path, this.language());
  }

  protected stop(): void {
    this.command.clear();
    this.missing.set([]);
    this.changing.set(false);
  }

  protected async save(event: Event, currentPassword: string, password: string): Promise<void> {
    event.preventDefault();
    this.command.clear();
    const typed = { currentPassword, password };
    this.missing.set(Object.entries(typed).flatMap(([key, value]) => (value === '' ? [key] : [])));
    if (this.missing().length > 0) return;
    const path = '/api/v1/account/password-changes';
    if (!(await this.command.run((context) => this.http.post(path, typed, { context })))) return;
    this.stop();
    this.notices.show({ kind: 'ok', heading: this.m().changed, text: this.m().changedText });
    this.changed.emit();
  }
}
