// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDateLong, localDate } from '#domain';
import { documentHref } from '../../case/case-api';
import { loadCase } from '../../case/loaded-case';
import { CaseState } from '../../case/case-state';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Button, ClockTimePipe, Icon, LongDatePipe, PageHeading, Wait } from '../../shared/ui';
import { draftMessages } from '../messages/draft';

/** So often, and so many seconds apart, we look whether the copy is there. */
const looks = 20;
const secondsApart = 2;

/** It worked: the number, what happens next and when, and a copy to keep. */
@Component({
  selector: 'flx-sent-page',
  imports: [Button, CaseState, ClockTimePipe, Icon, LongDatePipe, PageHeading, RouterLink, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sent-page.html',
})
export class SentPage {
  /** Route parameter. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(draftMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly data = loadCase(this.id);
  protected readonly file = this.data.case;
  private readonly looked = signal(0);
  protected readonly copy = computed(() => {
    const document = this.file()?.submissions.at(-1)?.receiptDocumentId;
    return document ? documentHref(document) : undefined;
  });
  protected readonly givesUp = computed(() => this.looked() >= looks);
  protected readonly target = computed(() => this.sentence(this.file()?.targetDueOn, this.m().nextTarget));
  protected readonly legal = computed(() => this.sentence(this.file()?.decisionDue?.dueOn, this.m().nextLegal));

  constructor() {
    // The copy is made in the background, a moment after sending.
    effect((onCleanup) => {
      if (!this.file() || this.copy() || this.givesUp()) return;
      const timer = setTimeout(() => {
        this.looked.update((count) => count + 1);
        this.data.reload();
      }, secondsApart * 1000);
      onCleanup(() => clearTimeout(timer));
    });
  }

  private sentence(day: string | null | undefined, say: (day: string) => string): string {
    return day ? say(formatDateLong(localDate(day), this.language())) : '';
  }
}
