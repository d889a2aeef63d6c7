// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { SignInPrompt } from '../shared/http';
import { useChrome } from '../shared/messages';
import { Session, homeOf } from '../shared/session';
import { Button, Dialog } from '../shared/ui';
import { FreshPage } from './fresh-page';
import { SignInForm } from './sign-in-form';

/** The session has ended while the page stays: sign in here, and what was waiting goes on. */
@Component({
  selector: 'flx-sign-in-dialog',
  imports: [Button, Dialog, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-dialog [heading]="chrome().signIn.again" [open]="prompt.open()" (dismissed)="prompt.done(false)">
      <p>{{ chrome().signIn.againIntro }}</p>
      @if (prompt.open()) {
        <flx-sign-in-form idPrefix="again" [staysHere]="true" [knownEmail]="knownEmail()" (signedIn)="goOn()">
          <button flx-button variant="subtle" (click)="prompt.done(false)">{{ chrome().signIn.later }}</button>
        </flx-sign-in-form>
      }
    </flx-dialog>
  `,
})
export class SignInDialog {
  protected readonly chrome = useChrome();
  protected readonly prompt = inject(SignInPrompt);
  private readonly session = inject(Session);
  private readonly freshPage = inject(FreshPage);
  /** Who was working on this page; signing in, out or over loads the page anew, so this never changes. */
  private readonly worker = signal<Worker | undefined>(undefined);
  protected readonly knownEmail = computed(() => this.worker()?.email ?? '');

  constructor() {
    effect(() => {
      const person = this.session.person();
      const organisationId = this.session.organisation()?.id;
      if (person && !untracked(this.worker)) {
        this.worker.set({ personId: person.id, organisationId, email: person.email });
      }
    });
  }

  protected async goOn(): Promise<void> {
    const before = this.worker();
    if (before && before.personId !== this.session.person()?.id) {
      // Somebody else signed in: what was waiting belongs to the first person and is not sent.
      this.prompt.done(false);
      this.freshPage.open(homeOf(this.session));
      return;
    }
    if (before?.organisationId && before.organisationId !== this.session.organisation()?.id) {
      await this.session.chooseOrganisation(before.organisationId);
    }
    this.prompt.done(true);
  }
}

interface Worker {
  readonly personId: string;
  readonly organisationId: string | undefined;
  readonly email: string;
}
