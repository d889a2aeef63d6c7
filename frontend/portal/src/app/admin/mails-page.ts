// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { valueOf } from '../case/loaded-case';
import { useMessages } from '../shared/messages';
import { Breadcrumbs, EmptyState, PageHeading, ResourceState, Table } from '../shared/ui';
import { mailSamplesResource } from './mail-samples';
import { adminMessages } from './messages';

/** All mails of the portal. */
@Component({
  selector: 'flx-mails-page',
  imports: [Breadcrumbs, EmptyState, PageHeading, ResourceState, RouterLink, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="[{ label: m().heading, link: '/beheer' }]" [current]="m().mails" />
    <flx-page-heading [heading]="m().mails" [lead]="m().mailsLead" />
    @if (items(); as mails) {
      @if (mails.length) {
        <flx-table [caption]="m().mails" [hideCaption]="true" narrow="cards">
          <thead>
            <tr>
              <th scope="col">{{ m().subject }}</th>
              <th scope="col">{{ m().mail }}</th>
            </tr>
          </thead>
          <tbody>
            @for (mail of mails; track mail.name) {
              <tr>
                <th scope="row">
                  <a class="nl-link" [routerLink]="['/beheer/mails', mail.name]">{{ mail.subject }}</a>
                </th>
                <td>
                  <code>{{ mail.name }}</code>
                </td>
              </tr>
            }
          </tbody>
        </flx-table>
      } @else {
        <flx-empty-state [heading]="m().noMails" />
      }
    } @else {
      <flx-resource-state [resource]="list" />
    }
  `,
})
export class MailsPage {
  protected readonly m = useMessages(adminMessages);
  protected readonly list = mailSamplesResource();
  protected readonly items = computed(() => valueOf(this.list)?.items);
}
