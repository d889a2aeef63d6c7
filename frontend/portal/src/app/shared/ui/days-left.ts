// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { daysBetween, isLocalDate } from '#domain/basics';
import { useChrome } from '../messages';
import { Session } from '../session';
import type { IconName } from './icon';
import { Status, type Tone } from './status';

/** From so many days on, a deadline asks for attention. */
const soon = 7;

/** How long there is until a day: "nog 6 dagen", "vandaag", "2 dagen te laat", "opgeschort". */
@Component({
  selector: 'flx-days-left',
  imports: [Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shown(); as s) {
      <flx-status [tone]="s.tone" [icon]="s.icon">{{ s.text }}</flx-status>
    }
  `,
})
export class DaysLeft {
  readonly dueOn = input.required<string | null | undefined>();
  /** The day from which to count; the legal day of the session when absent. */
  readonly today = input<string>();
  readonly suspended = input(false);
  readonly done = input(false);
  private readonly session = inject(Session);
  private readonly chrome = useChrome();

  protected readonly shown = computed<{ text: string; tone: Tone; icon: IconName } | undefined>(() => {
    const texts = this.chrome().ui;
    if (this.done()) return { text: texts.done, tone: 'ok', icon: 'check' };
    if (this.suspended()) return { text: texts.suspended, tone: 'info', icon: 'pause' };
    const dueOn = this.dueOn();
    const today = this.today() ?? this.session.today();
    if (!isLocalDate(dueOn) || !isLocalDate(today)) return undefined;
    const days = daysBetween(today, dueOn);
    if (days < 0) return { text: texts.daysLate(-days), tone: 'danger', icon: 'error' };
    if (days === 0) return { text: texts.today, tone: 'warning', icon: 'warning' };
    return { text: texts.daysLeft(days), tone: days <= soon ? 'warning' : 'neutral', icon: 'clock' };
  });
}
