// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import type { CaseInterestResponse } from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { InterestCard } from './interest-card';
import { interestMessages } from './interest-messages';

/** The interest of one case, to read; nothing where no payment came too late. */
@Component({
  selector: 'flx-case-interest',
  imports: [InterestCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block', '[hidden]': 'items().length === 0' },
  template: `
    @if (items().length) {
      <section class="flx-stack-s" aria-labelledby="case-interest">
        <h2 id="case-interest">{{ m().heading }}</h2>
        <p class="flx-muted">{{ m().lead }}</p>
        @for (late of items(); track late.sourceId) {
          <flx-interest-card class="flx-card" [late]="late" />
        }
      </section>
    }
  `,
})
export class CaseInterest {
  readonly caseId = input.required<string>();
  /** Another version of the case may have other interest. */
  readonly version = input(0);
  protected readonly m = useMessages(interestMessages);
  private readonly resource = httpResource<CaseInterestResponse>(() => {
    this.version();
    return `${api}/applications/${encodeURIComponent(this.caseId())}/statutory-interest`;
  });
  protected readonly items = computed(() => valueOf(this.resource)?.items ?? []);
}
