// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganisationLineResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { keysetList } from '../../case/keyset-list';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Breadcrumbs, LoadMore, PageHeading, ResourceState, Status, Table } from '../../shared/ui';
import { peopleAdminMessages } from './people-messages';

/** All organisations, and where nobody manages the people yet. */
@Component({
  selector: 'flx-organisations-page',
  imports: [Breadcrumbs, LoadMore, PageHeading, ResourceState, RouterLink, Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="[{ label: m().admin, link: '/beheer' }]" [current]="m().organisations" />
    <flx-page-heading [heading]="m().organisations" [lead]="m().organisationsLead" />
    <p>
      <a class="nl-link" routerLink="/beheer/herindelingen">{{ m().mergers }}</a>
    </p>
    <flx-resource-state [resource]="list.resource" />
    @if (list.loaded()) {
      <flx-table [caption]="m().organisations" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().name }}</th>
            <th scope="col">{{ m().cbs }}</th>
            <th scope="col">{{ m().kvk }}</th>
            <th scope="col">{{ m().rsin }}</th>
            <th scope="col">{{ m().takePart }}</th>
            <th scope="col">{{ m().state }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of list.items(); track one.id) {
            <tr>
              <th scope="row">
                <a class="nl-link" [routerLink]="['/beheer/organisaties', one.id]">{{ one.name }}</a>
              </th>
              <td class="flx-tabular" [attr.data-label]="m().cbs">{{ one.cbsCode ?? '–' }}</td>
              <td class="flx-tabular" [attr.data-label]="m().kvk">{{ one.kvk ?? '–' }}</td>
              <td class="flx-tabular" [attr.data-label]="m().rsin">{{ one.rsin ?? '–' }}</td>
              <td class="flx-tabular" [attr.data-label]="m().takePart">{{ one.people }}</td>
              <td [attr.data-label]="m().state">
                @if (ended(one)) {
                  <flx-status tone="neutral" icon="close">{{ m().ended(one.successorName ?? '') }}</flx-status>
                } @else if (!one.managers) {
                  <flx-status tone="warning">{{ m().noManager }}</flx-status>
                } @else {
                  <flx-status tone="ok">{{ m().current }}</flx-status>
                }
              </td>
            </tr>
          }
        </tbody>
      </flx-table>
      <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
    }
  `,
})
export class OrganisationsPage {
  protected readonly m = useMessages(peopleAdminMessages);
  private readonly session = inject(Session);
  protected readonly list = keysetList<OrganisationLineResponse>(`${api}/organisations`, () => ({ limit: 100 }));

  protected ended({ validTo }: OrganisationLineResponse): boolean {
    return validTo !== null && validTo <= this.session.today();
  }
}
