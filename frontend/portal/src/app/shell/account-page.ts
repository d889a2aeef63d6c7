// SPDX-License-Identifier: EUPL-1.2
import { httpResource, HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { levelNames } from '#domain/basics';
import { Command } from '../shared/http';
import { LocalizedPipe, useChrome, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import {
  Button,
  DataItem,
  DataList,
  DateTimePipe,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
  Table,
} from '../shared/ui';
import { accountMessages } from './account-messages';
import { EnrolmentStep } from './enrolment';
import { OwnDetails } from './own-details';
import { OwnPassword } from './own-password';
import { RecoveryCodes } from './recovery-codes';
import { signOnMessages } from './sign-on-messages';
import { messages } from './second-step-messages';

interface Line {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly browser: string;
  readonly current: boolean;
}

/** Where somebody is signed in, and the app and papers with which they sign in. */
@Component({
  selector: 'flx-account-page',
  imports: [
    Button,
    DataItem,
    DataList,
    DateTimePipe,
    EnrolmentStep,
    LocalizedPipe,
    OwnDetails,
    OwnPassword,
    PageHeading,
    ProblemAlert,
    RecoveryCodes,
    ResourceState,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="m().account" [lead]="m().accountLead" />
    <flx-problem [problem]="command.problem()" [heading]="chrome().ui.errorSummary" />
    <section class="flx-stack" aria-labelledby="own-details">
      <h2 id="own-details">{{ own().details }}</h2>
      <flx-own-details />
    </section>
    <section class="flx-stack" aria-labelledby="signed-in-with">
      <h2 id="signed-in-with">{{ away().signedInWith }}</h2>
      <flx-data-list>
        <flx-data-item [term]="away().by">{{ way() }}</flx-data-item>
        @if (session.provider(); as provider) {
          <flx-data-item [term]="away().level">{{ levelNames[provider.level] | localized }}</flx-data-item>
        }
      </flx-data-list>
      @if (!session.provider()) {
        <flx-own-password (changed)="sessions.reload()" />
      }
    </section>
    <section class="flx-stack" aria-labelledby="sessions">
      <h2 id="sessions">{{ m().sessions }}</h2>
      <flx-resource-state [resource]="sessions" />
      @if (sessions.hasValue()) {
        <flx-table [caption]="m().sessions" [hideCaption]="true" narrow="cards">
          <thead>
            <tr>
              <th scope="col">{{ m().browser }}</th>
              <th scope="col">{{ m().since }}</th>
              <th scope="col">{{ m().lastSeen }}</th>
              <th scope="col">{{ m().action }}</th>
            </tr>
          </thead>
          <tbody>
            @for (line of sessions.value().items; track line.id) {
              <tr>
                <th scope="row">{{ nameOf(line.browser) }}</th>
                <td [attr.data-label]="m().since">{{ line.createdAt | dateTime }}</td>
                <td [attr.data-label]="m().lastSeen">{{ line.lastSeenAt | dateTime }}</td>
                <td [attr.data-label]="m().action">
                  @if (line.current) {
                    {{ m().here }}
                  } @else {
                    <button
                      flx-button
                      variant="secondary"
                      [busy]="command.busy()"
                      [attr.aria-label]="m().endFor(nameOf(line.browser))"
                      (click)="end(line)"
                    >
                      {{ m().end }}
                    </button>
                  }
                </td>
              </tr>
            }
          </tbody>
        </flx-table>
        @if (sessions.value().items.length > 1) {
          <div class="flx-actions">
            <button flx-button variant="secondary" [busy]="command.busy()" (click)="endOthers()">
              {{ own().endOthers }}
            </button>
          </div>
        }
      }
    </section>
    @if (session.stepUpWith() === 'code') {
      <section class="flx-stack" aria-labelledby="app">
        <h2 id="app">{{ m().app }}</h2>
        @if (papers(); as codes) {
          <flx-recovery-codes [codes]="codes" (kept)="papers.set(undefined)" />
        } @else if (enrolling()) {
          <flx-enrolment (done)="enrolling.set(false)" />
        } @else {
          <p>{{ m().newPapersIntro }}</p>
          <div class="flx-actions">
            <button flx-button variant="secondary" [busy]="command.busy()" (click)="renew()">
              {{ m().newPapers }}
            </button>
            <button flx-button variant="secondary" (click)="enrolling.set(true)">{{ m().newPhone }}</button>
          </div>
        }
      </section>
    }
  `,
})
export class AccountPage {
  protected readonly m = useMessages(messages);
  protected readonly own = useMessages(accountMessages);
  protected readonly chrome = useChrome();
  protected readonly away = useMessages(signOnMessages);
  protected readonly levelNames = levelNames;
  protected readonly way = computed(() => {
    const byAccount = this.session.stepUpWith() === 'code' ? this.away().byCode : this.away().byPassword;
    return this.session.provider()?.name ?? byAccount;
  });
  protected readonly session = inject(Session);
  protected readonly command = new Command();
  protected readonly enrolling = signal(false);
  protected readonly papers = signal<readonly string[] | undefined>(undefined);
  protected readonly sessions = httpResource<{ items: readonly Line[] }>(() => '/api/v1/sessions');
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);

  /** A browser calls itself many things; this is what people know it by. */
  protected nameOf(browser: string): string {
    const name = /Edg\/|OPR\/|Firefox\/|Chrome\/|Safari\//.exec(browser)?.[0].slice(0, -1);
    const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(browser)?.[0];
    const shown = name === 'Edg' ? 'Edge' : name === 'OPR' ? 'Opera' : name;
    return [shown, system].filter(Boolean).join(', ') || this.m().unknownBrowser;
  }

  protected async end({ id }: Line): Promise<void> {
    if (!(await this.command.run(() => firstValueFrom(this.http.delete(`/api/v1/sessions/${id}`))))) return;
    this.notices.show({ kind: 'ok', heading: this.m().ended });
    this.sessions.reload();
  }

  protected async endOthers(): Promise<void> {
    const path = '/api/v1/account/session-endings';
    const done = await this.command.run((context) => this.http.post<{ ended: number }>(path, {}, { context }));
    if (!done) return;
    this.notices.show({ kind: 'ok', heading: this.own().endedOthers(done.result.ended) });
    this.sessions.reload();
  }

  protected async renew(): Promise<void> {
    await this.command.run(async () => {
      const path = '/api/v1/sessions/current/recovery-codes';
      const { codes } = await firstValueFrom(this.http.post<{ codes: string[] }>(path, {}));
      this.papers.set(codes);
    });
  }
}
