// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { textIn } from '#domain';
import { WaterfallChart } from '../../shared/charts';
import { FieldFrame } from '../../shared/forms';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import type { WaterfallRowResponse } from '../api-models';
import { reportMessages } from './messages';
import { ceilingSteps, grantSteps } from './waterfall-steps';

/** One part of the budget in pictures. */
@Component({
  selector: 'flx-waterfall-charts',
  imports: [FieldFrame, WaterfallChart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  styles: `
    .part {
      max-inline-size: 28rem;
    }
  `,
  template: `
    <flx-field fieldId="chart-part" [label]="m().chartPart">
      <select
        #part
        id="chart-part"
        class="utrecht-select utrecht-select--html-select flx-size-l part"
        (change)="chosen.set(part.value)"
      >
        @for (option of options(); track option.code) {
          <option [value]="option.code" [selected]="option.code === row()?.code">{{ option.name }}</option>
        }
      </select>
    </flx-field>
    @if (row(); as one) {
      <div class="flx-columns">
        @if (year()) {
          <p class="flx-muted">{{ m().ceilingChartYear }}</p>
        } @else {
          <flx-waterfall-chart [heading]="m().ceilingChart" [explanation]="m().ceilingChartText" [steps]="ceiling()" />
        }
        <flx-waterfall-chart [heading]="m().grantChart" [explanation]="m().grantChartText" [steps]="grants()" />
      </div>
    }
  `,
})
export class WaterfallCharts {
  readonly rows = input.required<readonly WaterfallRowResponse[]>();
  readonly year = input<number>();
  protected readonly m = useMessages(reportMessages);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly options = computed(() =>
    this.rows().map(({ code, depth, name }) => ({
      code,
      name: `${'\u00a0\u00a0'.repeat(depth)}${textIn(name, this.language())}`,
    })),
  );
  /** A whole scheme says most; without one, the whole budget. */
  protected readonly chosen = linkedSignal(
    () => (this.rows().find(({ kind }) => kind === 'scheme') ?? this.rows()[0])?.code,
  );
  protected readonly row = computed(() => this.rows().find(({ code }) => code === this.chosen()) ?? this.rows()[0]);
  protected readonly ceiling = computed(() => this.steps(ceilingSteps));
  protected readonly grants = computed(() => this.steps(grantSteps));

  private steps(make: typeof ceilingSteps) {
    const row = this.row();
    return row ? make(row, this.m()) : [];
  }
}
