// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ChosenLanguage, defineMessages, useMessages } from '../shared/messages';
import { Button } from '../shared/ui';
import { api } from './case-api';

const messages = defineMessages({
  nl: { download: 'Datums naar uw agenda (.ics)' },
  en: { download: 'Dates for your calendar (.ics)' },
});

/** The dates of a case as a file that calendars can read. */
@Component({
  selector: 'flx-calendar-link',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `<a flx-button variant="secondary" download [href]="address()">{{ m().download }}</a>`,
})
export class CalendarLink {
  readonly caseId = input.required<string>();
  protected readonly m = useMessages(messages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly address = computed(
    () => `${api}/applications/${encodeURIComponent(this.caseId())}/calendar?language=${this.language()}`,
  );
}
