// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Command } from '../shared/http';
import { useChrome } from '../shared/messages';
import { Session, homeOf } from '../shared/session';
import { Icon, Notices } from '../shared/ui';
import { FreshPage } from './fresh-page';

/** Who is signed in, for which organisation, and the way out. */
@Component({
  selector: 'flx-account-menu',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.person(); as person) {
      <div class="flx-account">
        <span class="flx-account-person">
          <flx-icon name="person" />
          <span>
            <span class="flx-visually-hidden">{{ chrome().shell.signedInAs('') }}</span>
            <a class="flx-account-name" routerLink="/account">{{ person.name }}</a>
            @if (session.organisations().length > 1) {
              <label>
                <span class="flx-visually-hidden">{{ chrome().shell.chooseOrganisation }}</span>
                <select class="flx-organisation" [value]="session.organisation()?.id" (change)="choose($event)">
                  @for (organisation of session.organisations(); track organisation.id) {
                    <option [value]="organisation.id" [selected]="organisation.id === session.organisation()?.id">
                      {{ organisation.name }}
                    </option>
                  }
                </select>
              </label>
            } @else {
              <span class="flx-account-organisation">{{ session.organisation()?.name }}</span>
            }
          </span>
        </span>
        <button type="button" class="flx-header-button" (click)="signOut()">{{ chrome().shell.signOut }}</button>
      </div>
    } @else if (session.loaded()) {
      <a class="flx-header-button" routerLink="/inloggen">{{ chrome().shell.signIn }}</a>
    }
  `,
})
export class AccountMenu {
  protected readonly session = inject(Session);
  protected readonly chrome = useChrome();
  private readonly freshPage = inject(FreshPage);
  private readonly notices = inject(Notices);
  private readonly command = new Command();

  /** The whole page is loaded anew, so that nothing of the former session stays in memory. */
  protected async signOut(): Promise<void> {
    const done = await this.command.run(() => this.session.signOut());
    if (done) this.freshPage.open(done.result ?? '/');
    else this.tellFailure();
  }

  protected async choose(event: Event): Promise<void> {
    const { value } = event.target as HTMLSelectElement;
    if (await this.command.run(() => this.session.chooseOrganisation(value))) this.freshPage.open(homeOf(this.session));
    else this.tellFailure();
  }

  private tellFailure(): void {
    this.notices.show({ kind: 'error', heading: this.chrome().shell.serviceUnreachable });
  }
}
