// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { documentHref } from '../../case/case-api';
import { useMessages } from '../../shared/messages';
import { DateTimePipe, EmptyState, Icon, PageHeading, ResourceState, Status } from '../../shared/ui';
import { overviewMessages } from '../messages/overview';
import { MunicipalityTabs } from '../municipality-tabs';
import { Inbox } from './inbox';

/** What the province sent to the municipality, newest first. */
@Component({
  selector: 'flx-inbox-page',
  imports: [DateTimePipe, EmptyState, Icon, MunicipalityTabs, PageHeading, ResourceState, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="m().inboxHeading" />
    <flx-municipality-tabs />
    @if (!inbox.resource.hasValue()) {
      <flx-resource-state [resource]="inbox.resource" />
    }
    @for (message of inbox.items(); track message.id) {
      <article class="flx-card flx-stack-s">
        <div class="flx-section-heading">
          <h2>{{ message.subject }}</h2>
          @if (message.readAt) {
            <flx-status tone="neutral" icon="check">{{ m().read }}</flx-status>
          } @else {
            <flx-status tone="info">{{ m().unread }}</flx-status>
          }
        </div>
        <p class="flx-muted">
          {{ message.applicationNumber }} · {{ message.projectName || m().unnamed }} ·
          {{ m().sentOn(message.sentAt | dateTime) }}
          @if (message.channel === 'post') {
            · {{ m().byPost }}
          }
          @if (message.readAt) {
            · {{ m().readOn(message.readAt | dateTime) }}
          }
        </p>
        <div class="flx-actions">
          @if (message.documentId; as documentId) {
            <a class="nl-link" [href]="href(documentId)" download (click)="inbox.opened(message)"
              ><flx-icon name="download" /> {{ m().download
              }}<span class="flx-visually-hidden">: {{ message.subject }}</span></a
            >
          }
          <a class="nl-link" [routerLink]="['/gemeente/zaken', message.applicationId]" (click)="inbox.opened(message)"
            >{{ m().toCase }}<span class="flx-visually-hidden"> {{ message.applicationNumber }}</span></a
          >
        </div>
      </article>
    } @empty {
      @if (inbox.resource.hasValue()) {
        <flx-empty-state [heading]="m().inboxEmpty">
          <p>{{ m().inboxEmptyText }}</p>
        </flx-empty-state>
      }
    }
  `,
})
export class InboxPage {
  protected readonly m = useMessages(overviewMessages);
  protected readonly inbox = inject(Inbox);
  protected readonly href = documentHref;
}
