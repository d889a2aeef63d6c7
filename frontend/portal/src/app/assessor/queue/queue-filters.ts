// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { Button } from '../../shared/ui';
import { queueMessages } from './queue-messages';
import type { QueueAddress } from './queue-query';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

type FilterName = 'soort' | 'regio' | 'van';

/** Search and the three filters; each change goes to the address at once. */
@Component({
  selector: 'flx-queue-filters',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <form class="filters" role="search" novalidate [attr.aria-label]="m().filters.heading" (submit)="search($event)">
      <div class="wide">
        <label class="utrecht-form-label" for="queue-q">{{ m().filters.search }}</label>
        <div class="line">
          <input
            #box
            id="queue-q"
            type="search"
            class="utrecht-textbox"
            autocomplete="off"
            maxlength="200"
            [value]="address().q ?? ''"
          />
          <button flx-button type="submit">{{ m().filters.searchButton }}</button>
        </div>
      </div>
      @for (filter of filters(); track filter.name) {
        <div>
          <label class="utrecht-form-label" [attr.for]="'queue-' + filter.name">{{ filter.label }}</label>
          <select
            #list
            class="utrecht-select utrecht-select--html-select"
            [id]="'queue-' + filter.name"
            (change)="choose(filter.name, list.value)"
          >
            <option value="" [selected]="!address()[filter.name]">{{ m().filters.all }}</option>
            @for (choice of filter.choices; track choice.value) {
              <option [value]="choice.value" [selected]="address()[filter.name] === choice.value">
                {{ choice.label }}
              </option>
            }
          </select>
        </div>
      }
    </form>
  `,
  styles: `
    .filters {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
      align-items: end;
      gap: var(--flx-space-3) var(--flx-space-5);
    }

    .line {
      display: flex;
      gap: var(--flx-space-2);
    }

    .line .utrecht-textbox {
      flex: 1;
      min-inline-size: 0;
    }

    .utrecht-select {
      inline-size: 100%;
    }

    @media (min-width: 48rem) {
      .wide {
        grid-column: span 2;
      }
    }
  `,
})
export class QueueFilters {
  readonly address = input.required<QueueAddress>();
  readonly filters = input.required<readonly { name: FilterName; label: string; choices: readonly Choice[] }[]>();
  /** What has to change in the address. */
  readonly changed = output<QueueAddress>();
  protected readonly m = useMessages(queueMessages);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focusSearch(): void {
    const { nativeElement } = this.box();
    nativeElement.focus();
    nativeElement.select();
  }

  protected choose(name: FilterName, value: string): void {
    this.changed.emit({ [name]: value || undefined });
  }

  protected search(event: Event): void {
    event.preventDefault();
    this.changed.emit({ q: this.box().nativeElement.value.trim() || undefined });
  }
}
