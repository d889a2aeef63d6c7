// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { type Params, RouterLink, RouterLinkActive } from '@angular/router';
import { useChrome } from '../messages';
import { Button } from './button';
import { Wait } from './wait';

export interface TabLink {
  readonly label: string;
  readonly link: string | readonly string[];
  readonly queryParams?: Params;
  readonly count?: number;
}

/** Tabs that are links: each has its own address. */
@Component({
  selector: 'flx-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <nav class="flx-tabs" [attr.aria-label]="label() ?? chrome().ui.tabs">
      <ul>
        @for (tab of tabs(); track tab.label) {
          <li>
            <a
              [routerLink]="tab.link"
              [queryParams]="tab.queryParams"
              routerLinkActive="flx-tab--current"
              ariaCurrentWhenActive="page"
              [routerLinkActiveOptions]="exactly"
              >{{ tab.label }}
              @if (tab.count !== undefined) {
                <span class="nl-number-badge">{{ tab.count }}</span>
              }
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
})
export class Tabs {
  readonly tabs = input.required<readonly TabLink[]>();
  readonly label = input<string>();
  protected readonly chrome = useChrome();
  protected readonly exactly = {
    paths: 'exact',
    queryParams: 'subset',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
}

export interface Crumb {
  readonly label: string;
  readonly link: string | readonly string[];
}

/** The way to this page; the page itself is the last, without a link. */
@Component({
  selector: 'flx-breadcrumbs',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <nav class="utrecht-breadcrumb-nav flx-breadcrumbs" [attr.aria-label]="chrome().ui.breadcrumbs">
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        @for (crumb of crumbs(); track crumb.label) {
          <li class="utrecht-breadcrumb-nav__item">
            <a class="utrecht-breadcrumb-nav__link nl-link" [routerLink]="crumb.link">{{ crumb.label }}</a>
          </li>
        }
        <li class="utrecht-breadcrumb-nav__item" aria-current="page">{{ current() }}</li>
      </ol>
    </nav>
  `,
})
export class Breadcrumbs {
  readonly crumbs = input.required<readonly Crumb[]>();
  readonly current = input.required<string>();
  protected readonly chrome = useChrome();
}

/** The next part of a list. Nothing is counted; the server says whether there is more. */
@Component({
  selector: 'flx-load-more',
  imports: [Button, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-load-more' },
  template: `
    @if (hasMore()) {
      <button flx-button [busy]="busy()" (click)="more.emit()">{{ chrome().ui.loadMore }}</button>
    }
    <flx-wait [active]="busy()" />
  `,
})
export class LoadMore {
  readonly hasMore = input.required<boolean>();
  readonly busy = input(false);
  readonly more = output<void>();
  protected readonly chrome = useChrome();
}
