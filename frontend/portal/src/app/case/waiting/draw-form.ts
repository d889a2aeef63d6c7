// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Answers } from '#domain';
import { CommandForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { LongDatePipe, Notices } from '../../shared/ui';
import type { DrawMinutesResponse, QueueDrawGroupResponse, QueueResponse } from '../api-models';
import { api } from '../case-api';
import { drawQuestions, waitingMessages } from './waiting-messages';

/** Draws lots among the applications of one day or category: who takes part, what follows, and who looks on. */
@Component({
  selector: 'flx-draw-form',
  imports: [CommandForm, LocalizedPipe, LongDatePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-card flx-stack-s" [attr.aria-labelledby]="id()">
      <h2 [id]="id()">
        @if (group().day; as day) {
          {{ m().drawHeading(day | longDate) }}
        } @else {
          {{ m().drawCategoryHeading((group().label | localized) || (group().category ?? '')) }}
        }
      </h2>
      <p>{{ m().drawText }}</p>
      <ul>
        @for (one of group().names; track one) {
          <li>{{ one }}</li>
        }
      </ul>
      @if (group().participants > group().names.length) {
        <p>{{ m().andMore(group().participants - group().names.length) }}</p>
      }
      @if (session.hasRole('administrator')) {
        <flx-command-form
          [command]="drawing"
          [questions]="questions"
          [idPrefix]="id()"
          [save]="m().draw"
          (submitted)="draw($event)"
        />
      } @else {
        <p class="flx-muted">{{ m().onlyAdministrator }}</p>
      }
    </section>
  `,
})
export class DrawForm {
  readonly queue = input.required<QueueResponse>();
  readonly group = input.required<QueueDrawGroupResponse>();
  readonly drawn = output();
  protected readonly m = useMessages(waitingMessages);
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  protected readonly questions = drawQuestions;
  protected readonly drawing = new Command();

  protected readonly id = computed(() => `draw-${this.group().day ?? this.group().category ?? ''}`);

  protected async draw(answers: Answers): Promise<void> {
    const { day, category } = this.group();
    const among = day === null ? { category: category ?? '' } : { day };
    const body = { accountId: this.queue().accountId, ...among, witness: String(answers['witness']) };
    const done = await this.drawing.run((context) =>
      this.http.post<DrawMinutesResponse>(`${api}/draws`, body, { context }),
    );
    if (!done) return;
    this.notices.show({ kind: 'ok', heading: this.m().drawn });
    this.drawn.emit();
  }
}
