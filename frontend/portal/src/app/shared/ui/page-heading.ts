// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { PageTitle } from './page-title';

/** The one `<h1>` of a page: gives the window its title and takes the focus after a navigation. */
@Component({
  selector: 'flx-page-heading',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-page-heading' },
  template: `
    <div class="flx-stack-s">
      @if (above()) {
        <p class="flx-above-heading">{{ above() }}</p>
      }
      <h1 #h1 class="nl-heading nl-heading--level-1" tabindex="-1">{{ heading() }}</h1>
      @if (lead()) {
        <p class="flx-lead">{{ lead() }}</p>
      }
    </div>
    <div class="flx-heading-side"><ng-content /></div>
  `,
})
export class PageHeading {
  readonly heading = input.required<string>();
  /** A line above the heading, for instance the number of the case. */
  readonly above = input<string>();
  readonly lead = input<string>();
  private readonly h1 = viewChild.required<ElementRef<HTMLElement>>('h1');

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.heading.set(this.heading()));
    afterRenderEffect(() => {
      if (!title.wantsFocus()) return;
      title.wantsFocus.set(false);
      this.h1().nativeElement.focus({ preventScroll: true });
    });
  }
}
