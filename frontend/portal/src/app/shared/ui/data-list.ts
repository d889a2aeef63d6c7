// SPDX-License-Identifier: EUPL-1.2
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, type TemplateRef, contentChildren, input, viewChild } from '@angular/core';

/** One name with its value, inside `flx-data-list`. */
@Component({
  selector: 'flx-data-item',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-template #value><ng-content /></ng-template>`,
})
export class DataItem {
  readonly term = input.required<string>();
  /** Name above the value, for instance for a table. */
  readonly wide = input(false);
  readonly value = viewChild.required<TemplateRef<unknown>>('value');
}

/** A list of names and values; fill it with `flx-data-item`. */
@Component({
  selector: 'flx-data-list',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <dl class="utrecht-data-list utrecht-data-list--rows flx-data-list">
      @for (item of items(); track item) {
        <div class="utrecht-data-list__item flx-data-item" [class.flx-data-item--wide]="item.wide()">
          <dt class="utrecht-data-list__item-key">{{ item.term() }}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
            <ng-container [ngTemplateOutlet]="item.value()" />
          </dd>
        </div>
      }
    </dl>
  `,
})
export class DataList {
  protected readonly items = contentChildren(DataItem);
}
