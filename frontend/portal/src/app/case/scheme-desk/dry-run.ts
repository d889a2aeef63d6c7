// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { formatDateShort, isLocalDate, textIn } from '#domain';
import type { DryRunResponse } from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { DataItem, DataList, MoneyPipe, ResourceState, Table } from '../../shared/ui';
import { impactMessages } from './impact-messages';
import type { SchemeDraft } from './scheme-draft';

/** So many rows are shown of who gains and loses. */
const most = 50;

/** What a version would have done to applications that are there, and to some that nobody made. */
@Component({
  selector: 'flx-dry-run',
  imports: [DataItem, DataList, LocalizedPipe, MoneyPipe, ResourceState, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './dry-run.html',
})
export class DryRun {
  readonly draft = input.required<SchemeDraft>();
  protected readonly m = useMessages(impactMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly choices = [0, 50, 200];
  protected readonly isNew = computed(() => this.draft().basedOnVersion === null);
  protected readonly synthetic = linkedSignal<number>(() => (this.isNew() ? 50 : 0));
  protected readonly run = httpResource<DryRunResponse>(() => {
    const { id } = this.draft();
    return { url: `${api}/scheme-drafts/${id}/dry-run`, params: { synthetic: this.synthetic() } };
  });
  protected readonly report = computed(() => valueOf(this.run));
  protected readonly touched = computed(() =>
    [...(this.report()?.applications ?? [])]
      .sort((a, b) => Math.abs(b.differenceCents) - Math.abs(a.differenceCents))
      .slice(0, most),
  );
  protected readonly sums = computed(() => {
    const report = this.report();
    if (!report) return [];
    const named = (key: string): string => key || this.m().noRegion;
    return [
      {
        id: 'type',
        caption: this.m().byType,
        head: this.m().type,
        rows: report.byType.map((row) => ({ ...row, name: this.typeName(row.key) })),
      },
      {
        id: 'region',
        caption: this.m().byRegion,
        head: this.m().region,
        rows: report.byRegion.map((row) => ({ ...row, name: named(row.key) })),
      },
    ];
  });

  protected typeName(key: string): string {
    const type = this.draft().definition.types.find((one) => one.key === key);
    return type ? textIn(type.name, this.language()) : key;
  }

  /** A day, or the category in which the money ran out. */
  protected reached(when: string | undefined): string {
    if (!when) return this.m().never;
    if (isLocalDate(when)) return formatDateShort(when);
    const category = this.draft().definition.allocation.categories?.find(({ key }) => key === when);
    return category ? textIn(category.label, this.language()) : when;
  }
}
