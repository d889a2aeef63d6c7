// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMoney } from '#domain';
import { AreaLinks } from '../case/area-links';
import type { KeysetList } from '../case/keyset-list';
import { valueOf } from '../case/loaded-case';
import { paymentSums } from '../case/record/payment-sums';
import { LedgerBanner } from '../case/reports/ledger-banner';
import { ReconciliationBox } from '../case/reports/reconciliation-box';
import { waterfallResource } from '../case/reports/report-resources';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { PageHeading, ResourceState } from '../shared/ui';
import { financeMessages } from './messages';
import { duePaymentsResource, paymentList } from './payment-lists';

const base = '/financien/betalingen';

interface Amount {
  readonly kind: string;
  readonly amountCents: number;
}

/** Where finance begins: what waits, and whether everything agrees. */
@Component({
  selector: 'flx-finance-start-page',
  imports: [AreaLinks, LedgerBanner, PageHeading, ReconciliationBox, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  styles: `
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: var(--flx-space-4);
      padding: 0;
      list-style: none;
    }
    .count {
      color: var(--flx-primary);
      font-size: var(--flx-size-h1);
      font-weight: 700;
      line-height: 1.2;
    }
    .sum {
      min-block-size: 1.45em;
    }
  `,
  template: `
    <flx-page-heading [heading]="m().heading" [lead]="m().lead" />
    <flx-ledger-banner />
    <section class="flx-stack-s" aria-labelledby="finance-waiting">
      <h2 id="finance-waiting">{{ m().waiting }}</h2>
      @if (!due.hasValue()) {
        <flx-resource-state [resource]="due" />
      }
      <ul class="cards">
        @for (card of cards(); track card.link) {
          <li class="flx-card flx-stack-s">
            <h3>
              <a class="nl-link" [routerLink]="card.link">{{ card.label }}</a>
            </h3>
            <p class="count flx-tabular">{{ card.count }}</p>
            <p class="sum flx-tabular">{{ card.sum }}</p>
            <p class="flx-muted">{{ card.text }}</p>
          </li>
        }
      </ul>
    </section>
    @if (budget(); as b) {
      <flx-reconciliation [reconciliation]="b.reconciliation" />
    } @else {
      <flx-resource-state [resource]="waterfall" />
    }
    <section class="flx-stack-s" aria-labelledby="finance-pages">
      <h2 id="finance-pages">{{ m().pages }}</h2>
      <flx-area-links [links]="links()" />
    </section>
  `,
})
export class FinanceStartPage {
  protected readonly m = useMessages(financeMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly due = duePaymentsResource();
  private readonly proposed = paymentList(() => 'proposed');
  private readonly released = paymentList(() => 'released');
  protected readonly waterfall = waterfallResource();
  protected readonly budget = computed(() => valueOf(this.waterfall));

  protected readonly cards = computed(() => [
    this.card('due', base, valueOf(this.due)?.items),
    this.card('proposed', `${base}/vrij-te-geven`, itemsOf(this.proposed), this.proposed.hasMore()),
    this.card('released', `${base}/te-bevestigen`, itemsOf(this.released), this.released.hasMore()),
  ]);

  protected readonly links = computed(() => {
    const m = this.m();
    return [
      { link: '/financien/budget', label: m.budget, text: m.budgetText },
      { link: '/financien/plafonds', label: m.ceilings, text: m.ceilingsText },
      { link: '/financien/begrotingen', label: m.adoptions, text: m.adoptionsText },
      { link: '/financien/zaken', label: m.cases, text: m.casesText },
      { link: '/financien/portefeuille', label: m.portfolio, text: m.portfolioText },
      { link: '/financien/wachtrijen', label: m.queues, text: m.queuesText },
      { link: '/financien/belangen', label: m.interests, text: m.interestsText },
    ];
  });

  /** Without items, the answer is not there yet: the room is kept. */
  private card(kind: 'due' | 'proposed' | 'released', link: string, items?: readonly Amount[], more = false) {
    const m = this.m();
    const { out, back } = paymentSums(items ?? []);
    const [paid, received] = [formatMoney(out, this.language()), formatMoney(back, this.language())];
    return {
      link,
      label: m.tabs[kind],
      text: m.cardTexts[kind],
      count: !items ? '…' : items.length ? m.count(items.length, more) : m.nothing,
      sum: !items?.length || more ? '' : back ? m.toPayAndBack(paid, received) : m.together(paid),
    };
  }
}

function itemsOf<T>(list: KeysetList<T>): readonly T[] | undefined {
  return list.loaded() ? list.items() : undefined;
}
