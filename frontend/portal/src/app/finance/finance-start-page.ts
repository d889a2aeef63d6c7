// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { defineMessages, useMessages } from '../shared/messages';
import { EmptyState, PageHeading } from '../shared/ui';

const messages = defineMessages({
  nl: { heading: 'Financiën', empty: 'Er is hier nog niets.' },
  en: { heading: 'Finance', empty: 'There is nothing here yet.' },
});

@Component({
  selector: 'flx-finance-start-page',
  imports: [EmptyState, PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="m().heading" />
    <flx-empty-state [heading]="m().empty" />
  `,
})
export class FinanceStartPage {
  protected readonly m = useMessages(messages);
}
