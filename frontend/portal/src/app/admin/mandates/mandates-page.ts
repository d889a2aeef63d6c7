// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { type Answers, type FieldError, isLocalDate, roleNames, textIn } from '#domain';
import type { MandateHolderListResponse, MandateResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { keysetList } from '../../case/keyset-list';
import { valueOf } from '../../case/loaded-case';
import { CommandForm, FieldFrame } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  DateTimePipe,
  EmptyState,
  LoadMore,
  MoneyPipe,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
  ShortDatePipe,
  Status,
  Table,
} from '../../shared/ui';
import { mandateMessages } from './mandate-messages';
import { atQuestion, endQuestions, entryOf, entryQuestions } from './mandate-questions';

/** The mandate register: what is in force, what was, and adding and ending entries. */
@Component({
  selector: 'flx-mandates-page',
  imports: [
    Breadcrumbs,
    Button,
    CommandForm,
    DateTimePipe,
    EmptyState,
    FieldFrame,
    LoadMore,
    MoneyPipe,
    PageHeading,
    ProblemAlert,
    ResourceState,
    ShortDatePipe,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './mandates-page.html',
})
export class MandatesPage {
  protected readonly m = useMessages(mandateMessages);
  protected readonly command = new Command();
  protected readonly endQuestions = endQuestions;
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;
  /** The day on which the register is shown; empty for all of it. */
  protected readonly day = linkedSignal<string>(() => this.session.today());
  protected readonly list = keysetList<MandateResponse>(`${api}/mandates`, (): Record<string, string> =>
    isLocalDate(this.day()) ? { on: this.day() } : {},
  );
  private readonly people = httpResource<MandateHolderListResponse>(() => `${api}/mandate-holders`);
  protected readonly questions = computed(() => entryQuestions(valueOf(this.people)?.items ?? []));
  protected readonly first = computed<Answers>(() => ({ validFrom: this.session.today() }));
  /** What is being done: adding, or ending the entry with this id. */
  protected readonly doing = signal<string | undefined>(undefined);
  protected readonly errors = computed<readonly FieldError[]>(() =>
    (this.command.problem()?.errors ?? []).map(atQuestion),
  );

  protected who({ personName, role }: MandateResponse): string {
    if (personName) return personName;
    const name = roleNames[role as keyof typeof roleNames];
    return this.m().role(name ? textIn(name, this.language()) : (role ?? ''));
  }

  protected kindsOf({ kinds }: MandateResponse): string {
    return kinds.map((kind) => this.m().kindNames[kind] ?? kind).join(', ');
  }

  protected start(what: string): void {
    this.command.clear();
    this.doing.update((current) => (current === what ? undefined : what));
  }

  protected add(answers: Answers): Promise<void> {
    return this.send(`${api}/mandates`, entryOf(answers), this.m().saved);
  }

  protected end(id: string, { validTo }: Answers): Promise<void> {
    const body = typeof validTo === 'string' && validTo ? { validTo } : {};
    return this.send(`${api}/mandates/${encodeURIComponent(id)}/endings`, body, this.m().endSaved);
  }

  private async send(url: string, body: object, heading: string): Promise<void> {
    const done = await this.command.run((context) => this.http.post(url, body, { context }));
    if (!done) return;
    this.doing.set(undefined);
    this.notices.show({ kind: 'ok', heading });
    this.list.reload();
  }
}
