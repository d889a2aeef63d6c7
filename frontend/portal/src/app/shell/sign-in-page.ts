// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { useChrome, useMessages } from '../shared/messages';
import { Session, homeOf } from '../shared/session';
import type { Problem } from '../shared/http';
import { PageHeading, ProblemAlert } from '../shared/ui';
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
  imports: [PageHeading, ProblemAlert, RouterLink, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="chrome().signIn.heading" [lead]="chrome().signIn.intro" />
    <div class="flx-sign-in">
      <div class="flx-card flx-stack">
        <flx-problem [problem]="problem()" [heading]="chrome().ui.errorSummary" />
        <flx-sign-in-form #form [naar]="target()" (signedIn)="goOn()" />
        @if (session.passwords()) {
          <p>
            <a class="nl-link" routerLink="/wachtwoord-vergeten">{{ passwords().forgotten }}</a>
          </p>
        }
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
  /** Query parameter: the code of what went wrong at a provider. */
  readonly fout = input<string>();
  protected readonly chrome = useChrome();
  protected readonly passwords = useMessages(passwordMessages);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly demo = httpResource<DemoAccounts>(() =>
    this.session.demo() && this.session.passwords() ? '/api/v1/demo-accounts' : undefined,
  );
  protected readonly accounts = computed(() => (this.demo.hasValue() ? this.demo.value() : undefined));

  /** Only an address of this portal: never what somebody hid in a link. */
  private readonly wanted = computed(() => {
    const wanted = this.naar();
    return wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : undefined;
  });
  protected readonly target = computed(() => this.wanted() ?? '/start');
  /** The server knows more about it than its code, for instance which number is not known. */
  private readonly options = httpResource<{ readonly problem?: Pick<Problem, 'code' | 'details'> }>(() =>
    this.fout() ? '/api/v1/sign-in-options' : undefined,
  );
  protected readonly problem = computed<Problem | undefined>(() => {
    const code = this.fout();
    if (!code) return undefined;
    const known = this.options.hasValue() ? this.options.value().problem : undefined;
    return { status: 401, code, ...(known?.code === code ? { details: known.details } : {}) };
  });

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(this.wanted() ?? homeOf(this.session));
  }
}
