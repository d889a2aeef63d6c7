// SPDX-License-Identifier: EUPL-1.2
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, type TemplateRef, computed, inject, input } from '@angular/core';
import { useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { LongDatePipe, Status } from '../shared/ui';
import type { DocumentResponse, ViewsResponse } from './api-models';
import { documentHref } from './case-api';
import { DocumentsView } from './documents-view';
import { viewsMessages } from './views-messages';

/** What was asked and said before decisions in a case, newest first. */
@Component({
  selector: 'flx-views',
  imports: [DocumentsView, LongDatePipe, NgTemplateOutlet, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    @for (one of rows(); track one.id) {
      <article class="flx-panel flx-stack-s" [id]="'views-' + one.id">
        <h3>{{ m().of[one.of] }}: {{ m().subjects[one.subject] }}</h3>
        <p>
          <flx-status [tone]="one.tone">{{ m().states[one.shown] }}</flx-status>
        </p>
        <p class="flx-small">
          {{ m().asked(one.invitedOn | longDate) }}.
          @if (one.receivedOn) {
            {{ m().came(one.receivedOn | longDate, m().manners[one.manner ?? 'written'] ?? '') }}.
          } @else if (one.state === 'invited') {
            {{ m().until(one.dueOn | longDate) }}.
          }
        </p>
        @if (one.addressee) {
          <p class="flx-lines">{{ one.addressee }}</p>
        }
        <div>
          <h4>{{ m().about }}</h4>
          <p class="flx-lines">{{ one.about }}</p>
        </div>
        @if (one.text) {
          <div>
            <h4>{{ m().text }}</h4>
            <p class="flx-lines">{{ one.text }}</p>
          </div>
        }
        @if (one.files.length) {
          <flx-documents [documents]="one.files" />
        }
        @if (one.reply) {
          <div>
            <h4>{{ m().reply }}</h4>
            <p class="flx-lines">{{ one.reply }}</p>
          </div>
        }
        @if (one.letterDocumentId; as letter) {
          <p>
            <a class="nl-link" [href]="href(letter)" download
              >{{ m().letter }}<span class="flx-visually-hidden">: {{ m().asked(one.invitedOn | longDate) }}</span></a
            >
          </p>
        }
        @if (actions(); as template) {
          <ng-container [ngTemplateOutlet]="template" [ngTemplateOutletContext]="{ $implicit: one }" />
        }
      </article>
    }
  `,
})
export class ViewsView {
  readonly views = input.required<readonly ViewsResponse[]>();
  /** All documents of the case. */
  readonly documents = input<readonly DocumentResponse[]>([]);
  /** What can be done with one of them. */
  readonly actions = input<TemplateRef<{ $implicit: ViewsResponse }>>();
  protected readonly m = useMessages(viewsMessages);
  protected readonly href = documentHref;
  private readonly session = inject(Session);
  protected readonly rows = computed(() =>
    [...this.views()].reverse().map((one) => {
      const late = one.state === 'invited' && one.dueOn < this.session.today();
      return {
        ...one,
        shown: late ? 'late' : one.state,
        tone:
          one.state === 'received'
            ? ('ok' as const)
            : one.state === 'invited'
              ? ('warning' as const)
              : ('neutral' as const),
        files: this.documents().filter(({ id }) => one.documentIds.includes(id)),
      };
    }),
  );
}
