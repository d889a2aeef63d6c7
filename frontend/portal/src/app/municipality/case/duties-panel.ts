// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { actionFor } from '../../case/actions';
import type { CaseResponse, GrantResponse, ObligationResponse } from '../../case/api-models';
import { NoticesPanel } from '../../case/notices/notices-panel';
import { ObligationsView } from '../../case/obligations-view';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Button } from '../../shared/ui';
import { caseTexts } from '../messages/case';
import { changeTexts } from '../messages/change';
import { mayExtend, mayReport } from './duties';

/** What the grant obliges to, with reporting and asking for extra time. */
@Component({
  selector: 'flx-duties-panel',
  imports: [Button, LocalizedPipe, NoticesPanel, ObligationsView, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <h2>{{ m().obligationsHeading }}</h2>
    <flx-obligations [obligations]="grant().obligations" [documents]="file().documents" [actions]="steps" />
    @if (grant().notifiedOn) {
      <flx-notices-panel [grant]="grant()" />
    }
    <ng-template #steps let-obligation>
      @if (report(obligation) || extend(obligation)) {
        <div class="flx-actions">
          @if (report(obligation)) {
            <a flx-button [routerLink]="['/gemeente/zaken', file().id, 'verplichtingen', obligation.id, 'melding']"
              >{{ m().report }}<span class="flx-visually-hidden">: {{ obligation.text | localized }}</span></a
            >
          }
          @if (extend(obligation)) {
            <a
              flx-button
              variant="subtle"
              [routerLink]="['/gemeente/zaken', file().id, 'verplichtingen', obligation.id, 'uitstel']"
              >{{ m().extend }}<span class="flx-visually-hidden">: {{ obligation.text | localized }}</span></a
            >
          }
        </div>
      } @else if (obligation.kind === 'continuing' && obligation.state === 'open') {
        <p class="flx-small flx-muted">{{ settled() ? changes().goesOn : m().goesOn }}</p>
      }
      @if (extend(obligation)) {
        <p class="flx-small flx-muted">{{ m().extensionsLeft(obligation.extensionsLeft) }}</p>
      }
    </ng-template>
  `,
})
export class DutiesPanel {
  readonly file = input.required<CaseResponse>();
  readonly grant = input.required<GrantResponse>();
  protected readonly m = useMessages(caseTexts);
  protected readonly changes = useMessages(changeTexts);
  /** The money is settled; what continues outlives it. */
  protected readonly settled = computed(() => ['determined', 'in_recovery', 'closed'].includes(this.grant().state));
  private readonly session = inject(Session);

  protected report(obligation: ObligationResponse): boolean {
    return mayReport(obligation) && actionFor(this.file(), 'obligation', 'report', obligation.id).allowed;
  }

  protected extend(obligation: ObligationResponse): boolean {
    return mayExtend(obligation) && this.session.hasRole('fill', 'submit');
  }
}
