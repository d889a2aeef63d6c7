// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A list of names and values; fill it with `<div flx-data-item term="…">`. */
@Component({
  selector: 'flx-data-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `<dl class="utrecht-data-list utrecht-data-list--rows flx-data-list"><ng-content /></dl>`,
})
export class DataList {}

/** One name with its value, and a place for an action (`<a actions …>`). */
@Component({
  selector: 'div[flx-data-item]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'utrecht-data-list__item flx-data-item' },
  template: `
    <dt class="utrecht-data-list__item-key">{{ term() }}</dt>
    <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd"><ng-content /></dd>
    <ng-content select="dd[actions]" />
  `,
})
export class DataItem {
  readonly term = input.required<string>();
}
