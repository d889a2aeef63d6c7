// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Command } from '../shared/http';
import { useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Alert, Button, PageHeading, ProblemAlert } from '../shared/ui';
import { accountMessages } from './account-messages';

/** Where the link of a mail leads that asks whether an address is one's own. A press of the button confirms, not the opening. */
@Component({
  selector: 'flx-confirm-address-page',
  imports: [Alert, Button, PageHeading, ProblemAlert, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-page-heading [heading]="m().confirmHeading" [lead]="email() || !token() ? '' : m().confirmText" />
    @if (email(); as address) {
      <flx-alert kind="ok" [heading]="m().confirmed" [live]="true"
        ><p>{{ m().confirmedText(address) }}</p></flx-alert
      >
      <p>
        <a flx-button variant="primary" routerLink="/account">{{ m().toAccount }}</a>
      </p>
    } @else if (!token()) {
      <flx-alert kind="error" [heading]="m().noLink" />
    } @else {
      <flx-problem [problem]="command.problem()" />
      <div class="flx-actions">
        <button flx-button variant="primary" [busy]="command.busy()" (click)="confirm()">{{ m().confirm }}</button>
      </div>
    }
  `,
})
export class ConfirmAddressPage {
  protected readonly m = useMessages(accountMessages);
  protected readonly command = new Command();
  protected readonly email = signal('');
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  protected readonly token = computed(() => this.fragment() ?? '');

  protected async confirm(): Promise<void> {
    const path = '/api/v1/address-changes/uses';
    const body = { token: this.token() };
    const done = await this.command.run((context) => this.http.post<{ email: string }>(path, body, { context }));
    if (!done) return;
    this.email.set(done.result.email);
    await this.session.refresh();
  }
}
