// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface AreaLink {
  readonly link: string;
  readonly label: string;
  readonly text: string;
}

/** The pages of an area, each with what it is for. */
@Component({
  selector: 'flx-area-links',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
      gap: var(--flx-space-4);
      padding: 0;
      list-style: none;
    }
    a {
      font-size: var(--flx-size-h3);
      font-weight: 700;
    }
  `,
  template: `
    <ul>
      @for (one of links(); track one.link) {
        <li class="flx-card flx-stack-s">
          <a class="nl-link" [routerLink]="one.link">{{ one.label }}</a>
          <p>{{ one.text }}</p>
        </li>
      }
    </ul>
  `,
})
export class AreaLinks {
  readonly links = input.required<readonly AreaLink[]>();
}
