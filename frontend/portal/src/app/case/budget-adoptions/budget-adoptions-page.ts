// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Answers, formatDateLong, localDate } from '#domain';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, useChrome, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  DaysLeft,
  EmptyState,
  LoadMore,
  LongDatePipe,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
  Status,
  Table,
} from '../../shared/ui';
import type { BudgetAdoptionResponse } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { adoptionMessages, adoptionQuestions } from './adoption-messages';

/** On which day each budget was adopted, and until when its reservation can be invoked. Two areas show it. */
@Component({
  selector: 'flx-budget-adoptions-page',
  imports: [
    Breadcrumbs,
    Button,
    DaysLeft,
    EmptyState,
    LoadMore,
    LongDatePipe,
    PageHeading,
    ProblemAlert,
    QuestionForm,
    ResourceState,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="crumbs()" [current]="m().heading" />
    <flx-page-heading [heading]="m().heading" [lead]="m().lead" />
    <section class="flx-card flx-stack" aria-labelledby="adoption-heading">
      <h2 id="adoption-heading">{{ m().add }}</h2>
      <flx-problem [problem]="recording.problem()" [showFields]="true" />
      <flx-question-form [questions]="questions" [answers]="answers()" idPrefix="adoption" (submitted)="record($event)">
        <div class="flx-actions">
          <button flx-button variant="primary" type="submit" [busy]="recording.busy()">{{ m().save }}</button>
        </div>
      </flx-question-form>
    </section>
    <flx-resource-state [resource]="list.resource" />
    @if (list.items().length) {
      <flx-table [caption]="m().table" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().year }}</th>
            <th scope="col">{{ m().adoptedOn }}</th>
            <th scope="col">{{ m().dueOn }}</th>
            <th scope="col">{{ m().by }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of list.items(); track one.year) {
            <tr>
              <th scope="row" class="flx-tabular">{{ one.year }}</th>
              <td [attr.data-label]="m().adoptedOn">{{ one.adoptedOn | longDate }}</td>
              <td [attr.data-label]="m().dueOn">
                {{ one.reservationDueOn | longDate }}
                @if (one.daysLeft < 0) {
                  <flx-status tone="neutral">{{ m().over }}</flx-status>
                } @else {
                  <flx-days-left [dueOn]="one.reservationDueOn" />
                }
              </td>
              <td [attr.data-label]="m().by">{{ one.recordedByName }}</td>
            </tr>
          }
        </tbody>
      </flx-table>
    } @else if (list.loaded()) {
      <flx-empty-state [heading]="m().empty">
        <p>{{ m().emptyText }}</p>
      </flx-empty-state>
    }
    <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
  `,
})
export class BudgetAdoptionsPage {
  /** From the route: to which area this page belongs. */
  readonly area = input.required<'finance' | 'admin'>();
  protected readonly m = useMessages(adoptionMessages);
  protected readonly questions = adoptionQuestions;
  protected readonly recording = new Command();
  protected readonly answers = signal<Answers>({});
  protected readonly list = keysetList<BudgetAdoptionResponse>(`${api}/budget-adoptions`, () => ({}));
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly chrome = useChrome();
  private readonly language = inject(ChosenLanguage).current;
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation[this.area()], link: areas[this.area()].path },
  ]);

  protected async record({ year, adoptedOn }: Answers): Promise<void> {
    const body = { year: Number(year), adoptedOn: String(adoptedOn) };
    const made = await this.recording.run((context) =>
      this.http.post<BudgetAdoptionResponse>(`${api}/budget-adoptions`, body, { context }),
    );
    if (!made) return;
    this.answers.set({});
    const day = formatDateLong(localDate(made.result.reservationDueOn), this.language());
    this.notices.show({ kind: 'ok', heading: this.m().saved(made.result.year), text: this.m().savedText(day) });
    this.list.reload();
  }
}
