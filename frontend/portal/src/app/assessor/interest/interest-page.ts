// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { sentenceFor } from '#domain';
import type { InterestListItemResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { InterestCard } from '../../case/interest/interest-card';
import { keysetList } from '../../case/keyset-list';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Breadcrumbs, Button, EmptyState, LoadMore, Notices, PageHeading, ResourceState } from '../../shared/ui';
import { DetermineInterest } from './determine-interest';
import { interestPageMessages } from './interest-page-messages';

/** The proposals of finance for statutory interest, each to be determined by somebody else or sent back. */
@Component({
  selector: 'flx-interest-page',
  imports: [
    Breadcrumbs,
    Button,
    DetermineInterest,
    EmptyState,
    InterestCard,
    LoadMore,
    PageHeading,
    ResourceState,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="[{ label: m().home, link: '/beoordeling' }]" [current]="m().heading" />
    <flx-page-heading [heading]="m().heading" [lead]="m().lead" />
    @for (item of list.items(); track item.late.sourceId) {
      <section class="flx-card flx-stack-s" [attr.aria-label]="item.applicationNumber">
        <h2>
          <a class="nl-link" [routerLink]="['/beoordeling/zaken', item.applicationId]">{{ item.applicationNumber }}</a>
          {{ item.organisationName }}
        </h2>
        <flx-interest-card [late]="item.late" />
        @for (reason of reasons(item); track reason) {
          <p class="flx-small">{{ reason }}</p>
        }
        @if (chosen() === item.late.sourceId) {
          <flx-determine-interest [item]="item" (done)="finish($event)" (stale)="list.reload()" />
        } @else if (may(item)) {
          <p>
            <button flx-button variant="primary" (click)="chosen.set(item.late.sourceId)">{{ m().decide }}</button>
          </p>
        }
      </section>
    }
    @if (list.items().length) {
      <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
    } @else if (list.loaded()) {
      <flx-empty-state [heading]="m().none">
        <p>{{ m().noneText }}</p>
      </flx-empty-state>
    } @else {
      <flx-resource-state [resource]="list.resource" />
    }
  `,
})
export class InterestPage {
  protected readonly m = useMessages(interestPageMessages);
  protected readonly list = keysetList<InterestListItemResponse>(`${api}/statutory-interest`, () => ({
    show: 'proposed',
  }));
  /** The one that is being decided; the letter is made for that one alone. */
  protected readonly chosen = signal<string | undefined>(undefined);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;

  /** Without a mandate the board itself can have decided. */
  protected may({ late }: InterestListItemResponse): boolean {
    return late.allowedActions.some(
      ({ action, allowed, refusal }) => action === 'determine' && (allowed || refusal?.code === 'NO_MANDATE'),
    );
  }

  protected reasons({ late }: InterestListItemResponse): string[] {
    return late.allowedActions.flatMap(({ action, refusal }) =>
      action === 'determine' && refusal ? [sentenceFor(refusal as never, this.language())] : [],
    );
  }

  protected finish(heading: string): void {
    this.chosen.set(undefined);
    this.notices.show({ kind: 'ok', heading });
    this.list.reload();
  }
}
