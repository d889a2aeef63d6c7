// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Alert, PageHeading } from '../shared/ui';
import { standingTexts } from './standing-texts';

/** Short parts of text, each with its heading. */
@Component({
  selector: 'flx-text-parts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack flx-prose' },
  template: `
    @for (part of parts(); track part[0]) {
      <section class="flx-stack-s">
        <h2>{{ part[0] }}</h2>
        <p>{{ part[1] }}</p>
      </section>
    }
  `,
})
export class TextParts {
  readonly parts = input.required<readonly (readonly [string, string])[]>();
}

@Component({
  selector: 'flx-contact-page',
  imports: [Alert, PageHeading, TextParts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="m().contact.heading" [lead]="m().contact.lead" />
    @if (session.demo()) {
      <flx-alert kind="info" [heading]="m().contact.demo" />
    }
    <flx-text-parts [parts]="m().contact.parts" />
  `,
})
export class ContactPage {
  protected readonly m = useMessages(standingTexts);
  protected readonly session = inject(Session);
}

@Component({
  selector: 'flx-accessibility-page',
  imports: [PageHeading, TextParts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-page-heading [heading]="m().accessibility.heading" [lead]="m().accessibility.lead" />
    <flx-text-parts [parts]="m().accessibility.parts" />
  `,
})
export class AccessibilityPage {
  protected readonly m = useMessages(standingTexts);
}
