// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { type Answers, formatMoney, type Question, textIn } from '#domain';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Button, LoadMore, LongDatePipe, Notices, ProblemAlert, ResourceState } from '../../shared/ui';
import type { BudgetCommandResponse, OrderResponse } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { ceilingMessages, ceilingText } from './ceiling-messages';

/** What waits for a second person: to confirm, to send back, or to take back oneself. */
@Component({
  selector: 'flx-waiting-orders',
  imports: [Button, LoadMore, LongDatePipe, ProblemAlert, QuestionForm, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-resource-state [resource]="list.resource" />
    <flx-problem [problem]="command.problem()" />
    @for (order of list.items(); track order.id) {
      <article class="flx-card flx-stack-s">
        <h3>{{ title(order) }}</h3>
        <p>{{ order.reason }}</p>
        @if (order.decisionReference) {
          <p class="flx-muted">
            {{ m().decision }}: {{ order.decisionReference }} · {{ order.publication }} ·
            {{ m().from(order.startsOn ?? '' | longDate) }}
          </p>
        }
        <p class="flx-muted">{{ order.own ? m().own : m().by(order.preparedByName) }}</p>
        @if (returning() === order.id) {
          <flx-question-form
            [questions]="reasons"
            [answers]="{}"
            [idPrefix]="'return-' + order.id"
            (submitted)="reject(order, $event)"
          >
            <div class="flx-actions">
              <button flx-button type="submit" variant="danger" [busy]="command.busy()">
                {{ order.own ? m().withdraw : m().reject }}
              </button>
            </div>
          </flx-question-form>
        } @else {
          <div class="flx-actions">
            @if (!order.own) {
              <button flx-button variant="primary" [busy]="command.busy()" (click)="confirm(order)">
                {{ m().confirm }}
              </button>
            }
            <button flx-button variant="subtle" (click)="returning.set(order.id)">
              {{ order.own ? m().withdraw : m().reject }}
            </button>
          </div>
        }
      </article>
    } @empty {
      @if (list.loaded()) {
        <p>{{ m().nobodyWaits }}</p>
      }
    }
    <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
  `,
})
export class WaitingOrders {
  /** Something was booked. */
  readonly booked = output();
  protected readonly m = useMessages(ceilingMessages);
  protected readonly command = new Command();
  protected readonly returning = signal<string | undefined>(undefined);
  protected readonly list = keysetList<OrderResponse>(`${api}/budget-orders`, () => ({ state: 'prepared' }));
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly reasons: readonly Question[] = [
    {
      key: 'reason',
      type: 'text',
      label: ceilingText((t) => t.rejectReason),
      neededFor: ceilingText((t) => t.needed),
      maxLength: 2000,
    },
  ];
  private readonly kinds = computed(() => this.m().kinds);

  reload(): void {
    this.list.reload();
  }

  protected title(order: OrderResponse): string {
    const language = this.language();
    const name = order.accountName ? textIn(order.accountName, language) : (order.journalDescription ?? '');
    const to = order.toAccountName ? ` → ${textIn(order.toAccountName, language)}` : '';
    const years = [order.year, order.toYear].filter(Boolean).join(' → ');
    const amount = order.amountCents === null ? '' : formatMoney(order.amountCents, language);
    return [this.kinds()[order.kind] ?? order.kind, name + to, years, amount].filter(Boolean).join(' · ');
  }

  protected async confirm({ id }: OrderResponse): Promise<void> {
    await this.send(`${id}/confirmations`, {}, this.m().confirmed);
  }

  protected async reject({ id }: OrderResponse, { reason }: Answers): Promise<void> {
    await this.send(`${id}/rejections`, { reason: String(reason) }, this.m().rejected);
  }

  private async send(path: string, body: object, heading: string): Promise<void> {
    const done = await this.command.run((context) =>
      this.http.post<BudgetCommandResponse>(`${api}/budget-orders/${path}`, body, { context }),
    );
    if (!done) return;
    this.returning.set(undefined);
    this.notices.show({ kind: 'ok', heading });
    this.reload();
    this.booked.emit();
  }
}
