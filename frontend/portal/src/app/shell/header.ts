// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { NavigationStart, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { useChrome } from '../shared/messages';
import { Session } from '../shared/session';
import { Icon } from '../shared/ui';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { navigationFor } from './navigation';

/** The top of every page: what this is, where you can go, who you are. */
@Component({
  selector: 'flx-header',
  imports: [AccountMenu, Icon, LanguageSwitch, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header class="flx-header">
      <div class="flx-header-bar flx-container">
        <a class="flx-brand" routerLink="/" [attr.aria-label]="chrome().product.name + ', ' + chrome().shell.home">
          <svg class="flx-brand-mark" viewBox="0 0 32 32" aria-hidden="true">
            <path d="M4 26V13l7-5v18zm8.5 0V8l7 5v13zm8.5 0V13l7-5v18z" fill="currentColor" />
          </svg>
          <span>
            <span class="flx-brand-name">{{ chrome().product.name }}</span>
            <span class="flx-brand-subtitle">{{ chrome().product.subtitle }}</span>
          </span>
        </a>
        <div class="flx-header-tools">
          <flx-language-switch />
          <flx-account-menu />
        </div>
      </div>
      <nav class="flx-main-nav" [attr.aria-label]="chrome().shell.mainNavigation">
        <div class="flx-container">
          <button
            type="button"
            class="flx-menu-button"
            aria-controls="flx-main-menu"
            [attr.aria-expanded]="menuOpen()"
            (click)="menuOpen.set(!menuOpen())"
          >
            <flx-icon name="menu" />{{ chrome().shell.menu }}
          </button>
          <ul id="flx-main-menu" [class.flx-main-menu--open]="menuOpen()">
            @for (item of items(); track item.link) {
              <li>
                <a
                  [routerLink]="item.link"
                  routerLinkActive="flx-current"
                  ariaCurrentWhenActive="page"
                  [routerLinkActiveOptions]="{ exact: item.exact ?? false }"
                  >{{ item.label }}</a
                >
              </li>
            }
          </ul>
        </div>
      </nav>
    </header>
  `,
})
export class Header {
  protected readonly chrome = useChrome();
  protected readonly menuOpen = signal(false);
  private readonly session = inject(Session);
  protected readonly items = computed(() => navigationFor(this.session, this.chrome().navigation));

  constructor() {
    inject(Router).events.subscribe((event) => {
      if (event instanceof NavigationStart) this.menuOpen.set(false);
    });
  }
}
