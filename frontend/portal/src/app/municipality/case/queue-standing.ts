// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { QueueStandingResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { waitingMessages } from '../../case/waiting/waiting-messages';
import { useMessages } from '../../shared/messages';

/** The place in the queue at this moment, labelled as no promise. Says nothing where there is no queue. */
@Component({
  selector: 'flx-queue-standing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (standing(); as s) {
      @if (s.waiting > 0) {
        <section class="flx-panel flx-stack-s" aria-labelledby="standing">
          <h2 id="standing">{{ m().standing }}</h2>
          <p>
            @if (s.place) {
              <strong>{{ m().standingPlace(s.place, s.waiting) }}</strong> {{ m().standingOutcomes[s.outcome] }}
            } @else {
              {{ m().standingNone }}
            }
          </p>
          <p class="flx-small">{{ m().noPromise }}</p>
        </section>
      }
    }
  `,
})
export class QueueStanding {
  readonly caseId = input.required<string>();
  protected readonly m = useMessages(waitingMessages);
  private readonly resource = httpResource<QueueStandingResponse>(
    () => `${api}/applications/${this.caseId()}/queue-standing`,
  );
  protected readonly standing = computed(() => valueOf(this.resource));
}
