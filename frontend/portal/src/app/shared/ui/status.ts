// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, type IconName } from './icon';

export type Tone = 'neutral' | 'info' | 'ok' | 'warning' | 'danger';

const icons: Record<Tone, IconName | undefined> = {
  neutral: undefined,
  info: 'info',
  ok: 'check',
  warning: 'warning',
  danger: 'error',
};

/** A state in words, with a colour and an icon that say the same. */
@Component({
  selector: 'flx-status',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'nl-data-badge flx-status', '[class]': '"flx-tone-" + tone()' },
  template: `
    @if (shownIcon(); as name) {
      <flx-icon [name]="name" />
    }
    <span><ng-content /></span>
  `,
})
export class Status {
  readonly tone = input<Tone>('neutral');
  readonly icon = input<IconName>();
  protected readonly shownIcon = computed(() => this.icon() ?? icons[this.tone()]);
}
