// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { PageHeading } from '../../shared/ui';
import { deskMessages } from './desk-messages';
import { DraftList } from './draft-list';

/** The versions that wait for a second person. */
@Component({
  selector: 'flx-drafts-page',
  imports: [DraftList, PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-page-heading [heading]="m().schemes" [lead]="m().draftsLead" />
    <flx-draft-list base="/beoordeling/regelingen" tab="gevolgen" />
  `,
})
export class DraftsPage {
  protected readonly m = useMessages(deskMessages);
}
