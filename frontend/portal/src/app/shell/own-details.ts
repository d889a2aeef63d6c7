// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FieldFrame } from '../shared/forms';
import { Command } from '../shared/http';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Alert, Button, DataItem, DataList, Notices, ProblemAlert } from '../shared/ui';
import { accountMessages } from './account-messages';
import { errorAt } from './error-at';

interface Corrected {
  readonly name: string;
  readonly email: string;
  readonly waitingFor: string | null;
}

/** The own name and e-mail address: to see and to put right. */
@Component({
  selector: 'flx-own-details',
  imports: [Alert, Button, DataItem, DataList, FieldFrame, ProblemAlert, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-data-list>
      <flx-data-item [term]="m().name">{{ session.person()?.name }}</flx-data-item>
      <flx-data-item [term]="m().email">{{ session.person()?.email }}</flx-data-item>
    </flx-data-list>
    @if (waitingFor(); as email) {
      <flx-alert kind="info" [heading]="m().waiting(email)" [live]="true">
        <button flx-button variant="secondary" [busy]="command.busy()" (click)="stop()">{{ m().stop }}</button>
      </flx-alert>
    }
    @if (correcting()) {
      <form class="flx-card flx-stack flx-form" novalidate (submit)="save($event)">
        <p>{{ m().correctText }}</p>
        <flx-problem [problem]="command.problem()" [showFields]="false" />
        <flx-field fieldId="own-name" [label]="m().name" [error]="wrong('name')">
          <input
            #nameBox
            id="own-name"
            class="utrecht-textbox"
            autocomplete="name"
            [value]="name()"
            [attr.aria-invalid]="!!wrong('name') || null"
            [attr.aria-describedby]="wrong('name') ? 'own-name-error' : null"
            (input)="name.set(nameBox.value)"
          />
        </flx-field>
        <flx-field fieldId="own-email" [label]="m().email" [error]="wrong('email')">
          <input
            #emailBox
            id="own-email"
            class="utrecht-textbox"
            type="email"
            autocomplete="email"
            [value]="email()"
            [attr.aria-invalid]="!!wrong('email') || null"
            [attr.aria-describedby]="wrong('email') ? 'own-email-error' : null"
            (input)="email.set(emailBox.value)"
          />
        </flx-field>
        <div class="flx-actions">
          <button flx-button variant="primary" type="submit" [busy]="command.busy()">{{ m().save }}</button>
          <button flx-button variant="subtle" type="button" (click)="correcting.set(false)">{{ m().cancel }}</button>
        </div>
      </form>
    } @else {
      <flx-problem [problem]="command.problem()" />
      <div class="flx-actions">
        <button flx-button variant="secondary" (click)="correcting.set(true)">{{ m().correct }}</button>
        <a class="nl-link" routerLink="/account/gegevens">{{ m().see }}</a>
      </div>
    }
  `,
})
export class OwnDetails {
  protected readonly m = useMessages(accountMessages);
  protected readonly session = inject(Session);
  protected readonly command = new Command();
  protected readonly correcting = signal(false);
  private readonly kept = httpResource<Corrected>(() => '/api/v1/account/corrections');
  protected readonly waitingFor = computed(() => (this.kept.hasValue() ? this.kept.value().waitingFor : null));
  protected readonly name = linkedSignal(() => this.session.person()?.name ?? '');
  protected readonly email = linkedSignal(() => this.session.person()?.email ?? '');
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;

  protected wrong(path: string): string {
    return errorAt(this.command.problem(), path, this.language());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = { name: this.name(), email: this.email() };
    if (!(await this.send('corrections', body, this.m().saved))) return;
    this.correcting.set(false);
    await this.session.refresh();
  }

  protected async stop(): Promise<void> {
    await this.send('address-withdrawals', {}, this.m().stopped);
  }

  private async send(path: string, body: object, heading: string): Promise<boolean> {
    const done = await this.command.run((context) =>
      this.http.post<Corrected>(`/api/v1/account/${path}`, body, { context }),
    );
    if (!done) return false;
    this.kept.set(done.result);
    this.notices.show({ kind: 'ok', heading });
    return true;
  }
}
