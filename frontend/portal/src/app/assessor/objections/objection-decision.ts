// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type {
  BoardDecisionRequest,
  DecisionPreviewResponse,
  ObjectionPreviewResponse,
  ObjectionResponse,
} from '../../case/api-models';
import { api } from '../../case/case-api';
import { Command } from '../../shared/http';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Alert, Button, ConfirmDialog, DataItem, DataList, MoneyPipe, ProblemAlert, Wait } from '../../shared/ui';
import { BoardForm } from '../board/board-form';
import { DecisionPreview } from '../decision/decision-preview';
import { livePreview } from '../../case/live-preview';
import { objectionTabMessages } from './objection-messages';

/** The decision on an objection, with all that it would do shown beforehand: amount, overrun, ledger, dates and letter. */
@Component({
  selector: 'flx-objection-decision',
  imports: [
    Alert,
    BoardForm,
    Button,
    ConfirmDialog,
    DataItem,
    DataList,
    DecisionPreview,
    LocalizedPipe,
    MoneyPipe,
    ProblemAlert,
    Wait,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @if (boardOnly()) {
      <flx-board-form [(board)]="board" />
    }
    <h3>{{ m().look }}</h3>
    <p class="flx-muted">{{ m().nothingYet }}</p>
    <flx-wait [active]="preview.busy()" [label]="m().making" />
    <flx-problem [problem]="command.problem() ?? preview.problem()" />
    @if (preview.value(); as shown) {
      <flx-data-list>
        <flx-data-item [term]="m().outcome">{{ m().states[shown.newState] }}</flx-data-item>
        @if (shown.ownCents > 0 || shown.amountCents > 0) {
          <flx-data-item [term]="m().before">{{ shown.ownCents | money }}</flx-data-item>
        }
        @if (shown.overrunCents > 0) {
          <flx-data-item [term]="m().leftThen">{{ shown.leftThenCents | money }}</flx-data-item>
          <flx-data-item [term]="m().overrunTerm"
            ><strong>{{ shown.overrunCents | money }}</strong></flx-data-item
          >
        }
      </flx-data-list>
      <h4>{{ m().effects }}</h4>
      <ul>
        @for (effect of shown.effects; track effect.key) {
          <li>
            {{ effect.text | localized }}
            @if (effect.source) {
              <span class="flx-small flx-muted">({{ effect.source }})</span>
            }
          </li>
        }
      </ul>
      @if (shown.overrunCents > 0) {
        <flx-alert kind="warning" [heading]="m().overrunHeading">
          <p>{{ m().overrun }}</p>
        </flx-alert>
      }
      <p>
        <button flx-button variant="primary" (click)="asking.set(true)">{{ m().decide }}</button>
      </p>
      <flx-decision-preview
        [preview]="asDecision()!"
        [number]="number()"
        [thing]="shown.grantState ? 'grant' : 'application'"
        remedy="appeal"
      />
      <flx-confirm-dialog
        [heading]="m().decide"
        [confirmLabel]="m().decide"
        [busy]="command.busy()"
        [(open)]="asking"
        (confirmed)="decide()"
      >
        <p>
          {{ m().states[shown.newState] }}.
          @if (shown.ownCents > 0 || shown.amountCents > 0) {
            {{ m().amount }}: {{ shown.amountCents | money }}.
          }
        </p>
        <p>{{ m().final }}</p>
      </flx-confirm-dialog>
    }
  `,
})
export class ObjectionDecision {
  /** Not yet there while the component is made. */
  readonly objection = input<ObjectionResponse>();
  readonly number = input.required<string>();
  /** Nobody has a mandate for it: what the board decided itself is recorded. */
  readonly boardOnly = input(false);
  readonly done = output<void>();
  protected readonly m = useMessages(objectionTabMessages);
  protected readonly command = new Command();
  protected readonly asking = signal(false);
  protected readonly board = signal<BoardDecisionRequest | undefined>(undefined);
  private readonly body = computed(() => {
    const objection = this.objection();
    const board = this.boardOnly() ? this.board() : undefined;
    if (!objection || (this.boardOnly() && !board)) return undefined;
    return { expectedVersion: objection.version, ...(board ? { board } : {}) };
  });
  private readonly http = inject(HttpClient);
  protected readonly preview = livePreview<ObjectionPreviewResponse>(() => {
    const objection = this.objection();
    const body = this.body();
    if (!objection || !body) return undefined;
    return { url: `${api}/objections/${encodeURIComponent(objection.id)}/decision-previews`, body };
  });
  /** The part that every decision has. */
  protected readonly asDecision = computed<DecisionPreviewResponse | undefined>(() => {
    const shown = this.preview.value();
    if (!shown) return undefined;
    const { advances, amountCents, ledger, letterPdf, mandateLine, obligations } = shown;
    const common = { advances, amountCents, ledger, letterPdf, mandateLine, obligations, overrun: null, rows: [] };
    return { ...common, newState: shown.grantState ?? shown.applicationState, objectionDueOn: shown.appealDueOn };
  });

  protected async decide(): Promise<void> {
    const objection = this.objection();
    const body = this.body();
    if (!objection || !body) return;
    const path = `${api}/objections/${encodeURIComponent(objection.id)}/decisions`;
    const taken = await this.command.run((context) => this.http.post<object>(path, body, { context }));
    this.asking.set(false);
    if (taken) this.done.emit();
  }
}
