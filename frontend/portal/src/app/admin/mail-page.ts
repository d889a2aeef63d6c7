// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { valueOf } from '../case/loaded-case';
import { useMessages } from '../shared/messages';
import { Breadcrumbs, EmptyState, PageHeading, ResourceState } from '../shared/ui';
import { mailSampleHref, mailSamplesResource } from './mail-samples';
import { adminMessages } from './messages';

/** One mail as it arrives, in a frame that can do nothing, and as plain text. */
@Component({
  selector: 'flx-mail-page',
  imports: [Breadcrumbs, EmptyState, PageHeading, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  styles: `
    iframe {
      inline-size: 100%;
      max-inline-size: 46rem;
      block-size: 34rem;
      border: 1px solid var(--flx-line);
      border-radius: var(--flx-radius);
      background: var(--flx-surface);
    }
    pre {
      max-inline-size: 46rem;
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
  template: `
    <flx-breadcrumbs [crumbs]="crumbs()" [current]="mail()?.subject ?? name()" />
    <flx-page-heading [heading]="mail()?.subject ?? m().mail" [above]="m().mails" />
    @if (mail(); as one) {
      <section class="flx-stack-s" aria-labelledby="mail-html">
        <h2 id="mail-html">{{ m().asHtml }}</h2>
        <iframe #frame sandbox="" [title]="m().frameTitle(one.subject)"></iframe>
      </section>
      <section class="flx-stack-s" aria-labelledby="mail-text">
        <h2 id="mail-text">{{ m().asText }}</h2>
        <pre class="flx-panel" tabindex="0" role="region" aria-labelledby="mail-text">{{ one.text }}</pre>
      </section>
      <nav class="flx-actions" [attr.aria-label]="m().mails">
        @if (neighbours().previous; as previous) {
          <a class="nl-link" [routerLink]="['/beheer/mails', previous]">{{ m().previous }}</a>
        }
        @if (neighbours().next; as next) {
          <a class="nl-link" [routerLink]="['/beheer/mails', next]">{{ m().next }}</a>
        }
        <a class="nl-link" routerLink="/beheer/mails">{{ m().allMails }}</a>
      </nav>
    } @else if (list.hasValue()) {
      <flx-empty-state [heading]="m().unknownMail">
        <p>{{ m().unknownMailText }}</p>
        <p>
          <a class="nl-link" routerLink="/beheer/mails">{{ m().allMails }}</a>
        </p>
      </flx-empty-state>
    } @else {
      <flx-resource-state [resource]="list" />
    }
  `,
})
export class MailPage {
  /** From the address. */
  readonly name = input.required<string>();
  protected readonly m = useMessages(adminMessages);
  protected readonly list = mailSamplesResource();
  private readonly items = computed(() => valueOf(this.list)?.items ?? []);
  protected readonly mail = computed(() => this.items().find(({ name }) => name === this.name()));
  protected readonly crumbs = computed(() => [
    { label: this.m().heading, link: '/beheer' },
    { label: this.m().mails, link: '/beheer/mails' },
  ]);
  protected readonly neighbours = computed(() => {
    const at = this.items().findIndex(({ name }) => name === this.name());
    return { previous: at > 0 ? this.items()[at - 1]?.name : undefined, next: this.items()[at + 1]?.name };
  });
  private readonly frame = viewChild<ElementRef<HTMLIFrameElement>>('frame');

  constructor() {
    // Set here, because the name comes from the server's own list and the frame is sandboxed; nothing else is trusted.
    afterRenderEffect(() => {
      const mail = this.mail();
      const frame = this.frame()?.nativeElement;
      if (mail && frame) frame.src = mailSampleHref(mail.name);
    });
  }
}
