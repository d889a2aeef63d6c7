// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

let lastId = 0;

/**
 * The frame of a table: put `<thead>` and `<tbody>` inside. On a narrow screen `scroll` keeps the first column in sight,
 * `cards` makes a card of each row (give each cell `data-label`). Money cells get the class `flx-money`.
 */
@Component({
  selector: 'flx-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <div
      class="flx-table-frame"
      [class.flx-table-frame--cards]="narrow() === 'cards'"
      role="group"
      tabindex="0"
      [attr.aria-labelledby]="captionId"
    >
      <table class="flx-table">
        <caption [id]="captionId" [class.flx-visually-hidden]="hideCaption()">
          {{
            caption()
          }}
        </caption>
        <ng-content />
      </table>
    </div>
  `,
})
export class Table {
  readonly caption = input.required<string>();
  readonly hideCaption = input(false);
  readonly narrow = input<'scroll' | 'cards'>('scroll');
  protected readonly captionId = `flx-table-${++lastId}`;
}
