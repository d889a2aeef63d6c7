// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type ComparedRow, formatMoney, formatNumber } from '#domain';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { Status, Table } from '../../shared/ui';
import { determinationMessages } from './determination-messages';

/** What was promised, reported and accounted for, side by side. */
@Component({
  selector: 'flx-compared',
  imports: [LocalizedPipe, Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (rows().length) {
      <flx-table [caption]="m().compared.caption" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().compared.what }}</th>
            <th scope="col" class="flx-money">{{ m().compared.promised }}</th>
            <th scope="col" class="flx-money">{{ m().compared.reported }}</th>
            <th scope="col" class="flx-money">{{ m().compared.accounted }}</th>
            <th scope="col">{{ m().compared.difference }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.key) {
            <tr>
              <th scope="row">{{ row.text | localized }}</th>
              <td class="flx-money" [attr.data-label]="m().compared.promised">{{ shown(row, row.promised) }}</td>
              <td class="flx-money" [attr.data-label]="m().compared.reported">{{ shown(row, row.reported) }}</td>
              <td class="flx-money" [attr.data-label]="m().compared.accounted">{{ shown(row, row.accounted) }}</td>
              <td [attr.data-label]="m().compared.difference">
                @if (row.differs === 'unknown') {
                  {{ m().compared.none }}
                } @else {
                  <flx-status [tone]="row.differs === 'yes' ? 'warning' : 'ok'">{{
                    row.differs === 'yes' ? m().compared.differs : m().compared.same
                  }}</flx-status>
                }
              </td>
            </tr>
          }
        </tbody>
      </flx-table>
    }
  `,
})
export class ComparedView {
  readonly rows = input.required<readonly ComparedRow[]>();
  protected readonly m = useMessages(determinationMessages);
  private readonly language = inject(ChosenLanguage).current;

  protected shown({ unit }: ComparedRow, value: number | null): string {
    if (value === null) return this.m().compared.unknown;
    return unit === 'cents' ? formatMoney(value, this.language()) : formatNumber(value, this.language());
  }
}
