// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { AreaLinks } from '../case/area-links';
import { useMessages } from '../shared/messages';
import { PageHeading } from '../shared/ui';
import { auditMessages } from './messages';

/** Where an auditor begins. */
@Component({
  selector: 'flx-auditor-start-page',
  imports: [AreaLinks, PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-page-heading [heading]="m().heading" [lead]="m().lead" />
    <flx-area-links [links]="links()" />
  `,
})
export class AuditorStartPage {
  protected readonly m = useMessages(auditMessages);
  protected readonly links = computed(() => {
    const m = this.m();
    return [
      { link: '/controle/gebeurtenissen', label: m.events, text: m.eventsText },
      { link: '/controle/auditlog', label: m.auditLog, text: m.auditLogText },
      { link: '/controle/steekproeven', label: m.samples, text: m.samplesText },
      { link: '/controle/belangen', label: m.interests, text: m.interestsText },
      { link: '/controle/budget', label: m.budget, text: m.budgetText },
      { link: '/controle/zaken', label: m.cases, text: m.casesText },
      { link: '/controle/portefeuille', label: m.portfolio, text: m.portfolioText },
    ];
  });
}
