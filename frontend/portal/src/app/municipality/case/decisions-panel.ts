// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { DecisionResponse } from '../../case/api-models';
import { documentHref } from '../../case/case-api';
import { scoreMessages } from '../../case/scores/score-messages';
import { ScoreSheetView } from '../../case/scores/score-sheet-view';
import { useMessages } from '../../shared/messages';
import { DataItem, DataList, Icon, LongDatePipe, MoneyPipe, Status } from '../../shared/ui';
import { Inbox } from '../inbox/inbox';
import { caseTexts } from '../messages/case';

/** The decisions of the province, newest first, each with its letter and until when one can object. */
@Component({
  selector: 'flx-decisions-panel',
  imports: [DataItem, DataList, Icon, LongDatePipe, MoneyPipe, ScoreSheetView, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <h2>{{ m().decisionsHeading }}</h2>
    @for (decision of newestFirst(); track decision.id) {
      <section class="flx-card flx-stack-s" [attr.aria-labelledby]="'decision-' + decision.id">
        <h3 [id]="'decision-' + decision.id">{{ m().kinds[decision.kind] ?? m().decision }}</h3>
        @if (decision.replaced) {
          <p>
            <flx-status>{{ m().replaced }}</flx-status>
          </p>
        }
        <flx-data-list>
          @if (decision.amountCents) {
            <flx-data-item [term]="m().amount">
              <strong>{{ decision.amountCents | money }}</strong>
            </flx-data-item>
          }
          <flx-data-item [term]="m().sentOn">{{ decision.notifiedOn | longDate }}</flx-data-item>
          @if (decision.objectionDueOn && !decision.replaced) {
            <flx-data-item [term]="decision.kind === 'objection' ? m().appeal : m().objection">
              <span>{{ decision.objectionDueOn | longDate }}</span>
            </flx-data-item>
          }
        </flx-data-list>
        @if (decision.letterDocumentId; as letter) {
          <p>
            <a class="nl-link" [href]="href(letter)" download (click)="inbox.letterOpened(letter)"
              ><flx-icon name="download" /> {{ m().letter
              }}<span class="flx-visually-hidden">: {{ m().kinds[decision.kind] ?? m().decision }}</span></a
            >
          </p>
        }
        @if (decision.score; as score) {
          <h4>{{ scores().heading }}</h4>
          <flx-score-sheet-view [sheet]="score" />
        }
        @if (decision.channel === 'post') {
          <p class="flx-muted">{{ m().onPaper }}</p>
        }
      </section>
    }
  `,
})
export class DecisionsPanel {
  readonly decisions = input.required<readonly DecisionResponse[]>();
  protected readonly m = useMessages(caseTexts);
  protected readonly scores = useMessages(scoreMessages);
  protected readonly inbox = inject(Inbox);
  protected readonly href = documentHref;
  protected readonly newestFirst = computed(() => [...this.decisions()].reverse());
}
