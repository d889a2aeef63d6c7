// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useMessages } from '../../shared/messages';
import { Icon } from '../../shared/ui';
import { queueMessages } from './queue-messages';

export interface Chip {
  /** The name in the address. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** The filters that are on; each is a link to the same list without it. */
@Component({
  selector: 'flx-queue-chips',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (chips().length) {
      <ul class="chips" [attr.aria-label]="m().filters.chips">
        @for (chip of chips(); track chip.key) {
          <li>
            <a class="chip" [routerLink]="[]" [queryParams]="without(chip.key)" queryParamsHandling="merge">
              <span>{{ m().filters.chip(chip.label, chip.value) }}</span>
              <flx-icon name="close" />
              <span class="flx-visually-hidden">&nbsp;({{ m().filters.remove }})</span>
            </a>
          </li>
        }
        @if (chips().length > 1) {
          <li>
            <a class="nl-link" [routerLink]="[]" [queryParams]="withoutAll()" queryParamsHandling="merge">{{
              m().filters.clear
            }}</a>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }

    .chips {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--flx-space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .chip {
      display: inline-flex;
      align-items: center;
      gap: var(--flx-space-2);
      min-block-size: 1.75rem;
      padding-inline: var(--flx-space-3) var(--flx-space-2);
      border: 1px solid var(--flx-primary);
      border-radius: 1rem;
      background: var(--flx-primary-soft);
      color: var(--flx-primary);
      font-weight: 600;
      text-decoration: none;
    }

    .chip:hover {
      text-decoration: underline;
    }
  `,
})
export class QueueChips {
  readonly chips = input.required<readonly Chip[]>();
  protected readonly m = useMessages(queueMessages);

  protected without(key: string): Record<string, null> {
    return { [key]: null };
  }

  protected withoutAll(): Record<string, null> {
    return Object.fromEntries(this.chips().map(({ key }) => [key, null]));
  }
}
