// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { defineMessages, useMessages } from '../shared/messages';
import { EmptyState, PageHeading } from '../shared/ui';

const messages = defineMessages({
  nl: { heading: 'Beheer', empty: 'Er is hier nog niets.' },
  en: { heading: 'Administration', empty: 'There is nothing here yet.' },
});

@Component({
  selector: 'flx-admin-start-page',
  imports: [EmptyState, PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="m().heading" />
    <flx-empty-state [heading]="m().empty" />
  `,
})
export class AdminStartPage {
  protected readonly m = useMessages(messages);
}
