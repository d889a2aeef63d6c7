// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { AreaLinks } from '../case/area-links';
import { LedgerBanner } from '../case/reports/ledger-banner';
import { useMessages } from '../shared/messages';
import { PageHeading } from '../shared/ui';
import { adminMessages } from './messages';

/** Where an administrator begins. */
@Component({
  selector: 'flx-admin-start-page',
  imports: [AreaLinks, LedgerBanner, PageHeading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-page-heading [heading]="m().heading" [lead]="m().lead" />
    <flx-ledger-banner />
    <flx-area-links [links]="links()" />
  `,
})
export class AdminStartPage {
  protected readonly m = useMessages(adminMessages);
  protected readonly links = computed(() => {
    const m = this.m();
    return [
      { link: '/beheer/regelingen', label: m.schemes, text: m.schemesText },
      { link: '/beheer/wachtrijen', label: m.queues, text: m.queuesText },
      { link: '/beheer/portefeuille', label: m.portfolio, text: m.portfolioText },
      { link: '/beheer/gemeenten', label: m.municipalities, text: m.municipalitiesText },
      { link: '/beheer/mensen', label: m.people, text: m.peopleText },
      { link: '/beheer/organisaties', label: m.organisations, text: m.organisationsText },
      { link: '/beheer/belangen', label: m.interests, text: m.interestsText },
      { link: '/beheer/mandaten', label: m.mandates, text: m.mandatesText },
      { link: '/beheer/feestdagen', label: m.lawData, text: m.lawDataText },
      { link: '/beheer/verschoven', label: m.moved, text: m.movedText },
      { link: '/beheer/termijnen', label: m.deadlines, text: m.deadlinesText },
      { link: '/beheer/storingen', label: m.outages, text: m.outagesText },
      { link: '/beheer/plafonds', label: m.levels, text: m.levelsText },
      { link: '/beheer/begrotingen', label: m.adoptions, text: m.adoptionsText },
      { link: '/beheer/mails', label: m.mails, text: m.mailsText },
      { link: '/beheer/gebeurtenissen', label: m.events, text: m.eventsText },
      { link: '/stijlgids', label: m.styleGuide, text: m.styleGuideText },
    ];
  });
}
