// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Language, formatDateLong, localDateOf } from '#domain/basics';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Status, clockTime } from '../shared/ui';
import { publicMessages } from './messages';

/** Whether a scheme is open now, and until or from when. */
@Component({
  selector: 'flx-window-text',
  imports: [Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-actions' },
  template: `
    <flx-status [tone]="open() ? 'ok' : 'neutral'">{{ state() }}</flx-status>
    <span>{{ sentence() }}</span>
  `,
})
export class WindowText {
  readonly opensAt = input.required<string>();
  readonly closesAt = input.required<string>();
  readonly open = input.required<boolean>();
  protected readonly m = useMessages(publicMessages);
  private readonly language = inject(ChosenLanguage).current;
  private readonly today = inject(Session).today;
  private readonly later = computed(() => this.today() <= localDateOf(new Date(this.opensAt())));
  protected readonly state = computed(() => {
    if (this.open()) return this.m().openNow;
    return this.later() ? this.m().opensLater : this.m().closed;
  });
  protected readonly sentence = computed(() => {
    const language = this.language();
    const closes = new Date(this.closesAt());
    const opens = new Date(this.opensAt());
    if (this.open()) return this.m().until(dayOf(closes, language), clockTime(closes));
    return this.later()
      ? this.m().from(dayOf(opens, language), clockTime(opens))
      : this.m().was(dayOf(closes, language));
  });
}

/** The day of an instant in words. */
export function dayOf(instant: Date, language: Language): string {
  return formatDateLong(localDateOf(instant), language);
}
