// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LocalizedPipe, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { DataItem, DataList, DaysLeft, LongDatePipe, MoneyPipe, PageHeading, ShortDatePipe } from '../shared/ui';
import type { CaseResponse } from './api-models';
import { CalendarLink } from './calendar-link';
import { caseMessages } from './messages';
import { StatusText } from './status-text';
import { TermTrace } from './term-trace';

/** The heading of every page of a case: number, project, municipality, state, and how long there is for the decision. */
@Component({
  selector: 'flx-case-header',
  imports: [
    CalendarLink,
    DataItem,
    DataList,
    DaysLeft,
    LocalizedPipe,
    LongDatePipe,
    MoneyPipe,
    PageHeading,
    ShortDatePipe,
    StatusText,
    TermTrace,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './case-header.html',
})
export class CaseHeader {
  readonly file = input.required<CaseResponse>();
  /** Take another heading than the name of the project, for a page below the case. */
  readonly heading = input<string>();
  protected readonly m = useMessages(caseMessages);
  protected readonly staff = inject(Session).isProvince;
  protected readonly name = computed(() => this.heading() ?? (this.file().projectName || this.m().unnamed));
  /** Why the decision comes by that day, in plain words. */
  protected readonly plain = computed(
    () => this.file().terms.items.find(({ kind }) => kind === 'decision')?.plain ?? [],
  );
  protected readonly grantedCents = computed(() => this.file().grant?.grantedCents);
  protected readonly determinedCents = computed(() => this.file().grant?.determinedCents);
}
