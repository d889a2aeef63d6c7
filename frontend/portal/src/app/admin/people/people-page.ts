// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { PeopleChangeResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { keysetList } from '../../case/keyset-list';
import { PeopleView } from '../../case/people/people-view';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Breadcrumbs, DateTimePipe, LoadMore, PageHeading, ResourceState } from '../../shared/ui';
import { peopleAdminMessages } from './people-messages';

/** The people of the province, and what changed about anybody. */
@Component({
  selector: 'flx-people-page',
  imports: [Breadcrumbs, DateTimePipe, LoadMore, PageHeading, PeopleView, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="[{ label: m().admin, link: '/beheer' }]" [current]="m().people" />
    <flx-page-heading [heading]="m().people" [lead]="m().peopleLead" />
    @if (session.organisation(); as organisation) {
      <flx-people-view [organisationId]="organisation.id" kind="province" />
    }
    <section class="flx-stack-s" aria-labelledby="people-changes">
      <h2 id="people-changes">{{ m().changes }}</h2>
      <flx-resource-state [resource]="changes.resource" />
      @if (changes.loaded() && !changes.items().length) {
        <p class="flx-muted">{{ m().noChanges }}</p>
      }
      <ul>
        @for (one of changes.items(); track $index) {
          <li>
            <span class="flx-muted flx-tabular">{{ one.at | dateTime }}</span> {{ lineOf(one) }}
          </li>
        }
      </ul>
      <flx-load-more [hasMore]="changes.hasMore()" [busy]="changes.busy()" (more)="changes.more()" />
    </section>
  `,
})
export class PeoplePage {
  protected readonly m = useMessages(peopleAdminMessages);
  protected readonly session = inject(Session);
  protected readonly changes = keysetList<PeopleChangeResponse>(`${api}/people-changes`, () => ({ limit: 20 }));

  protected lineOf({ operation, actorName, personName, detail }: PeopleChangeResponse): string {
    const line = this.m().lines[operation];
    const said = { actor: actorName ?? this.m().system, person: personName ?? '–', detail: detail ?? '' };
    return line ? line(said) : operation;
  }
}
