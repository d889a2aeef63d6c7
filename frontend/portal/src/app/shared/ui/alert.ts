// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useChrome } from '../messages';
import { Icon, type IconName } from './icon';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

/** A message in the page. Errors are read out at once; the others wait for their turn when `live` is set. */
@Component({
  selector: 'flx-alert',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block', '[attr.role]': 'role()' },
  template: `
    <div class="utrecht-alert utrecht-alert--{{ kind() }}">
      <div class="utrecht-alert__icon"><flx-icon [name]="icon()" /></div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message flx-stack-s">
          <p class="flx-alert-heading">
            <span class="flx-visually-hidden">{{ chrome().ui.kinds[kind()] }}: </span>{{ heading() }}
          </p>
          <ng-content />
        </div>
      </div>
    </div>
  `,
})
export class Alert {
  readonly kind = input<AlertKind>('info');
  readonly heading = input('');
  /** Read it out when it appears after the page has been shown. */
  readonly live = input(false);
  protected readonly chrome = useChrome();
  protected readonly role = computed(() => (!this.live() ? null : this.kind() === 'error' ? 'alert' : 'status'));
  protected readonly icon = computed<IconName>(() => this.kind());
}
