// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { GrantTypeDefinition, SchemeDefinition } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { CaseTerms } from '../../case/terms/case-terms';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { DataItem, DataList, DaysLeft, EmptyState, ShortDatePipe, Status, Table } from '../../shared/ui';
import { ExampleValue } from '../example-value';
import { casePageMessages } from './case-page-messages';

/** Every date of the case and why it is what it is: which day, which rule, which suspensions. */
@Component({
  selector: 'flx-terms-tab',
  imports: [
    CaseTerms,
    DataItem,
    DataList,
    DaysLeft,
    EmptyState,
    ExampleValue,
    LocalizedPipe,
    ShortDatePipe,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './terms-tab.html',
})
export class TermsTab {
  readonly file = input.required<CaseResponse>();
  readonly type = input.required<GrantTypeDefinition>();
  readonly scheme = input.required<SchemeDefinition>();
  protected readonly m = useMessages(casePageMessages);
}
