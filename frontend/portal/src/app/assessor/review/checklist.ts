// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ChecklistItem } from '#domain';
import type { ChecklistAnswerResponse } from '../../case/api-models';
import { useMessages } from '../../shared/messages';
import { Status } from '../../shared/ui';
import { ChecklistItemView } from './checklist-item';
import { reviewMessages } from './review-messages';

const phases: readonly ChecklistItem['phase'][] = ['completeness', 'substance'];

/** The checklist of the scheme, by phase, with how far it is. */
@Component({
  selector: 'flx-checklist',
  imports: [ChecklistItemView, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-card flx-stack-s' },
  template: `
    <h2>{{ m().heading }}</h2>
    @if (readonly()) {
      <p class="flx-small flx-muted">{{ m().readonly }}</p>
    }
    @for (phase of shown(); track phase.key) {
      <details [open]="phase.open">
        <summary>
          <strong>{{ m().phases[phase.key] }}</strong>
          <flx-status [tone]="phase.done === phase.items.length ? 'ok' : 'neutral'">{{
            m().progress(phase.done, phase.items.length)
          }}</flx-status>
        </summary>
        @for (entry of phase.items; track entry.item.key) {
          <flx-checklist-item
            [applicationId]="applicationId()"
            [item]="entry.item"
            [answer]="entry.answer"
            [readonly]="readonly()"
            (saved)="saved.emit()"
          />
        }
      </details>
    } @empty {
      <p>{{ m().empty }}</p>
    }
  `,
  styles: `
    summary {
      min-block-size: var(--flx-target);
      cursor: pointer;
    }

    summary strong {
      margin-inline-end: var(--flx-space-3);
    }
  `,
})
export class Checklist {
  readonly applicationId = input.required<string>();
  readonly items = input.required<readonly ChecklistItem[]>();
  readonly answers = input.required<readonly ChecklistAnswerResponse[]>();
  readonly readonly = input(false);
  /** The phase that is open at first; both when absent. */
  readonly phase = input<ChecklistItem['phase']>();
  /** Once it is only there to look back. */
  readonly folded = input(false);
  readonly saved = output<void>();
  protected readonly m = useMessages(reviewMessages);

  protected readonly shown = computed(() =>
    phases
      .map((key) => {
        const items = this.items()
          .filter(({ phase }) => phase === key)
          .map((item) => ({ item, answer: this.answers().find(({ itemKey }) => itemKey === item.key) }));
        return {
          key,
          items,
          done: items.filter(({ answer }) => answer).length,
          open: !this.folded() && (this.phase() === undefined || this.phase() === key),
        };
      })
      .filter(({ items }) => items.length),
  );
}
