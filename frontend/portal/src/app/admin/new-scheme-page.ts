// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { DraftCommandResponse } from '../case/api-models';
import { api } from '../case/case-api';
import { deskMessages } from '../case/scheme-desk/desk-messages';
import { filesMessages } from '../case/scheme-desk/files-messages';
import { SchemeUpload } from '../case/scheme-desk/scheme-upload';
import { useMessages } from '../shared/messages';
import { Breadcrumbs, PageHeading } from '../shared/ui';

/** Where a scheme that is not there yet begins, with its files. */
@Component({
  selector: 'flx-new-scheme-page',
  imports: [Breadcrumbs, PageHeading, SchemeUpload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="[{ label: desk().schemes, link: '/beheer/regelingen' }]" [current]="desk().newScheme" />
    <flx-page-heading [heading]="files().begin" [lead]="files().beginText" />
    <flx-scheme-upload [url]="url" (loaded)="goOn($event)" />
    <p>
      <a class="nl-link" href="/api/v1/scheme-schema" download="scheme.schema.json">{{ files().schema }}</a>
    </p>
  `,
})
export class NewSchemePage {
  protected readonly desk = useMessages(deskMessages);
  protected readonly files = useMessages(filesMessages);
  private readonly router = inject(Router);
  protected readonly url = `${api}/scheme-drafts`;

  protected goOn({ id }: DraftCommandResponse): void {
    void this.router.navigate(['/beheer/regelingen/concepten', id], { queryParams: { tab: 'gevolgen' } });
  }
}
