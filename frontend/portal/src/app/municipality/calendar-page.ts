// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MonthPage } from '../case/calendar/month-page';
import { MunicipalityTabs } from './municipality-tabs';

/** The calendar of the municipality, beside its other pages. */
@Component({
  selector: 'flx-calendar-page',
  imports: [MonthPage, MunicipalityTabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-municipality-tabs />
    <flx-month-page [maand]="maand()" />
  `,
})
export class CalendarPage {
  readonly maand = input<string>();
}
