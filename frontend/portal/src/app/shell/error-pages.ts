// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useChrome } from '../shared/messages';
import { Button, PageHeading } from '../shared/ui';

/** Nothing lives at this address. */
@Component({
  selector: 'flx-not-found-page',
  imports: [Button, PageHeading, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="chrome().errorPages.notFound" [lead]="chrome().errorPages.notFoundText" />
    <p>
      <a flx-button routerLink="/">{{ chrome().errorPages.toHome }}</a>
    </p>
  `,
})
export class NotFoundPage {
  protected readonly chrome = useChrome();
}

/** This page exists, but not for this role. */
@Component({
  selector: 'flx-forbidden-page',
  imports: [Button, PageHeading, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="chrome().errorPages.forbidden" [lead]="chrome().errorPages.forbiddenText" />
    <p>
      <a flx-button routerLink="/">{{ chrome().errorPages.toHome }}</a>
    </p>
  `,
})
export class ForbiddenPage {
  protected readonly chrome = useChrome();
}

/** Our fault; with the number under which it stands in the log. */
@Component({
  selector: 'flx-failure-page',
  imports: [Button, PageHeading, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="chrome().errorPages.failure" [lead]="chrome().errorPages.failureText" />
    @if (kenmerk()) {
      <p>
        {{ chrome().errorPages.requestId }} <strong class="flx-tabular">{{ kenmerk() }}</strong>
      </p>
    }
    <p>
      <a flx-button routerLink="/">{{ chrome().errorPages.toHome }}</a>
    </p>
  `,
})
export class FailurePage {
  /** Query parameter: the id of the request that failed. */
  readonly kenmerk = input<string>();
  protected readonly chrome = useChrome();
}
