// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FieldFrame } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Button, Notices, ProblemAlert } from '../../shared/ui';
import { type PersonalData, saveAsFile } from '../../shell/personal-data';
import type { MemberResponse } from '../api-models';
import { api } from '../case-api';
import { personPanelMessages } from './person-panel-messages';

/** Puts the data of somebody right who asks for it, hands them over, and signs them out everywhere. */
@Component({
  selector: 'flx-person-panel',
  imports: [Button, FieldFrame, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-panel flx-stack" [attr.aria-label]="m().heading(person().name)">
      <flx-problem [problem]="command.problem()" />
      <form class="flx-stack" novalidate (submit)="save($event)">
        <p>{{ m().text }}</p>
        <flx-field [fieldId]="'name-' + person().id" [label]="m().name">
          <input
            #nameBox
            class="utrecht-textbox"
            autocomplete="off"
            [id]="'name-' + person().id"
            [value]="name()"
            (input)="name.set(nameBox.value)"
          />
        </flx-field>
        <flx-field [fieldId]="'email-' + person().id" [label]="m().email">
          <input
            #emailBox
            class="utrecht-textbox"
            type="email"
            autocomplete="off"
            [id]="'email-' + person().id"
            [value]="email()"
            (input)="email.set(emailBox.value)"
          />
        </flx-field>
        <div class="flx-actions">
          <button flx-button variant="primary" type="submit" [busy]="command.busy()">{{ m().save }}</button>
        </div>
      </form>
      <div class="flx-actions">
        <button flx-button variant="secondary" [busy]="command.busy()" (click)="end()">{{ m().end }}</button>
        @if (isAdministrator()) {
          <button flx-button variant="secondary" [busy]="command.busy()" (click)="download()">
            {{ m().download }}
          </button>
        }
      </div>
    </section>
  `,
})
export class PersonPanel {
  readonly organisationId = input.required<string>();
  readonly person = input.required<Pick<MemberResponse, 'id' | 'name' | 'email'>>();
  readonly changed = output<void>();
  protected readonly m = useMessages(personPanelMessages);
  protected readonly command = new Command();
  protected readonly name = linkedSignal(() => this.person().name);
  protected readonly email = linkedSignal(() => this.person().email);
  private readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  protected readonly isAdministrator = computed(() => this.session.roles().includes('administrator'));
  private readonly address = computed(
    () =>
      `${api}/organisations/${encodeURIComponent(this.organisationId())}/people/${encodeURIComponent(this.person().id)}`,
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = { name: this.name(), email: this.email() };
    const done = await this.command.run((context) =>
      this.http.post<{ waitingFor: string | null }>(`${this.address()}/corrections`, body, { context }),
    );
    if (!done) return;
    const { waitingFor } = done.result;
    this.notices.show({ kind: 'ok', heading: waitingFor ? this.m().waiting(waitingFor) : this.m().saved });
    this.changed.emit();
  }

  protected async end(): Promise<void> {
    const done = await this.command.run((context) =>
      this.http.post<{ ended: number }>(`${this.address()}/session-endings`, {}, { context }),
    );
    if (done) this.notices.show({ kind: 'ok', heading: this.m().ended(done.result.ended) });
  }

  protected async download(): Promise<void> {
    const done = await this.command.run(() => this.http.get<PersonalData>(`${this.address()}/data`));
    if (!done) return;
    saveAsFile(done.result);
    this.notices.show({ kind: 'ok', heading: this.m().downloaded });
  }
}
