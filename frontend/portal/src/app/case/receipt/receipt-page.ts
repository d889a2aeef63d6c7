// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useChrome, useMessages } from '../../shared/messages';
import { type Area, areas } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  DataItem,
  DataList,
  DateTimePipe,
  MoneyPipe,
  PageHeading,
  ResourceState,
  ShortDatePipe,
  Table,
} from '../../shared/ui';
import { CalculationView } from '../calculation-view';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { recordMessages } from '../record/messages';
import { termLabels } from '../terms/term-labels';
import { termMessages } from '../terms/term-messages';
import { TermTrace } from '../term-trace';
import { fingerprintsOf, type ShownReceipt } from './receipt-content';
import { receiptMessages } from './receipt-messages';

/** What a decision rests on: who, calculation, journals, terms and fingerprints, as fixed when its letter went out. */
@Component({
  selector: 'flx-receipt-page',
  imports: [
    Breadcrumbs,
    Button,
    CalculationView,
    DataItem,
    DataList,
    DateTimePipe,
    MoneyPipe,
    PageHeading,
    ResourceState,
    ShortDatePipe,
    Table,
    TermTrace,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  styles: `
    .flx-sum {
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './receipt-page.html',
})
export class ReceiptPage {
  /** From the route: the area, the case and the decision. */
  readonly area = input.required<Area>();
  readonly id = input.required<string>();
  readonly decisionId = input.required<string>();
  protected readonly m = useMessages(receiptMessages);
  private readonly record = useMessages(recordMessages);
  private readonly termNames = useMessages(termMessages);
  private readonly chrome = useChrome();
  private readonly path = computed(() => `${api}/decisions/${encodeURIComponent(this.decisionId())}/receipt`);
  protected readonly resource = httpResource<ShownReceipt>(() => this.path());
  protected readonly receipt = computed(() => valueOf(this.resource));
  protected readonly href = computed(() => `${this.path()}/file`);
  protected readonly kind = computed(() => {
    const kind = this.receipt()?.content.decision.kind ?? '';
    return this.record().decisionKinds[kind] ?? kind;
  });
  protected readonly labels = computed(() =>
    termLabels(this.receipt()?.content.terms?.outcome ?? [], this.termNames().kinds),
  );
  protected readonly fingerprints = computed(() => {
    const receipt = this.receipt();
    return receipt ? fingerprintsOf(receipt) : [];
  });
  protected readonly crumbs = computed(() => {
    const area = this.area();
    const { path } = areas[area];
    const cases = area === 'assessor' ? [] : [{ label: this.m().cases, link: `${path}/zaken` }];
    const number = this.receipt()?.caseNumber ?? '…';
    return [
      { label: this.chrome().navigation[area], link: path },
      ...cases,
      { label: number, link: `${path}/zaken/${this.id()}` },
    ];
  });
}
