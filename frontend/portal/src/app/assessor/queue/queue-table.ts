// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WorkItemResponse } from '../../case/api-models';
import { SignalLevel } from '../../case/portfolio/signal-level';
import { StatusText } from '../../case/status-text';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Session, areas } from '../../shared/session';
import { DaysLeft, LinkButton, MoneyPipe, ShortDatePipe, Table } from '../../shared/ui';
import { queueMessages } from './queue-messages';
import type { QueueTab } from './queue-query';

/** The lines of the queue. One of them is chosen, by the keyboard or by focus. */
@Component({
  selector: 'flx-queue-table',
  imports: [DaysLeft, LinkButton, LocalizedPipe, MoneyPipe, RouterLink, ShortDatePipe, SignalLevel, StatusText, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './queue-table.html',
  styleUrl: './queue-table.scss',
})
export class QueueTable {
  readonly items = input.required<readonly WorkItemResponse[]>();
  readonly tab = input.required<QueueTab>();
  readonly busyId = input<string>();
  readonly take = output<WorkItemResponse>();
  protected readonly m = useMessages(queueMessages);
  protected readonly session = inject(Session);
  protected readonly chosen = signal(-1);
  protected readonly todo = computed(() => this.m().columns[this.tab() === 'done' ? 'state' : 'task']);
  protected readonly area = areas.assessor.path;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Goes so many lines down, or up. */
  step(by: 1 | -1): void {
    const last = this.items().length - 1;
    if (last < 0) return;
    this.chosen.update((index) => Math.min(last, Math.max(0, index + by)));
    const links = this.host.nativeElement.querySelectorAll<HTMLElement>('a[data-line]');
    links[this.chosen()]?.focus();
  }

  takeChosen(): void {
    const item = this.items()[this.chosen()];
    if (item && this.canBeTaken(item)) this.take.emit(item);
  }

  /** Only what helps: the server says whether it may. */
  protected canBeTaken({ assigneeId }: WorkItemResponse): boolean {
    return this.tab() !== 'done' && this.session.hasRole('assessor') && assigneeId !== this.session.person()?.id;
  }

  protected taskOf({ task, suspended }: WorkItemResponse): string {
    if (task === 'wait_for_completion' && !suspended) return this.m().completionLate;
    return this.m().tasks[task] ?? '';
  }
}
