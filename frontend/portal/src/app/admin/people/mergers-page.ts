// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { Answers } from '#domain';
import type { CommandResponse, MergerRequest, MergerResponse, MunicipalityListResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { keysetList } from '../../case/keyset-list';
import { CommandForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import {
  Breadcrumbs,
  Button,
  DataItem,
  DataList,
  DateTimePipe,
  EmptyState,
  LoadMore,
  LongDatePipe,
  MoneyPipe,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
  Status,
  Table,
} from '../../shared/ui';
import { mergerMessages, mergerQuestions } from './merger-messages';

/** Mergers of municipalities: propose one, see what goes over, and carry out what a colleague proposed. */
@Component({
  selector: 'flx-mergers-page',
  imports: [
    Breadcrumbs,
    Button,
    CommandForm,
    DataItem,
    DataList,
    DateTimePipe,
    EmptyState,
    LoadMore,
    LongDatePipe,
    MoneyPipe,
    PageHeading,
    ProblemAlert,
    ResourceState,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './mergers-page.html',
})
export class MergersPage {
  protected readonly m = useMessages(mergerMessages);
  protected readonly proposing = new Command();
  protected readonly settling = new Command();
  protected readonly answers = signal<Answers>({});
  protected readonly list = keysetList<MergerResponse>(`${api}/mergers`, () => ({}));
  protected readonly municipalities = httpResource<MunicipalityListResponse>(() => `${api}/municipalities`);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly questions = computed(() =>
    mergerQuestions(this.municipalities.hasValue() ? this.municipalities.value().items : []),
  );
  protected readonly crumbs = computed(() => [
    { label: this.m().admin, link: '/beheer' },
    { label: this.m().organisations, link: '/beheer/organisaties' },
  ]);

  protected titleOf({ parts, successorName }: MergerResponse): string {
    const names = new Intl.ListFormat(this.language(), { type: 'conjunction' }).format(parts.map(({ name }) => name));
    return this.m().title(names, successorName);
  }

  protected toneOf({ state }: MergerResponse): 'ok' | 'warning' | 'neutral' {
    if (state === 'done') return 'ok';
    return state === 'proposed' ? 'warning' : 'neutral';
  }

  protected async propose(answers: Answers): Promise<void> {
    const chosen = answers['predecessorIds'];
    const body: MergerRequest = {
      predecessorIds: Array.isArray(chosen) ? chosen.map(String) : [],
      successorId: String(answers['successorId']),
      effectiveOn: String(answers['effectiveOn']),
      reference: String(answers['reference']),
    };
    const done = await this.proposing.run((context) =>
      this.http.post<CommandResponse>(`${api}/mergers`, body, { context }),
    );
    if (!done) return;
    this.answers.set({});
    const known = this.municipalities.value()?.items.find(({ id }) => id === body.successorId);
    this.notices.show({ kind: 'ok', heading: this.m().saved(known?.name ?? ''), text: this.m().savedText });
    this.list.reload();
  }

  protected async confirm({ id, successorName }: MergerResponse): Promise<void> {
    if (!(await this.settle(id, 'confirmations'))) return;
    this.notices.show({ kind: 'ok', heading: this.m().confirmed(successorName), text: this.m().confirmedText });
  }

  protected async retract({ id }: MergerResponse): Promise<void> {
    if (!(await this.settle(id, 'retractions'))) return;
    this.notices.show({ kind: 'ok', heading: this.m().retracted, text: this.m().retractedText });
  }

  private async settle(id: string, what: 'confirmations' | 'retractions'): Promise<boolean> {
    const done = await this.settling.run((context) =>
      this.http.post<CommandResponse>(`${api}/mergers/${id}/${what}`, {}, { context }),
    );
    if (done) this.list.reload();
    return done !== undefined;
  }
}
