// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { formatMoney } from '#domain';
import type {
  BoardDecisionRequest,
  InterestDeterminationPreviewResponse,
  InterestListItemResponse,
} from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Button, ConfirmDialog, DataItem, DataList, ProblemAlert, Wait } from '../../shared/ui';
import { BoardForm } from '../board/board-form';
import { LetterPreview } from '../letter/letter-preview';
import { livePreview } from '../../case/live-preview';
import { reasonQuestion } from '../steps/short-steps';
import { type SendStep, StepForm } from '../steps/step-form';
import { interestPageMessages, pageText } from './interest-page-messages';

/** Determines interest, with the letter shown beforehand, or sends the proposal back. */
@Component({
  selector: 'flx-determine-interest',
  imports: [BoardForm, Button, ConfirmDialog, DataItem, DataList, LetterPreview, ProblemAlert, StepForm, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @if (boardOnly()) {
      <flx-board-form [(board)]="board" />
    }
    <flx-problem [problem]="command.problem() ?? preview.problem()" />
    <flx-wait [active]="preview.busy()" [label]="m().making" />
    @if (preview.value(); as shown) {
      <flx-data-list>
        <flx-data-item [term]="m().mandate"
          ><span class="flx-lines">{{ shown.mandateLine }}</span></flx-data-item
        >
      </flx-data-list>
      <div class="flx-actions">
        <button flx-button variant="primary" (click)="asking.set(true)">{{ m().decide }}</button>
        <button flx-button (click)="returning.set(true)">{{ m().sendBack }}</button>
      </div>
      <flx-letter-preview [pdf]="shown.letterPdf" [number]="item()?.applicationNumber ?? ''" />
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
    @if (returning()) {
      <flx-step-form
        [heading]="m().sendBack"
        [consequence]="m().sendBackText"
        [questions]="questions"
        [submitLabel]="m().sendBack"
        [send]="send"
        [nested]="true"
        (done)="done.emit(m().sentBack)"
        (cancelled)="returning.set(false)"
        (stale)="stale.emit()"
      />
    }
  `,
})
export class DetermineInterest {
  /** Not yet there while the component is made. */
  readonly item = input<InterestListItemResponse>();
  readonly done = output<string>();
  readonly stale = output<void>();
  protected readonly m = useMessages(interestPageMessages);
  protected readonly command = new Command();
  protected readonly asking = signal(false);
  protected readonly returning = signal(false);
  protected readonly board = signal<BoardDecisionRequest | undefined>(undefined);
  protected readonly questions = reasonQuestion(
    pageText((t) => t.reason),
    pageText((t) => t.sendBackText),
  );
  /** Nobody has a mandate for it: what the board decided itself is recorded. */
  protected readonly boardOnly = computed(() =>
    (this.item()?.late.allowedActions ?? []).some(
      ({ action, allowed, refusal }) => action === 'determine' && !allowed && refusal?.code === 'NO_MANDATE',
    ),
  );
  private readonly body = computed(() => {
    const interest = this.item()?.late.interest;
    const board = this.boardOnly() ? this.board() : undefined;
    if (!interest || (this.boardOnly() && !board)) return undefined;
    return { expectedVersion: interest.version, ...(board ? { board } : {}) };
  });
  private readonly api = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly preview = livePreview<InterestDeterminationPreviewResponse>(() => {
    const interest = this.item()?.late.interest;
    const body = this.body();
    if (!interest || !body) return undefined;
    return { url: `${api}/statutory-interest/${encodeURIComponent(interest.id)}/determination-previews`, body };
  });
  protected readonly consequence = computed(() =>
    this.m().decideText(formatMoney(this.item()?.late.amountCents ?? 0, this.language())),
  );

  protected readonly send: SendStep = ({ reason }, context) => {
    const { id = '', version: expectedVersion = 1 } = this.item()?.late.interest ?? {};
    return this.api.send('returnInterest', id, { expectedVersion, reason: String(reason) }, context);
  };

  protected async determine(): Promise<void> {
    const interest = this.item()?.late.interest;
    const body = this.body();
    if (!interest || !body) return;
    const done = await this.command.run((context) => this.api.send('determineInterest', interest.id, body, context));
    this.asking.set(false);
    if (done) this.done.emit(this.m().determined);
  }
}
