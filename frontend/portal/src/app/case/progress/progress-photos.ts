// SPDX-License-Identifier: EUPL-1.2
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, type TemplateRef, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { DateTimePipe, LongDatePipe, Status } from '../../shared/ui';
import type { ProgressPhotoResponse } from '../api-models';
import { documentHref } from '../case-api';
import { progressMessages } from './progress-messages';

/** The photos with a report, and of each whether it may be shown as an example. */
@Component({
  selector: 'flx-progress-photos',
  imports: [DateTimePipe, LongDatePipe, NgTemplateOutlet, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
      gap: 1rem;
      padding: 0;
      margin: 0;
      list-style: none;
    }
    img {
      display: block;
      inline-size: 100%;
      block-size: 9rem;
      object-fit: cover;
      background: rgb(0 0 0 / 8%);
    }
    .name {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <ul>
      @for (photo of photos(); track photo.id) {
        <li class="flx-stack-s">
          <a [href]="href(photo.documentId)" [attr.aria-label]="m().photo($index + 1, periodEndsOn() | longDate)">
            <img
              loading="lazy"
              [src]="href(photo.documentId)"
              [alt]="m().photo($index + 1, periodEndsOn() | longDate)"
            />
          </a>
          <p class="flx-small name">{{ photo.fileName }}</p>
          <flx-status [tone]="photo.usable ? 'ok' : 'neutral'">{{
            photo.usable ? m().usable : m().notUsable
          }}</flx-status>
          <p class="flx-small flx-muted">
            @if (photo.withdrawnAt) {
              {{ m().withdrawn(photo.withdrawnByName ?? '', photo.withdrawnAt | dateTime) }}
            } @else if (photo.consentedAt) {
              {{ m().consented(photo.consentedByName ?? '', photo.consentedAt | dateTime) }}
            } @else {
              {{ m().noConsent }}
            }
          </p>
          @if (actions(); as template) {
            <ng-container [ngTemplateOutlet]="template" [ngTemplateOutletContext]="{ $implicit: photo }" />
          }
        </li>
      }
    </ul>
  `,
})
export class ProgressPhotos {
  readonly photos = input.required<readonly ProgressPhotoResponse[]>();
  readonly periodEndsOn = input.required<string>();
  readonly actions = input<TemplateRef<{ $implicit: ProgressPhotoResponse }>>();
  protected readonly m = useMessages(progressMessages);
  protected readonly href = documentHref;
}
