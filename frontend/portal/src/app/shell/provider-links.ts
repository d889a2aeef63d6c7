// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { useMessages } from '../shared/messages';
import { Session, type SignInProvider } from '../shared/session';
import { Button } from '../shared/ui';
import { signOnMessages } from './sign-on-messages';

/** Where the window that was at a provider says that it is done. */
export const donePath = '/inloggen/klaar';

/** The address at which signing in at a provider begins. */
export function startOf({ group }: SignInProvider, naar: string, confirm = false): string {
  const query = new URLSearchParams({ naar, ...(confirm ? { doel: 'bevestigen' } : {}) });
  return `/api/v1/sign-ins/${group}?${query.toString()}`;
}

/** A link to each place where people sign in; in another window where this page must stay. */
@Component({
  selector: 'flx-provider-links',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <div class="flx-stack">
      @for (way of ways(); track way.group) {
        <div>
          <p class="flx-small flx-muted">{{ way.forWhom }}</p>
          <a
            flx-button
            [variant]="ways().length > 1 ? 'secondary' : 'primary'"
            [href]="way.address"
            [attr.target]="inNewWindow() ? '_blank' : null"
            (click)="left.emit()"
            >{{ way.label }}
            @if (inNewWindow()) {
              <span class="flx-visually-hidden">({{ m().newWindow }})</span>
            }
          </a>
        </div>
      }
    </div>
  `,
})
export class ProviderLinks {
  /** Where to go afterwards. */
  readonly naar = input('/');
  readonly inNewWindow = input(false);
  readonly left = output<void>();
  protected readonly m = useMessages(signOnMessages);
  private readonly session = inject(Session);
  protected readonly ways = computed(() =>
    this.session.providers().map((provider) => ({
      group: provider.group,
      forWhom: this.m().forWhom[provider.group],
      label: this.m().withProvider(provider.name),
      address: startOf(provider, this.inNewWindow() ? donePath : this.naar()),
    })),
  );
}
