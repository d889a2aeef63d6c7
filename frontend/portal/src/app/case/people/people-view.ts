// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Answers, type FieldError } from '#domain';
import { CommandForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import {
  Button,
  DateTimePipe,
  EmptyState,
  LoadMore,
  Notices,
  ProblemAlert,
  ResourceState,
  Status,
  Table,
} from '../../shared/ui';
import type { MemberResponse } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { peopleMessages } from './people-messages';
import { PersonPanel } from './person-panel';
import { personPanelMessages } from './person-panel-messages';
import { invitationQuestions, removalQuestions, rightsQuestions } from './people-questions';

type What = 'invite' | 'change' | 'remove' | 'data';

/** The people of an organisation: invite, change rights, let go with the cases to a colleague. */
@Component({
  selector: 'flx-people-view',
  imports: [
    Button,
    CommandForm,
    DateTimePipe,
    EmptyState,
    LoadMore,
    PersonPanel,
    ProblemAlert,
    ResourceState,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './people-view.html',
})
export class PeopleView {
  readonly organisationId = input.required<string>();
  readonly kind = input.required<'province' | 'municipality'>();
  protected readonly m = useMessages(peopleMessages);
  protected readonly data = useMessages(personPanelMessages);
  protected readonly session = inject(Session);
  protected readonly command = new Command();
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly address = computed(() => `${api}/organisations/${encodeURIComponent(this.organisationId())}`);
  protected readonly list = keysetList<MemberResponse>(
    () => `${this.address()}/people`,
    () => ({}),
  );
  /** What is being done, with whom. */
  protected readonly doing = signal<{ readonly what: What; readonly id?: string } | undefined>(undefined);
  protected readonly inviting = computed(() => invitationQuestions(this.kind()));
  protected readonly rights = computed(() => rightsQuestions(this.kind()));
  /** Who takes over from the one who is leaving. */
  protected readonly leaving = computed(() => {
    const leaver = this.list.items().find(({ id }) => id === this.doing()?.id);
    return leaver ? removalQuestions(this.kind(), leaver, this.list.items()) : [];
  });
  protected readonly errors = computed<readonly FieldError[]>(() =>
    (this.command.problem()?.errors ?? []).map(({ path, code, message }) => ({
      path: path.split('.')[0] ?? path,
      code: code as FieldError['code'],
      message: typeof message === 'string' ? { nl: message } : (message as FieldError['message']),
    })),
  );

  protected is(what: What, id?: string): boolean {
    const doing = this.doing();
    return doing?.what === what && doing.id === id;
  }

  protected start(what: What, id?: string): void {
    this.command.clear();
    this.doing.set(this.is(what, id) ? undefined : { what, ...(id ? { id } : {}) });
  }

  protected may({ roles }: MemberResponse): string {
    return roles.map((role) => this.m().roles[role] ?? role).join(', ');
  }

  protected invite(answers: Answers): Promise<void> {
    return this.send('/invitations', answers, this.m().sent);
  }

  protected again({ id }: MemberResponse): Promise<void> {
    return this.send(`/people/${encodeURIComponent(id)}/invitations`, {}, this.m().sentAgain);
  }

  protected change({ id, roles }: MemberResponse, answers: Answers): Promise<void> {
    const body = { roles: answers['roles'], expectedRoles: roles };
    return this.send(`/people/${encodeURIComponent(id)}/role-changes`, body, this.m().changed);
  }

  protected remove({ id }: MemberResponse, { handOverTo }: Answers): Promise<void> {
    const body = typeof handOverTo === 'string' ? { handOverTo } : {};
    return this.send(`/people/${encodeURIComponent(id)}/removals`, body, this.m().removed);
  }

  protected corrected(): void {
    this.doing.set(undefined);
    this.list.reload();
  }

  private async send(path: string, body: object, heading: string): Promise<void> {
    const done = await this.command.run((context) => this.http.post(this.address() + path, body, { context }));
    if (!done) return;
    this.doing.set(undefined);
    this.notices.show({ kind: 'ok', heading });
    this.list.reload();
  }
}
