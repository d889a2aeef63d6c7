// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { PeopleView } from '../../case/people/people-view';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { PageHeading } from '../../shared/ui';
import { overviewMessages } from '../messages/overview';
import { MunicipalityTabs } from '../municipality-tabs';

/** Who does what for the municipality; for its manager. */
@Component({
  selector: 'flx-colleagues-page',
  imports: [MunicipalityTabs, PageHeading, PeopleView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="m().colleaguesHeading" [lead]="m().colleaguesLead" />
    <flx-municipality-tabs />
    @if (session.organisation(); as organisation) {
      <flx-people-view [organisationId]="organisation.id" kind="municipality" />
    }
  `,
})
export class ColleaguesPage {
  protected readonly m = useMessages(overviewMessages);
  protected readonly session = inject(Session);
}
