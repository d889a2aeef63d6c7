// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type GrantTypeDefinition, type SchemeDefinition, formatDateLong, isLocalDate, sentenceFor } from '#domain';
import { AccountabilityLine } from '../../case/account/accountability-line';
import { actionFor } from '../../case/actions';
import type { CaseResponse, GrantResponse } from '../../case/api-models';
import { CalculationView } from '../../case/calculation-view';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Button } from '../../shared/ui';
import { caseTexts } from '../messages/case';

/** What happens at the end: the province determines by itself, or the municipality asks for it. */
@Component({
  selector: 'flx-determination-panel',
  imports: [AccountabilityLine, Button, CalculationView, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <h2>{{ m().determinationHeading }}</h2>
    @if (type(); as known) {
      @if (scheme(); as rules) {
        <flx-accountability [grant]="grant()" [scheme]="rules" [type]="known" />
      }
    }
    @if (grant().finalAccount; as account) {
      <p>{{ m().finalAccountSent(longDay(account.receivedOn)) }}</p>
      @if (grant().state !== 'closed' && grant().determinedCents === null) {
        <p>{{ m().finalAccountDue(longDay(account.decisionDueOn)) }}</p>
      }
      <flx-calculation [calculation]="account.calculation" />
    } @else if (type()?.determination?.mode === 'ex_officio' && !grant().sample?.drawn) {
      <p>{{ m().exOfficio }}</p>
      @if (permission().allowed) {
        <p>
          {{ m().exOfficioAsk }}
          <a [routerLink]="['/gemeente/zaken', file().id, 'verantwoording']">{{ m().determinationAsk }}</a>
        </p>
      }
    } @else if (asking()) {
      <p>{{ m().determinationText(longDay(grant().determinationDueOn)) }}</p>
      @if (permission().allowed) {
        <p>
          <a flx-button [routerLink]="['/gemeente/zaken', file().id, 'verantwoording']">{{ m().determinationAsk }}</a>
        </p>
      } @else {
        <p class="flx-muted">{{ refusal() }}</p>
      }
    }
  `,
})
export class DeterminationPanel {
  readonly file = input.required<CaseResponse>();
  readonly grant = input.required<GrantResponse>();
  readonly type = input<GrantTypeDefinition>();
  readonly scheme = input<SchemeDefinition>();
  protected readonly m = useMessages(caseTexts);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly asking = computed(() => ['active', 'amended', 'reminded'].includes(this.grant().state));
  protected readonly permission = computed(() => actionFor(this.file(), 'grant', 'requestDetermination'));
  protected readonly refusal = computed(() => {
    const { known, refusal } = this.permission();
    return known && refusal ? sentenceFor(refusal, this.language()) : this.m().cannotAsk;
  });

  protected longDay(day: string | null): string {
    return isLocalDate(day) ? formatDateLong(day, this.language()) : '';
  }
}
