// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { ChecklistItem } from '#domain';
import type { ChecklistAnswerRequest, ChecklistAnswerResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { Command } from '../../shared/http';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { DateTimePipe, ProblemAlert } from '../../shared/ui';
import { reviewMessages } from './review-messages';

type Answer = ChecklistAnswerRequest['result'];

const results: readonly Answer[] = ['yes', 'no', 'not_applicable'];

/** One item of the checklist: saved as soon as it is answered; a "no" waits for its reason. */
@Component({
  selector: 'flx-checklist-item',
  imports: [DateTimePipe, LocalizedPipe, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './checklist-item.html',
  styleUrl: './checklist-item.scss',
})
export class ChecklistItemView {
  readonly applicationId = input.required<string>();
  readonly item = input.required<ChecklistItem>();
  readonly answer = input<ChecklistAnswerResponse>();
  readonly readonly = input(false);
  /** The server has taken the answer. */
  readonly saved = output<void>();
  protected readonly m = useMessages(reviewMessages);
  protected readonly results = results;
  protected readonly command = new Command();
  protected readonly missing = signal(false);
  private readonly api = inject(CaseApi);
  /** By value, so that a reload of the case does not take away what is being typed. */
  private readonly given = computed(
    () => ({ result: this.answer()?.result ?? '', reason: this.answer()?.reason ?? '' }),
    {
      equal: (a, b) => a.result === b.result && a.reason === b.reason,
    },
  );
  protected readonly result = linkedSignal(() => this.given().result as Answer | '');
  protected readonly reason = linkedSignal(() => this.given().reason);
  protected readonly id = computed(() => `check-${this.item().key}`);

  protected choose(result: Answer): void {
    this.result.set(result);
    this.command.clear();
    // Why comes first: without a reason the server would refuse a "no".
    if (result === 'no' && !this.reason().trim()) return;
    void this.save();
  }

  protected leaveReason(text: string): void {
    this.reason.set(text);
    const result = this.result();
    this.missing.set(result === 'no' && !text.trim());
    const before = this.given();
    if (!result || this.missing() || (before.result === result && before.reason === text.trim())) return;
    void this.save();
  }

  private async save(): Promise<void> {
    const result = this.result();
    if (!result) return;
    this.missing.set(false);
    const body = { result, reason: this.reason().trim() };
    const done = await this.command.run((context) =>
      this.api.answerChecklist(this.applicationId(), this.item().key, body, context),
    );
    if (done) this.saved.emit();
  }
}
