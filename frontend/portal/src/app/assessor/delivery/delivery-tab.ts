// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { actionFor } from '../../case/actions';
import type { CaseResponse, ExtensionResponse, ObligationResponse } from '../../case/api-models';
import { ObligationsView } from '../../case/obligations-view';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import { Button, DaysLeft, EmptyState, ShortDatePipe } from '../../shared/ui';
import { reasonOf } from '../steps/next-steps';
import { DecideExtension } from './decide-extension';
import { deliveryMessages } from './delivery-messages';
import { ReviewReport } from './review-report';

/** The obligations of a grant, with the work that the province has on them. */
@Component({
  selector: 'flx-delivery-tab',
  imports: [Button, DaysLeft, DecideExtension, EmptyState, ObligationsView, ReviewReport, RouterLink, ShortDatePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @if (file().grant; as grant) {
      <h2>{{ m().obligations }}</h2>
      <p class="flx-muted">{{ grant.notifiedOn ? m().intro : m().notNotified }}</p>
      <flx-obligations [obligations]="grant.obligations" [documents]="file().documents" [actions]="act" />
      <ng-template #act let-obligation>
        @if (mayReview(obligation)) {
          <flx-review-report [obligation]="obligation" />
        } @else if (whyNotReview(obligation)) {
          <p class="flx-small flx-muted">{{ whyNotReview(obligation) }}</p>
        }
        @for (extension of asked(obligation); track extension.id) {
          <div [id]="'extension-' + extension.id">
            @if (mayDecide(extension)) {
              <flx-decide-extension [obligation]="obligation" [extension]="extension" />
            } @else if (whyNotDecide(extension)) {
              <p class="flx-small flx-muted">{{ whyNotDecide(extension) }}</p>
            }
          </div>
        }
      </ng-template>
      <section class="flx-card flx-stack-s" aria-labelledby="final-account">
        <h3 id="final-account">{{ m().finalAccount }}</h3>
        @if (grant.determinationDueOn; as day) {
          <p>
            {{ m().determinationDue }} {{ day | shortDate }}
            @if (grant.determinedCents === null) {
              <flx-days-left [dueOn]="day" />
            }
          </p>
        }
        <p>
          <a flx-button [routerLink]="[area, 'zaken', file().id, 'vaststelling']">{{ m().toDetermination }}</a>
        </p>
      </section>
    } @else {
      <flx-empty-state [heading]="m().none" />
    }
  `,
})
export class DeliveryTab {
  readonly file = input.required<CaseResponse>();
  protected readonly m = useMessages(deliveryMessages);
  protected readonly area = areas.assessor.path;
  private readonly language = inject(ChosenLanguage).current;
  private readonly reasons = computed(
    () =>
      new Map(
        this.file()
          .allowedActions.filter(({ allowed, refusal }) => !allowed && refusal)
          .map((action) => [`${action.action} ${action.subjectId}`, reasonOf(action, this.language()).reason]),
      ),
  );

  protected asked({ extensions }: ObligationResponse): ExtensionResponse[] {
    return extensions.filter(({ state }) => state === 'asked');
  }

  protected mayReview({ id }: ObligationResponse): boolean {
    return actionFor(this.file(), 'obligation', 'accept', id).allowed;
  }

  /** Said only where there is a report that waits. */
  protected whyNotReview({ id, state }: ObligationResponse): string {
    return state === 'reported' ? (this.reasons().get(`accept ${id}`) ?? '') : '';
  }

  protected mayDecide({ id }: ExtensionResponse): boolean {
    return actionFor(this.file(), 'extension', 'grant', id).allowed;
  }

  protected whyNotDecide({ id }: ExtensionResponse): string {
    return this.reasons().get(`grant ${id}`) ?? '';
  }
}
