// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SchemeListResponse } from '../case/api-models';
import { api } from '../case/case-api';
import { valueOf } from '../case/loaded-case';
import { deskMessages } from '../case/scheme-desk/desk-messages';
import { DraftList } from '../case/scheme-desk/draft-list';
import { filesMessages } from '../case/scheme-desk/files-messages';
import { VersionList } from '../case/scheme-desk/version-list';
import { LocalizedPipe, useMessages } from '../shared/messages';
import {
  Breadcrumbs,
  Button,
  DateTimePipe,
  EmptyState,
  MoneyPipe,
  PageHeading,
  ResourceState,
  Status,
  Table,
} from '../shared/ui';
import { adminMessages } from './messages';

/** The schemes, each with the version in force. */
@Component({
  selector: 'flx-schemes-page',
  imports: [
    Breadcrumbs,
    Button,
    DateTimePipe,
    DraftList,
    EmptyState,
    LocalizedPipe,
    MoneyPipe,
    PageHeading,
    ResourceState,
    RouterLink,
    Status,
    Table,
    VersionList,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="[{ label: m().heading, link: '/beheer' }]" [current]="m().schemes" />
    <flx-page-heading [heading]="m().schemes" [lead]="m().schemesLead">
      <a flx-button variant="secondary" routerLink="/beheer/regelingen/nieuw">{{ files().begin }}</a>
    </flx-page-heading>
    @if (items(); as schemes) {
      @if (schemes.length) {
        <flx-table [caption]="m().schemes" [hideCaption]="true" narrow="cards">
          <thead>
            <tr>
              <th scope="col">{{ m().scheme }}</th>
              <th scope="col">{{ m().version }}</th>
              <th scope="col">{{ m().window }}</th>
              <th scope="col">{{ m().state }}</th>
              <th scope="col" class="flx-money">{{ m().ceiling }}</th>
              <th scope="col" class="flx-money">{{ m().left }}</th>
            </tr>
          </thead>
          <tbody>
            @for (scheme of schemes; track scheme.key) {
              <tr>
                <th scope="row">
                  <a class="nl-link" [routerLink]="['/beheer/regelingen', scheme.key]">{{ scheme.name | localized }}</a>
                </th>
                <td [attr.data-label]="m().version">{{ scheme.version }} ({{ m().inForce }})</td>
                <td [attr.data-label]="m().window" class="flx-tabular">
                  {{ m().windowFromTo(scheme.opensAt | dateTime, scheme.closesAt | dateTime) }}
                </td>
                <td [attr.data-label]="m().state">
                  <flx-status [tone]="scheme.open ? 'ok' : 'neutral'">{{
                    scheme.open ? m().open : m().closed
                  }}</flx-status>
                </td>
                <td class="flx-money" [attr.data-label]="m().ceiling">{{ scheme.whole?.ceilingCents | money }}</td>
                <td class="flx-money" [attr.data-label]="m().left">{{ scheme.whole?.leftCents | money }}</td>
              </tr>
            }
          </tbody>
        </flx-table>
      } @else {
        <flx-empty-state [heading]="m().empty" />
      }
    } @else {
      <flx-resource-state [resource]="list" />
    }
    <section class="flx-stack-s" aria-labelledby="drafts-heading">
      <h2 id="drafts-heading">{{ desk().drafts }}</h2>
      <flx-draft-list base="/beheer/regelingen/concepten" [writes]="true" />
    </section>
    <section class="flx-stack-s" aria-labelledby="versions-heading">
      <h2 id="versions-heading">{{ desk().versions }}</h2>
      <flx-version-list />
    </section>
  `,
})
export class SchemesPage {
  protected readonly m = useMessages(adminMessages);
  protected readonly desk = useMessages(deskMessages);
  protected readonly files = useMessages(filesMessages);
  protected readonly list = httpResource<SchemeListResponse>(() => `${api}/schemes`);
  protected readonly items = computed(() =>
    valueOf(this.list)?.items.map((scheme) => ({
      ...scheme,
      whole: scheme.ceilings.find(({ typeKey }) => typeKey === null),
    })),
  );
}
