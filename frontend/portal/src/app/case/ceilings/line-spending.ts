// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Answers, SpendingKind } from '#domain';
import { CommandForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Button, EmptyState, LoadMore, LongDatePipe, MoneyPipe, Notices, Table } from '../../shared/ui';
import type { BudgetCommandResponse, SpendingResponse } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { spendingMessages } from './spending-messages';
import { commitmentQuestions, followingQuestions } from './spending-questions';

/** What was committed and paid on a line of the activities; finance books it here. */
@Component({
  selector: 'flx-line-spending',
  imports: [Button, CommandForm, EmptyState, LoadMore, LongDatePipe, MoneyPipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <h2>{{ m().heading }}</h2>
    @if (list.items().length) {
      <flx-table [caption]="m().heading" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().what }}</th>
            <th scope="col" class="flx-money">{{ m().amount }}</th>
            <th scope="col" class="flx-money">{{ m().openAmount }}</th>
            <th scope="col">{{ m().day }}</th>
            <th scope="col">{{ m().recorded }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of list.items(); track one.id) {
            <tr>
              <th scope="row" class="flx-stack-s">
                <span>{{ m().kinds[one.kind] }}: {{ one.party }}</span>
                <span class="flx-muted">{{ one.description }} · {{ one.reference }}</span>
                @if (one.counteredById) {
                  <span class="flx-muted">{{ m().countered }}</span>
                }
                @if (mayBook() && one.openCents) {
                  <span class="flx-actions">
                    <button flx-button (click)="begin('payment', one)">{{ m().pay }}</button>
                    <button flx-button variant="subtle" (click)="begin('release', one)">{{ m().release }}</button>
                  </span>
                }
              </th>
              <td class="flx-money" [attr.data-label]="m().amount">{{ one.amountCents | money }}</td>
              <td class="flx-money" [attr.data-label]="m().openAmount">
                @if (one.openCents !== null) {
                  {{ one.openCents | money }}
                } @else {
                  –
                }
              </td>
              <td [attr.data-label]="m().day">{{ one.effectiveOn | longDate }}</td>
              <td [attr.data-label]="m().recorded">{{ one.recordedByName }}</td>
            </tr>
          }
        </tbody>
      </flx-table>
    } @else if (list.loaded()) {
      <flx-empty-state [heading]="m().empty" />
    }
    <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
    @if (mayBook()) {
      <section class="flx-card flx-stack" aria-labelledby="spending-heading">
        <h2 id="spending-heading">{{ heading() }}</h2>
        @for (round of [round()]; track round) {
          <flx-command-form
            [command]="command"
            [questions]="questions()"
            idPrefix="spending"
            [save]="m().book"
            [cancel]="following() ? m().cancel : ''"
            (submitted)="book($event)"
            (cancelled)="begin('commitment')"
          />
        }
      </section>
    }
  `,
})
export class LineSpending {
  readonly accountId = input.required<string>();
  /** Only finance books. */
  readonly mayBook = input.required<boolean>();
  readonly booked = output();
  protected readonly m = useMessages(spendingMessages);
  protected readonly command = new Command();
  protected readonly kind = signal<SpendingKind>('commitment');
  /** The commitment on which is paid or that is lowered. */
  protected readonly following = signal<SpendingResponse | undefined>(undefined);
  /** Counts the forms: each begins empty. */
  protected readonly round = signal(0);
  protected readonly list = keysetList<SpendingResponse>(
    () => `${api}/budget-levels/${this.accountId()}/spending`,
    () => ({}),
  );
  protected readonly questions = computed(() => (this.following() ? followingQuestions : commitmentQuestions));
  protected readonly heading = computed(() => {
    const party = this.following()?.party ?? '';
    if (this.kind() === 'commitment') return this.m().commitHeading;
    return this.kind() === 'payment' ? this.m().payHeading(party) : this.m().releaseHeading(party);
  });
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);

  protected begin(kind: SpendingKind, commitment?: SpendingResponse): void {
    this.command.clear();
    this.kind.set(kind);
    this.following.set(commitment);
    this.round.update((count) => count + 1);
  }

  protected async book(answers: Answers): Promise<void> {
    const commitment = this.following();
    const known = commitment ? { party: commitment.party, commitmentId: commitment.id } : {};
    const body = { ...answers, ...known, kind: this.kind() };
    const made = await this.command.run((context) =>
      this.http.post<BudgetCommandResponse>(`${api}/budget-levels/${this.accountId()}/spending`, body, { context }),
    );
    if (!made) return;
    this.begin('commitment');
    this.notices.show({ kind: 'ok', heading: this.m().booked });
    this.list.reload();
    this.booked.emit();
  }
}
