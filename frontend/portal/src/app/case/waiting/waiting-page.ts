// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type Answers, formatDateLong, localDate, textIn } from '#domain';
import { QuestionForm } from '../../shared/forms';
import { ChosenLanguage, LocalizedPipe, useChrome, useMessages } from '../../shared/messages';
import { type Area, areas } from '../../shared/session';
import {
  Alert,
  Breadcrumbs,
  Button,
  DataItem,
  DataList,
  EmptyState,
  LongDatePipe,
  MoneyPipe,
  PageHeading,
  ResourceState,
} from '../../shared/ui';
import type { QueueDrawResponse, QueueResponse } from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { DrawForm } from './draw-form';
import { raiseQuestions, waitingMessages } from './waiting-messages';
import { WaitingTable } from './waiting-table';

/** One queue: each place and why, the day on which the money runs out, what raising would do, and the draws. */
@Component({
  selector: 'flx-waiting-page',
  imports: [
    Alert,
    Breadcrumbs,
    Button,
    DataItem,
    DataList,
    DrawForm,
    EmptyState,
    LocalizedPipe,
    LongDatePipe,
    MoneyPipe,
    PageHeading,
    QuestionForm,
    ResourceState,
    RouterLink,
    WaitingTable,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './waiting-page.html',
})
export class WaitingPage {
  /** From the route: to which area this page belongs, and which ceiling. */
  readonly area = input.required<Area>();
  readonly id = input.required<string>();
  /** Query parameter: by how many cents the ceiling would be raised. */
  readonly verhoog = input<string>();
  /** Query parameter: the application after which the page of places begins. */
  readonly na = input<string>();
  protected readonly m = useMessages(waitingMessages);
  private readonly chrome = useChrome();
  private readonly language = inject(ChosenLanguage).current;
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly raiseQuestions = raiseQuestions;
  protected readonly resource = httpResource<QueueResponse>(() => {
    const raiseCents = this.verhoog();
    const cursor = this.na();
    const params: Record<string, string> = {
      ...(raiseCents && /^\d{1,11}$/.test(raiseCents) ? { raiseCents } : {}),
      ...(cursor && /^[0-9a-f-]{36}$/.test(cursor) ? { cursor } : {}),
    };
    return { url: `${api}/queues/${this.id()}`, params };
  });
  protected readonly loaded = computed(() => valueOf(this.resource));
  /** An administrator has no pages of cases. */
  protected readonly casesLink = computed(() =>
    this.area() === 'admin' ? undefined : `${areas[this.area()].path}/zaken`,
  );
  protected readonly crumbs = computed(() => {
    const { path } = areas[this.area()];
    return [
      { label: this.chrome().navigation[this.area()], link: path },
      { label: this.m().heading, link: `${path}/wachtrijen` },
    ];
  });

  protected raise(answers: Answers): void {
    void this.show(String(answers['raise']));
  }

  protected clear(): void {
    void this.show(null);
  }

  /** A draw by its day, or by its category. */
  protected nameOf({ day, category }: QueueDrawResponse): string {
    return day === null
      ? textIn(category ?? { nl: '' }, this.language())
      : formatDateLong(localDate(day), this.language());
  }

  protected minutesHref(drawId: string): string {
    return `${api}/draws/${drawId}`;
  }

  private show(verhoog: string | null): Promise<boolean> {
    return this.router.navigate([], { relativeTo: this.route, queryParams: { verhoog } });
  }
}
