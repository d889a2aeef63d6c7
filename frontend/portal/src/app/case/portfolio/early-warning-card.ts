// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import type { EarlyWarningResponse } from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { earlyWarningMessages } from './early-warning-messages';
import { SignalLevel } from './signal-level';

/** Why a granted project asks attention now, in sentences. For the province; it decides nothing. */
@Component({
  selector: 'flx-early-warning',
  imports: [LocalizedPipe, SignalLevel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (warning(); as one) {
      <section class="flx-card flx-stack-s" aria-labelledby="early-warning">
        <div class="flx-section-heading">
          <h2 id="early-warning">{{ m().heading }}</h2>
          <flx-signal-level [level]="one.level" />
        </div>
        @if (one.signals.length) {
          <ul>
            @for (signal of one.signals; track signal.code + signal.text.nl) {
              <li>{{ signal.text | localized }}</li>
            }
          </ul>
        } @else {
          <p>{{ m().quiet }}</p>
        }
        <p class="flx-small flx-muted">{{ m().note }} {{ one.exampleBounds ? m().example : '' }}</p>
      </section>
    }
  `,
})
export class EarlyWarningCard {
  readonly applicationId = input.required<string>();
  /** The version of the grant: what is shown follows it. */
  readonly version = input.required<number>();
  protected readonly m = useMessages(earlyWarningMessages);
  private readonly answer = httpResource<EarlyWarningResponse>(() =>
    // Another version of the grant asks again.
    this.version() > 0 ? { url: `${api}/applications/${this.applicationId()}/early-warning` } : undefined,
  );
  protected readonly warning = computed(() => valueOf(this.answer));
}
