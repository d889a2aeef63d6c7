// SPDX-License-Identifier: EUPL-1.2
import { httpResource, HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Answers, formatDateLong, localDateOf } from '#domain';
import { CommandForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, useChrome, useMessages } from '../../shared/messages';
import { type Area, areas, Session } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  DateTimePipe,
  EmptyState,
  LoadMore,
  Notices,
  PageHeading,
  ResourceState,
  Status,
  Table,
} from '../../shared/ui';
import type { CommandResponse, InterestResponse, MunicipalityListResponse } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { endingQuestions, interestMessages, interestQuestions } from './interest-messages';

/** Who stays away from everything of which municipality: declare one's own; an administrator ends those of others. */
@Component({
  selector: 'flx-interests-page',
  imports: [
    Breadcrumbs,
    Button,
    CommandForm,
    DateTimePipe,
    EmptyState,
    LoadMore,
    PageHeading,
    ResourceState,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './interests-page.html',
})
export class InterestsPage {
  /** From the route: to which area this page belongs. */
  readonly area = input.required<Area>();
  protected readonly m = useMessages(interestMessages);
  protected readonly endingQuestions = endingQuestions;
  protected readonly declaring = new Command();
  protected readonly ending = new Command();
  protected readonly answers = signal<Answers>({});
  /** The declaration that is being ended. */
  protected readonly opened = signal<string | undefined>(undefined);
  protected readonly list = keysetList<InterestResponse>(`${api}/interests`, () => ({}));
  protected readonly municipalities = httpResource<MunicipalityListResponse>(() => `${api}/municipalities`);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly chrome = useChrome();
  private readonly language = inject(ChosenLanguage).current;
  protected readonly mayDeclare = computed(() => this.session.hasRole('assessor', 'decider', 'finance'));
  protected readonly mayEnd = computed(() => this.area() === 'admin');
  protected readonly questions = computed(() => {
    const known = this.municipalities.hasValue() ? this.municipalities.value().items : [];
    return interestQuestions(known.filter(({ validTo }) => !validTo));
  });
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation[this.area()], link: areas[this.area()].path },
  ]);

  protected stateOf({ endedAt, endedByName }: InterestResponse): string {
    if (!endedAt) return this.m().open;
    return this.m().ended(endedByName ?? '', formatDateLong(localDateOf(new Date(endedAt)), this.language()));
  }

  protected async declare(answers: Answers): Promise<void> {
    const body = { organisationId: String(answers['organisationId']), reason: String(answers['reason']) };
    const done = await this.declaring.run((context) =>
      this.http.post<CommandResponse>(`${api}/interests`, body, { context }),
    );
    if (!done) return;
    const [organisation] = this.questions();
    const name = organisation?.options?.find(({ key }) => key === body.organisationId)?.label.nl ?? '';
    this.answers.set({});
    this.notices.show({ kind: 'ok', heading: this.m().saved(name), text: this.m().savedText });
    this.list.reload();
  }

  protected async end({ id, personName }: InterestResponse, { reason }: Answers): Promise<void> {
    const done = await this.ending.run((context) =>
      this.http.post<CommandResponse>(`${api}/interests/${id}/endings`, { reason: String(reason) }, { context }),
    );
    if (!done) return;
    this.opened.set(undefined);
    this.notices.show({ kind: 'ok', heading: this.m().endedNow(personName), text: this.m().endedText });
    this.list.reload();
  }

  protected open(id: string | undefined): void {
    this.ending.clear();
    this.opened.set(id);
  }
}
