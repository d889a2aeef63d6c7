// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { EmptyState, Timeline, type TimelineEntry } from '../shared/ui';
import type { TimelineItem } from './api-models';
import { type ObligationText, iconOf, sentenceOf } from './event-sentence';
import { caseMessages } from './messages';

/** What happened in a case, newest first, in human sentences. */
@Component({
  selector: 'flx-case-timeline',
  imports: [EmptyState, Timeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (entries().length) {
      <flx-timeline [entries]="entries()" />
    } @else {
      <flx-empty-state [heading]="m().timelineEmpty" />
    }
  `,
})
export class CaseTimeline {
  readonly events = input.required<readonly TimelineItem[]>();
  /** The obligations of the case, so that events about them can name them. */
  readonly obligations = input<readonly ObligationText[]>([]);
  protected readonly m = useMessages(caseMessages);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly entries = computed<readonly TimelineEntry[]>(() =>
    [...this.events()]
      .sort((a, b) => b.seq - a.seq)
      .map((event) => ({
        id: event.id,
        at: event.recordedAt,
        text: sentenceOf(event, this.language(), this.obligations()),
        actor: actorOf(event),
        detail:
          [event.audience === 'province' ? this.m().internal : '', event.text].filter(Boolean).join(' ') || undefined,
        icon: iconOf(event.type),
      })),
  );
}

function actorOf({ actorName, actorOrganisationName }: TimelineItem): string | undefined {
  const names = [actorName, actorOrganisationName === actorName ? '' : actorOrganisationName];
  return names.filter(Boolean).join(', ') || undefined;
}
