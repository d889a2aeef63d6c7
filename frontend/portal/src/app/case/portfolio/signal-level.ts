// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type WarningLevel, warningLevelWords } from '#domain';
import { LocalizedPipe } from '../../shared/messages';
import { Status, type Tone } from '../../shared/ui';

const tones: Readonly<Record<WarningLevel, Tone>> = { none: 'ok', attention: 'warning', serious: 'danger' };

/** The level of the early warning in words, with its colour and sign. */
@Component({
  selector: 'flx-signal-level',
  imports: [LocalizedPipe, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<flx-status [tone]="tone()">{{ words() | localized }}</flx-status>`,
})
export class SignalLevel {
  readonly level = input.required<string>();
  private readonly known = computed<WarningLevel>(() =>
    Object.hasOwn(tones, this.level()) ? (this.level() as WarningLevel) : 'none',
  );
  protected readonly tone = computed(() => tones[this.known()]);
  protected readonly words = computed(() => warningLevelWords[this.known()]);
}
