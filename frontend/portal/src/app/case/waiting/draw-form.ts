// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Answers } from '#domain';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Button, LongDatePipe, Notices, ProblemAlert } from '../../shared/ui';
import type { DrawMinutesResponse, QueueResponse } from '../api-models';
import { api } from '../case-api';
import { drawQuestions, waitingMessages } from './waiting-messages';

/** Draws lots among the applications of one day: who takes part, what follows, and who looks on. */
@Component({
  selector: 'flx-draw-form',
  imports: [Button, LongDatePipe, ProblemAlert, QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-card flx-stack-s" [attr.aria-labelledby]="'draw-' + day()">
      <h2 [id]="'draw-' + day()">{{ m().drawHeading(day() | longDate) }}</h2>
      <p>{{ m().drawText }}</p>
      <ul>
        @for (one of participants(); track one.applicationId) {
          <li>{{ one.number }}, {{ one.organisationName }}</li>
        }
      </ul>
      @if (session.hasRole('administrator')) {
        <flx-problem [problem]="drawing.problem()" [showFields]="true" />
        <flx-question-form [questions]="questions" [idPrefix]="'draw-' + day()" (submitted)="draw($event)">
          <div class="flx-actions">
            <button flx-button variant="primary" type="submit" [busy]="drawing.busy()">{{ m().draw }}</button>
          </div>
        </flx-question-form>
      } @else {
        <p class="flx-muted">{{ m().onlyAdministrator }}</p>
      }
    </section>
  `,
})
export class DrawForm {
  readonly queue = input.required<QueueResponse>();
  readonly day = input.required<string>();
  readonly drawn = output();
  protected readonly m = useMessages(waitingMessages);
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  protected readonly questions = drawQuestions;
  protected readonly drawing = new Command();

  protected participants(): QueueResponse['places'] {
    return this.queue().places.filter(({ day }) => day === this.day());
  }

  protected async draw(answers: Answers): Promise<void> {
    const body = { accountId: this.queue().accountId, day: this.day(), witness: String(answers['witness']) };
    const done = await this.drawing.run((context) =>
      this.http.post<DrawMinutesResponse>(`${api}/draws`, body, { context }),
    );
    if (!done) return;
    this.notices.show({ kind: 'ok', heading: this.m().drawn });
    this.drawn.emit();
  }
}
