// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { LedgerBanner } from '../case/reports/ledger-banner';
import { useMessages } from '../shared/messages';
import { Breadcrumbs, PageHeading, type TabLink, Tabs } from '../shared/ui';
import { financeMessages } from './messages';

const base = '/financien/betalingen';

/** The frame around the lists of payments: one tab for each step that a payment takes. */
@Component({
  selector: 'flx-payments-page',
  imports: [Breadcrumbs, LedgerBanner, PageHeading, RouterOutlet, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  styles: `
    router-outlet {
      display: none;
    }
  `,
  template: `
    <flx-breadcrumbs [crumbs]="[{ label: m().heading, link: '/financien' }]" [current]="m().payments" />
    <flx-page-heading [heading]="m().payments" [lead]="m().paymentsLead" />
    <flx-ledger-banner />
    <flx-tabs [tabs]="tabs()" [label]="m().payments" />
    <router-outlet />
  `,
})
export class PaymentsPage {
  protected readonly m = useMessages(financeMessages);
  protected readonly tabs = computed<TabLink[]>(() => {
    const { tabs } = this.m();
    return [
      { label: tabs.due, link: base },
      { label: tabs.proposed, link: `${base}/vrij-te-geven` },
      { label: tabs.released, link: `${base}/te-bevestigen` },
      { label: tabs.paid, link: `${base}/afgehandeld` },
      { label: tabs.penalties, link: `${base}/dwangsommen` },
      { label: tabs.interest, link: `${base}/wettelijke-rente` },
    ];
  });
}
