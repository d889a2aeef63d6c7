// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { LocalizedPipe } from '../shared/messages';
import { Status } from '../shared/ui';
import { type StatesOf, shownStateOf, stateTextOf } from './state-texts';

/** A state in words. For a case, give `grantState` too: the words then follow the grant once it goes its own way. */
@Component({
  selector: 'flx-status-text',
  imports: [LocalizedPipe, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<flx-status [tone]="shown().tone" [icon]="shown().icon">{{ shown().text | localized }}</flx-status>`,
})
export class StatusText {
  readonly thing = input<keyof StatesOf>('application');
  readonly state = input.required<string>();
  readonly grantState = input<string | null | undefined>();
  protected readonly shown = computed(() =>
    this.thing() === 'application'
      ? shownStateOf({ state: this.state(), grantState: this.grantState() })
      : stateTextOf(this.thing(), this.state()),
  );
}
