// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { actionFor } from '../../case/actions';
import type { CaseResponse } from '../../case/api-models';
import { viewsMessages } from '../../case/views-messages';
import { ViewsView } from '../../case/views-view';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Alert, Button, LongDatePipe } from '../../shared/ui';
import { viewsTexts } from '../messages/views';

/** The invitation to state views that waits for an answer; and what was asked and said before. */
@Component({
  selector: 'flx-views-panel',
  imports: [Alert, Button, LongDatePipe, RouterLink, ViewsView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    @for (one of waiting(); track one.id) {
      <flx-alert kind="warning" [heading]="m().alert(one.dueOn | longDate)">
        <p>{{ one.dueOn < today() ? m().lateText : m().alertText }}</p>
        <p>
          <a flx-button variant="primary" [routerLink]="['/gemeente/zaken', file().id, 'zienswijze', one.id]">{{
            m().go
          }}</a>
        </p>
      </flx-alert>
    }
    @if (closed().length) {
      <h2>{{ names().heading }}</h2>
      <flx-views [views]="closed()" [documents]="file().documents" />
    }
  `,
})
export class ViewsPanel {
  readonly file = input.required<CaseResponse>();
  protected readonly m = useMessages(viewsTexts);
  protected readonly names = useMessages(viewsMessages);
  protected readonly today = inject(Session).today;
  protected readonly waiting = computed(() =>
    this.file().views.filter(({ id }) => actionFor(this.file(), 'views', 'answer', id).allowed),
  );
  protected readonly closed = computed(() => this.file().views.filter((one) => !this.waiting().includes(one)));
}
