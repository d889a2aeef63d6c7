// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDateLong, localDate, localDateOf, textIn, type GrantTypeDefinition } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Alert, DaysLeft, clockTime } from '../../shared/ui';
import { draftMessages } from '../messages/draft';
import { documentsPart, pageOfQuestion } from './draft-check';

/** On every page of an application that was not sent: that it was not, and until when it can be; or what the province asks. */
@Component({
  selector: 'flx-draft-banner',
  imports: [Alert, DaysLeft, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (file().state === 'draft') {
      <flx-alert kind="warning" [heading]="m().bannerHeading">
        <p>{{ window().text }}</p>
        @if (!window().closed) {
          <p><flx-days-left [dueOn]="window().day" /></p>
        }
      </flx-alert>
    } @else if (request(); as asked) {
      <flx-alert kind="warning" [heading]="m().incompleteHeading">
        <p>{{ m().incompleteText(longDay(asked.dueOn)) }}</p>
        <p><flx-days-left [dueOn]="asked.dueOn" /></p>
        @if (asked.explanation) {
          <p class="flx-lines">{{ asked.explanation }}</p>
        }
        <p>{{ m().asked }}</p>
        <ul>
          @for (item of items(); track $index) {
            <li>
              {{ item.text }}
              @if (item.link) {
                <a class="nl-link" [routerLink]="item.link">{{ m().goTo(item.title) }}</a>
              }
            </li>
          }
        </ul>
      </flx-alert>
    }
  `,
})
export class DraftBanner {
  readonly file = input.required<CaseResponse>();
  readonly type = input<GrantTypeDefinition>();
  protected readonly m = useMessages(draftMessages);
  private readonly language = inject(ChosenLanguage).current;
  private readonly today = inject(Session).today;
  /** The invitation that is open. */
  protected readonly request = computed(() =>
    this.file().completionRequests.findLast(({ answeredOn }) => answeredOn === null),
  );

  protected readonly window = computed(() => {
    const closes = new Date(this.file().windowClosesAt);
    const day = localDateOf(closes);
    const closed = this.today() > day;
    const say = closed ? this.m().bannerClosed : this.m().bannerText;
    return { day, closed, text: say(formatDateLong(day, this.language()), clockTime(closes)) };
  });

  protected readonly items = computed(() =>
    (this.request()?.items ?? []).map(({ kind, key, text }) => {
      const part = this.partOf(kind, key);
      return {
        text,
        title: this.titleOf(part),
        link: part ? ['/gemeente/aanvragen', this.file().id, part] : undefined,
      };
    }),
  );

  protected longDay(day: string): string {
    return formatDateLong(localDate(day), this.language());
  }

  private partOf(kind: string, key: string): string | undefined {
    if (kind === 'document') return documentsPart;
    const type = this.type();
    return kind === 'answer' && type ? pageOfQuestion(type, key) : undefined;
  }

  private titleOf(part: string | undefined): string {
    const page = this.type()?.pages.find(({ key }) => key === part);
    return page ? textIn(page.title, this.language()) : this.m().documents;
  }
}
