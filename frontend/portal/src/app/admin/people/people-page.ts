// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { PeopleChangeResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { keysetList } from '../../case/keyset-list';
import { PeopleView } from '../../case/people/people-view';
import { PersonPanel } from '../../case/people/person-panel';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Breadcrumbs, Button, DateTimePipe, LoadMore, PageHeading, ResourceState } from '../../shared/ui';
import { peopleAdminMessages } from './people-messages';

/** The people of the province, and what changed about anybody. */
@Component({
  selector: 'flx-people-page',
  imports: [Breadcrumbs, Button, DateTimePipe, LoadMore, PageHeading, PeopleView, PersonPanel, ResourceState],
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
            @if (one.leaver; as leaver) {
              <button
                flx-button
                variant="subtle"
                [attr.aria-expanded]="shown() === leaver.id"
                (click)="shown.set(shown() === leaver.id ? undefined : leaver.id)"
              >
                {{ m().leaverData(leaver.name) }}
              </button>
              @if (shown() === leaver.id) {
                @if (session.organisation(); as province) {
                  <flx-person-panel [organisationId]="province.id" [person]="leaver" (changed)="corrected()" />
                }
              }
            }
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

  /** Whose data are open: of somebody who left, who may still ask for them (AVG 15, 16). */
  protected readonly shown = signal<string | undefined>(undefined);

  protected corrected(): void {
    this.shown.set(undefined);
    this.changes.reload();
  }

  protected lineOf({ operation, actorName, personName, detail }: PeopleChangeResponse): string {
    const line = this.m().lines[operation];
    const said = { actor: actorName ?? this.m().system, person: personName ?? '–', detail: detail ?? '' };
    return line ? line(said) : operation;
  }
}
