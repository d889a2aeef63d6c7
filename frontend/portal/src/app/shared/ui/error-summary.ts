// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, ElementRef, inject, input, viewChild } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { useChrome } from '../messages';

export interface SummaryEntry {
  /** Id of the field that the entry leads to. */
  readonly id: string;
  readonly text: string;
}

/** All that is wrong with a form, above it; each entry leads to its field. Call `focus()` after a failed submit. */
@Component({
  selector: 'flx-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (entries().length) {
      <div #box class="flx-error-summary flx-stack-s" tabindex="-1" role="group" aria-labelledby="flx-error-summary">
        <h2 id="flx-error-summary">{{ chrome().ui.errorSummary }}</h2>
        <ul>
          @for (entry of entries(); track entry.id + entry.text) {
            <li>
              <a class="nl-link" [href]="here(entry.id)" (click)="goTo($event, entry.id)">{{ entry.text }}</a>
            </li>
          }
        </ul>
      </div>
    }
  `,
})
export class ErrorSummary {
  readonly entries = input.required<readonly SummaryEntry[]>();
  protected readonly chrome = useChrome();
  private readonly document = inject(DOCUMENT);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  focus(): void {
    this.box()?.nativeElement.focus();
  }

  /** `<base href>` would turn a bare `#id` into another page. */
  protected here(id: string): string {
    const { pathname, search } = this.document.location;
    return `${pathname}${search}#${id}`;
  }

  protected goTo(event: Event, id: string): void {
    event.preventDefault();
    const target = this.document.getElementById(id);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }
}
