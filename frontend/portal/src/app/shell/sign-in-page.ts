// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { useChrome, useMessages } from '../shared/messages';
import { Session, homeOf } from '../shared/session';
import { PageHeading } from '../shared/ui';
import { passwordMessages } from './password-messages';
import { SignInForm } from './sign-in-form';

interface DemoAccounts {
  readonly accounts: readonly {
    readonly email: string;
    readonly name: string;
    readonly organisation: string;
    readonly description: string;
  }[];
  readonly password: string;
}

/** The page where people sign in; in a demonstration it offers the accounts. */
@Component({
  selector: 'flx-sign-in-page',
  imports: [PageHeading, RouterLink, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="chrome().signIn.heading" [lead]="chrome().signIn.intro" />
    <div class="flx-sign-in">
      <div class="flx-card flx-stack">
        <flx-sign-in-form #form (signedIn)="goOn()" />
        <p>
          <a class="nl-link" routerLink="/wachtwoord-vergeten">{{ passwords().forgotten }}</a>
        </p>
      </div>
      @if (accounts(); as demo) {
        <section class="flx-stack-s" aria-labelledby="demo-accounts">
          <h2 id="demo-accounts">{{ chrome().signIn.demoHeading }}</h2>
          <p>{{ chrome().signIn.demoIntro }}</p>
          <ul class="flx-demo-accounts">
            @for (account of demo.accounts; track account.email) {
              <li>
                <button type="button" (click)="form.signInAs(account.email, demo.password)">
                  <span class="flx-demo-name">{{ account.name }}</span>
                  <span class="flx-small">{{ account.organisation }} · {{ account.description }}</span>
                  <span class="flx-small flx-muted">{{ account.email }}</span>
                </button>
              </li>
            }
          </ul>
        </section>
      }
    </div>
  `,
})
export class SignInPage {
  /** Query parameter: where to go after signing in. */
  readonly naar = input<string>();
  protected readonly chrome = useChrome();
  protected readonly passwords = useMessages(passwordMessages);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly demo = httpResource<DemoAccounts>(() => (this.session.demo() ? '/api/v1/demo-accounts' : undefined));
  protected readonly accounts = computed(() => (this.demo.hasValue() ? this.demo.value() : undefined));

  protected async goOn(): Promise<void> {
    const wanted = this.naar();
    // Only an address of this portal: never what somebody hid in a link.
    const target = wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : homeOf(this.session);
    await this.router.navigateByUrl(target);
  }
}
