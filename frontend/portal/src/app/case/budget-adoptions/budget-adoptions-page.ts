// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { type Answers, formatDateLong, localDate } from '#domain';
import { CommandForm } from '../../shared/forms';
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
  ResourceState,
  Status,
  Table,
} from '../../shared/ui';
import type { BudgetAdoptionResponse } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { adoptionMessages, adoptionQuestions, correctionQuestions } from './adoption-messages';

/** On which day each budget was adopted, and until when its reservation can be invoked. Two areas show it. */
@Component({
  selector: 'flx-budget-adoptions-page',
  imports: [
    Breadcrumbs,
    Button,
    CommandForm,
    DaysLeft,
    EmptyState,
    LoadMore,
    LongDatePipe,
    PageHeading,
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
      <flx-command-form
        [command]="recording"
        [questions]="questions"
        [answers]="answers()"
        idPrefix="adoption"
        [save]="m().save"
        (submitted)="record($event)"
      />
    </section>
    @if (correcting(); as one) {
      <section class="flx-card flx-stack" aria-labelledby="correction-heading">
        <h2 #correction id="correction-heading" tabindex="-1">{{ m().correcting(one.year) }}</h2>
        <p>{{ m().correctText }}</p>
        <flx-command-form
          [command]="fixing"
          [questions]="corrections"
          [answers]="none"
          idPrefix="correction"
          [save]="m().saveCorrection"
          [cancel]="m().cancel"
          (submitted)="fix(one, $event)"
          (cancelled)="correcting.set(undefined)"
        />
      </section>
    }
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
          @for (one of list.items(); track one.id) {
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
              <td [attr.data-label]="m().by">
                <div class="flx-stack-s">
                  <p>{{ one.recordedByName }}</p>
                  @if (one.reason) {
                    <p class="flx-lines">{{ one.reason }}</p>
                  }
                  @for (before of one.earlier; track before.recordedAt) {
                    <p class="flx-small flx-muted">
                      {{ m().before((before.adoptedOn | longDate) ?? '', before.recordedByName) }}
                    </p>
                  }
                  @if (one.correctable) {
                    <p>
                      <button flx-button [attr.aria-label]="m().correctOf(one.year)" (click)="correct(one)">
                        {{ m().correct }}
                      </button>
                    </p>
                  } @else {
                    <p class="flx-small flx-muted">{{ m().ownEntry }}</p>
                  }
                </div>
              </td>
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
  protected readonly corrections = correctionQuestions;
  protected readonly none: Answers = {};
  protected readonly fixing = new Command();
  protected readonly correcting = signal<BudgetAdoptionResponse | undefined>(undefined);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('correction');
  private readonly injector = inject(Injector);
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
    this.recorded(made.result);
  }

  /** Opens the form for another entry in the place of this one. */
  protected correct(one: BudgetAdoptionResponse): void {
    this.fixing.clear();
    this.correcting.set(one);
    afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async fix({ id }: BudgetAdoptionResponse, { adoptedOn, reason }: Answers): Promise<void> {
    const body = { adoptedOn: String(adoptedOn), reason: String(reason ?? '') };
    const path = `${api}/budget-adoptions/${encodeURIComponent(id)}/corrections`;
    const made = await this.fixing.run((context) => this.http.post<BudgetAdoptionResponse>(path, body, { context }));
    if (!made) return;
    this.correcting.set(undefined);
    this.recorded(made.result);
  }

  private recorded({ year, reservationDueOn }: BudgetAdoptionResponse): void {
    const day = formatDateLong(localDate(reservationDueOn), this.language());
    this.notices.show({ kind: 'ok', heading: this.m().saved(year), text: this.m().savedText(day) });
    this.list.reload();
  }
}
