// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useMessages } from '../../shared/messages';
import { Alert, Button, EmptyState } from '../../shared/ui';
import type { PortfolioResponse } from '../api-models';
import { deliveryMessages } from './delivery-messages';
import { FiguresTable } from './figures-table';
import { grantedLines } from './portfolio-lines';
import { portfolioMessages } from './portfolio-messages';
import { QuarterChart, quarterWords } from './quarter-chart';
import { ReleaseForecast } from './release-forecast';

/** What comes when, by the quarter of the delivery or of the grant, and what late projects may release. */
@Component({
  selector: 'flx-delivery-part',
  imports: [Alert, Button, EmptyState, FiguresTable, QuarterChart, ReleaseForecast, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <div class="flx-actions" role="group" aria-labelledby="delivery-per">
      <span id="delivery-per">{{ d().per }}</span>
      @for (one of choices(); track one.label) {
        <a
          flx-button
          [variant]="one.on ? 'secondary' : 'subtle'"
          [routerLink]="[]"
          [queryParams]="{ per: one.per }"
          queryParamsHandling="merge"
          [attr.aria-current]="one.on ? 'true' : null"
          >{{ one.label }}</a
        >
      }
    </div>
    @if (per() === 'grant') {
      <section class="flx-stack-s" aria-labelledby="delivery-granted">
        <h2 id="delivery-granted">{{ d().grantHeading }}</h2>
        <p>{{ d().grantText }}</p>
        @if (granted().length) {
          <p class="flx-muted">{{ m().table.homesNote }}</p>
          <flx-figures-table
            [caption]="d().grantHeading"
            [first]="d().quarter"
            [lines]="granted()"
            [total]="portfolio().total"
          />
        } @else {
          <flx-empty-state [heading]="d().noGrant" />
        }
      </section>
    } @else {
      @if (portfolio().quarters.length) {
        <flx-quarter-chart [quarters]="portfolio().quarters" />
      } @else {
        <flx-empty-state [heading]="m().quarters.empty">
          <p>{{ m().quarters.emptyText }}</p>
        </flx-empty-state>
      }
      @if (portfolio().overdueHomes; as homes) {
        <flx-alert kind="warning" [heading]="m().quarters.overdue(m().key.homes(homes))" />
      }
      @if (portfolio().undatedHomes; as homes) {
        <flx-alert kind="info" [heading]="m().quarters.undated(m().key.homes(homes))" />
      }
    }
    <flx-release-forecast [releases]="portfolio().releases" />
  `,
})
export class DeliveryPart {
  readonly portfolio = input.required<PortfolioResponse>();
  /** Of which day the quarters are. */
  readonly per = input.required<'delivery' | 'grant'>();
  protected readonly m = useMessages(portfolioMessages);
  protected readonly d = useMessages(deliveryMessages);
  protected readonly choices = computed(() => [
    { label: this.d().delivery, per: null, on: this.per() === 'delivery' },
    { label: this.d().grant, per: 'verlening', on: this.per() === 'grant' },
  ]);
  protected readonly granted = computed(() =>
    grantedLines(this.portfolio(), (quarter) => quarterWords(quarter, this.m().quarters.number)),
  );
}
