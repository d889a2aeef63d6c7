// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Answers, type Question, textIn } from '#domain';
import { CommandForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, useChrome, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  EmptyState,
  LoadMore,
  LongDatePipe,
  MoneyPipe,
  Notices,
  PageHeading,
  ResourceState,
  Table,
} from '../../shared/ui';
import type { BudgetCommandResponse, BudgetLevelListResponse, LevelJournalResponse } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { valueOf } from '../loaded-case';
import { ceilingMessages, ceilingText } from './ceiling-messages';
import { LineSpending } from './line-spending';
import { NewLine } from './new-line';

/** What was booked on one level, with its decisions; a wrong booking is taken back by two people. */
@Component({
  selector: 'flx-level-page',
  imports: [
    Breadcrumbs,
    Button,
    CommandForm,
    EmptyState,
    LineSpending,
    LoadMore,
    LongDatePipe,
    MoneyPipe,
    NewLine,
    PageHeading,
    ResourceState,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="crumbs()" [current]="name()" />
    <flx-page-heading [heading]="name()" />
    <flx-resource-state [resource]="list.resource" />
    @if (chosen(); as journal) {
      <section class="flx-card flx-stack" aria-labelledby="counter-heading">
        <h2 id="counter-heading">{{ m().counter }}: {{ journal.description }}</h2>
        <flx-command-form
          [command]="command"
          [questions]="reasons"
          idPrefix="counter"
          [save]="m().save"
          (submitted)="counter(journal, $event)"
        />
      </section>
    }
    @if (activities()) {
      <flx-new-line [groupId]="id()" (opened)="levels.reload()" />
    }
    @if (level()?.kind === 'line') {
      <flx-line-spending [accountId]="id()" [mayBook]="area() === 'finance'" (booked)="list.reload()" />
      <h2>{{ m().history }}</h2>
    }
    @if (list.items().length) {
      <flx-table [caption]="m().history" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().what }}</th>
            <th scope="col" class="flx-money">{{ m().change }}</th>
            <th scope="col" class="flx-money">{{ m().ceiling }}</th>
            <th scope="col">{{ m().day }}</th>
            <th scope="col">{{ m().recorded }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of list.items(); track one.journalId) {
            <tr [id]="one.journalId">
              <th scope="row" class="flx-stack-s">
                <span>{{ titleOf(one) }}</span>
                @if (one.reason) {
                  <span class="flx-muted">{{ one.reason }}</span>
                }
                @if (one.decisionReference) {
                  <span class="flx-muted">{{ one.decisionReference }} · {{ one.publication }}</span>
                }
                @if (one.counteredById) {
                  <a class="nl-link" [href]="here() + '#' + one.counteredById">{{ m().countered }}</a>
                }
                @if (one.countersId) {
                  <a class="nl-link" [href]="here() + '#' + one.countersId">{{ m().counters }}</a>
                }
                @if (one.counterable) {
                  <span>
                    <button flx-button variant="subtle" (click)="chosen.set(one)">{{ m().counter }}</button>
                  </span>
                }
              </th>
              <td class="flx-money" [attr.data-label]="m().change">
                {{ one.changeCents || one.amountCents | money }}
              </td>
              <td class="flx-money" [attr.data-label]="m().ceiling">
                @if (one.ceilingCents !== null) {
                  {{ one.ceilingCents | money }}
                } @else {
                  –
                }
              </td>
              <td [attr.data-label]="m().day">{{ one.effectiveOn | longDate }}</td>
              <td [attr.data-label]="m().recorded">
                {{ one.recordedAt | longDate }}<br />
                <span class="flx-muted">{{ bothOf(one) }}</span>
              </td>
            </tr>
          }
        </tbody>
      </flx-table>
    } @else if (list.loaded()) {
      <flx-empty-state [heading]="m().empty" />
    }
    <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
  `,
})
export class LevelPage {
  readonly area = input.required<'finance' | 'admin'>();
  readonly id = input.required<string>();
  protected readonly m = useMessages(ceilingMessages);
  protected readonly command = new Command();
  protected readonly chosen = signal<LevelJournalResponse | undefined>(undefined);
  protected readonly list = keysetList<LevelJournalResponse>(
    () => `${api}/budget-levels/${this.id()}/journals`,
    () => ({}),
  );
  protected readonly reasons: readonly Question[] = [
    {
      key: 'reason',
      type: 'long_text',
      label: ceilingText((t) => t.counterReason),
      neededFor: ceilingText((t) => t.needed),
      maxLength: 2000,
    },
  ];
  protected readonly levels = httpResource<BudgetLevelListResponse>(() => `${api}/budget-levels`);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly chrome = useChrome();
  private readonly language = inject(ChosenLanguage).current;
  protected readonly here = computed(() => `${areas[this.area()].path}/plafonds/${this.id()}`);
  private readonly all = computed(() => valueOf(this.levels)?.items ?? []);
  protected readonly level = computed(() => this.all().find(({ id }) => id === this.id()));
  /** A group beside the grants: lines of the activities can be opened under it. */
  protected readonly activities = computed(
    () =>
      this.level()?.kind === 'group' && !this.all().some((one) => one.parentId === this.id() && one.kind === 'scheme'),
  );
  protected readonly name = computed(() => {
    const level = this.level();
    return level ? textIn(level.name, this.language()) : this.m().ceiling;
  });
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation[this.area()], link: areas[this.area()].path },
    { label: this.m().back, link: `${areas[this.area()].path}/plafonds` },
  ]);

  /** What was booked; a description that says so itself is not said twice. */
  protected titleOf({ kind, description }: LevelJournalResponse): string {
    const name = this.m().journals[kind] ?? kind;
    return description.startsWith(name) ? description : `${name}: ${description}`;
  }

  /** Who prepared it, and who confirmed. */
  protected bothOf({ preparedByName, recordedByName }: LevelJournalResponse): string {
    return [...new Set([preparedByName, recordedByName])].filter(Boolean).join(' · ');
  }

  protected async counter({ journalId }: LevelJournalResponse, { reason }: Answers): Promise<void> {
    const body = { kind: 'counter', journalId, reason: String(reason) };
    const made = await this.command.run((context) =>
      this.http.post<BudgetCommandResponse>(`${api}/budget-orders`, body, { context }),
    );
    if (!made) return;
    this.chosen.set(undefined);
    this.notices.show({ kind: 'ok', heading: this.m().saved });
    this.list.reload();
  }
}
