// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useChrome } from '../shared/messages';
import { Session, homeOf } from '../shared/session';
import { Button, PageHeading } from '../shared/ui';

@Component({
  selector: 'flx-public-start-page',
  imports: [Button, PageHeading, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="chrome().home.heading" [lead]="chrome().home.intro" />
    <p>
      @if (session.signedIn()) {
        <a flx-button variant="primary" [routerLink]="home()">{{ chrome().home.start }}</a>
      } @else {
        <a flx-button variant="primary" routerLink="/inloggen">{{ chrome().shell.signIn }}</a>
      }
    </p>
  `,
})
export class PublicStartPage {
  protected readonly chrome = useChrome();
  protected readonly session = inject(Session);
  protected readonly home = computed(() => homeOf(this.session));
}
