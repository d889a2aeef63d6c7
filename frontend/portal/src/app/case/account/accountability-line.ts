// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  accountabilityOf,
  formatDateLong,
  type GrantTypeDefinition,
  isSampled,
  localDate,
  type SchemeDefinition,
} from '#domain';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import type { GrantResponse } from '../api-models';
import { accountMessages } from './account-messages';

/** How is accounted for a grant, with its article, and whether a sample drew it; from the grant on, for both sides. */
@Component({
  selector: 'flx-accountability',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <p>
      {{ m().kinds[shown()] }} <span class="flx-small flx-muted">({{ account().article }})</span>
    </p>
    @if (sampled(); as line) {
      <p>{{ line }}</p>
    }
  `,
})
export class AccountabilityLine {
  readonly grant = input.required<GrantResponse>();
  readonly scheme = input.required<SchemeDefinition>();
  readonly type = input.required<GrantTypeDefinition>();
  protected readonly m = useMessages(accountMessages);
  private readonly staff = inject(Session).isProvince;
  private readonly language = inject(ChosenLanguage).current;
  protected readonly account = computed(() => accountabilityOf(this.scheme(), this.type(), this.grant().grantedCents));
  /** Who asks for determination by itself shows the performance with that request, also in the lowest tier. */
  protected readonly shown = computed(() =>
    this.account().kind === 'sample' && !this.takesPart() ? 'performance' : this.account().kind,
  );
  private readonly takesPart = computed(() => isSampled(this.scheme(), this.type(), this.grant().grantedCents));
  protected readonly sampled = computed(() => {
    const { sample, finalAccount, determinedCents } = this.grant();
    if (sample?.drawn && sample.dueOn && !finalAccount) {
      const day = formatDateLong(localDate(sample.dueOn), this.language());
      return this.staff() ? this.m().drawn(day) : this.m().drawnOwn(day);
    }
    if (!this.staff() || !this.takesPart() || determinedCents !== null || sample?.drawn) return '';
    return sample ? this.m().notDrawn : this.m().notYet;
  });
}
