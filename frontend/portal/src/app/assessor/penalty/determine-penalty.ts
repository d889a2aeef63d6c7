// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { formatMoney } from '#domain';
import type { BoardDecisionRequest, PenaltyDeterminationPreviewResponse, PenaltyResponse } from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Button, ConfirmDialog, DataItem, DataList, MoneyPipe, ProblemAlert, Wait } from '../../shared/ui';
import { BoardForm } from '../board/board-form';
import { LetterPreview } from '../letter/letter-preview';
import { livePreview } from '../../case/live-preview';
import { penaltyTabMessages } from './penalty-tab-messages';

/** Determines a penalty, or that none is owed, with the letter shown beforehand. */
@Component({
  selector: 'flx-determine-penalty',
  imports: [BoardForm, Button, ConfirmDialog, DataItem, DataList, LetterPreview, MoneyPipe, ProblemAlert, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <h4>{{ m().decide }}</h4>
    @if (boardOnly()) {
      <flx-board-form [(board)]="board" />
    }
    <flx-problem [problem]="command.problem() ?? preview.problem()" />
    <flx-wait [active]="preview.busy()" [label]="m().making" />
    @if (preview.value(); as shown) {
      <flx-data-list>
        <flx-data-item [term]="m().decide">
          <strong>{{ shown.amountCents | money }}</strong>
        </flx-data-item>
        <flx-data-item [term]="m().mandate"
          ><span class="flx-lines">{{ shown.mandateLine }}</span></flx-data-item
        >
      </flx-data-list>
      <p>
        <button flx-button variant="primary" (click)="asking.set(true)">{{ m().decide }}</button>
      </p>
      <flx-letter-preview [pdf]="shown.letterPdf" [number]="number()" />
      <flx-confirm-dialog
        [heading]="m().decide"
        [confirmLabel]="m().determine"
        [busy]="command.busy()"
        [(open)]="asking"
        (confirmed)="determine()"
      >
        <p>{{ consequence() }}</p>
      </flx-confirm-dialog>
    }
  `,
})
export class DeterminePenalty {
  /** Not yet there while the component is made. */
  readonly penalty = input<PenaltyResponse>();
  readonly number = input.required<string>();
  /** Nobody has a mandate for it: what the board decided itself is recorded. */
  readonly boardOnly = input(false);
  readonly done = output<void>();
  protected readonly m = useMessages(penaltyTabMessages);
  protected readonly command = new Command();
  protected readonly asking = signal(false);
  protected readonly board = signal<BoardDecisionRequest | undefined>(undefined);
  private readonly body = computed(() => {
    const penalty = this.penalty();
    const board = this.boardOnly() ? this.board() : undefined;
    if (!penalty || (this.boardOnly() && !board)) return undefined;
    return { expectedVersion: penalty.version, ...(board ? { board } : {}) };
  });
  private readonly api = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly preview = livePreview<PenaltyDeterminationPreviewResponse>(() => {
    const penalty = this.penalty();
    const body = this.body();
    if (!penalty || !body) return undefined;
    return { url: `${api}/penalties/${encodeURIComponent(penalty.id)}/determination-previews`, body };
  });
  protected readonly consequence = computed(() => {
    const amountCents = this.penalty()?.amountCents ?? 0;
    const m = this.m();
    return amountCents > 0 ? m.decideText(formatMoney(amountCents, this.language())) : m.nothingText;
  });

  protected async determine(): Promise<void> {
    const penalty = this.penalty();
    const body = this.body();
    if (!penalty || !body) return;
    const done = await this.command.run((context) => this.api.send('determinePenalty', penalty.id, body, context));
    this.asking.set(false);
    if (done) this.done.emit();
  }
}
