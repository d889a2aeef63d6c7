// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ChosenLanguage, LocalizedPipe, useChrome, useMessages } from '../shared/messages';
import { Breadcrumbs, Button, DataItem, DataList, DateTimePipe, PageHeading, ResourceState, Table } from '../shared/ui';
import { accountMessages } from './account-messages';
import { keptWord } from './kept-words';
import { type PersonalData, saveAsFile } from './personal-data';

/** All that is kept about whoever looks, to read and to take along. */
@Component({
  selector: 'flx-personal-data-page',
  imports: [Breadcrumbs, Button, DataItem, DataList, DateTimePipe, LocalizedPipe, PageHeading, ResourceState, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './personal-data-page.html',
})
export class PersonalDataPage {
  protected readonly m = useMessages(accountMessages);
  protected readonly chrome = useChrome();
  protected readonly language = inject(ChosenLanguage).current;
  protected readonly data = httpResource<PersonalData>(() => '/api/v1/account/data');

  protected word(what: string): string {
    return keptWord(what, this.language());
  }

  protected save(data: PersonalData): void {
    saveAsFile(data);
  }
}
