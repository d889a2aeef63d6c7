// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, ElementRef, inject, viewChild } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { useChrome, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Alert, LinkButton, NoticesView, PageTitle } from '../shared/ui';
import { Header } from './header';
import { SignInDialog } from './sign-in-dialog';
import { signOnMessages } from './sign-on-messages';
import { StepUpDialog } from './step-up-dialog';

/** The frame around every page. */
@Component({
  selector: 'flx-root',
  imports: [Alert, Header, LinkButton, NoticesView, RouterLink, RouterOutlet, SignInDialog, StepUpDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.flx-compact]': 'session.isProvince()' },
  template: `
    <a class="nl-skip-link nl-skip-link--visible-on-focus flx-skip-link" href="#inhoud" (click)="goToContent($event)">{{
      chrome().shell.skipToContent
    }}</a>
    @if (session.demo()) {
      <aside class="flx-demo-banner" [attr.aria-label]="chrome().shell.demoLabel">
        <p class="flx-container">
          {{ chrome().shell.demo }}
          @if (session.mailboxUrl(); as mailbox) {
            <a class="nl-link" [href]="mailbox">{{ chrome().shell.mailbox }}</a>
          }
        </p>
      </aside>
    }
    <flx-header />
    <main #main id="inhoud" class="flx-main flx-container" tabindex="-1">
      @if (session.unreachable()) {
        <flx-alert kind="error" [live]="true" [heading]="chrome().shell.serviceUnreachable">
          <p>
            <button flx-link-button (click)="session.refresh()">{{ chrome().shell.tryAgain }}</button>
          </p>
        </flx-alert>
      }
      @if (session.breakGlass()) {
        <flx-alert kind="warning" [heading]="away().breakGlassHeading">
          <p>{{ away().breakGlass }}</p>
        </flx-alert>
      }
      <flx-notices />
      <router-outlet />
    </main>
    <footer class="flx-footer">
      <div class="flx-container">
        <p>{{ chrome().shell.footerAbout }}</p>
        <p class="flx-actions">
          <a class="nl-link" routerLink="/contact">{{ chrome().navigation.contact }}</a>
          <a class="nl-link" routerLink="/toegankelijkheid">{{ chrome().navigation.accessibility }}</a>
        </p>
        @if (session.demo() || session.hasRole('administrator')) {
          <p>
            <a class="nl-link" routerLink="/stijlgids">{{ chrome().navigation.styleGuide }}</a>
          </p>
        }
      </div>
    </footer>
    <flx-sign-in-dialog />
    <flx-step-up-dialog />
  `,
})
export class App {
  protected readonly chrome = useChrome();
  protected readonly away = useMessages(signOnMessages);
  protected readonly session = inject(Session);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    inject(PageTitle);
    void this.session.ready();
  }

  protected goToContent(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
