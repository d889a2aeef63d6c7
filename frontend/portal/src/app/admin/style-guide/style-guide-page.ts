// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { useChrome } from '../../shared/messages';
import { Breadcrumbs, PageHeading } from '../../shared/ui';
import { StyleGuideForm } from './style-guide-form';
import { StyleGuideLists } from './style-guide-lists';
import { StyleGuidePieces } from './style-guide-pieces';

/** Every shared piece on one page, to look at and to try with a keyboard. */
@Component({
  selector: 'flx-style-guide-page',
  imports: [Breadcrumbs, PageHeading, StyleGuideForm, StyleGuideLists, StyleGuidePieces],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-breadcrumbs [crumbs]="[{ label: 'Flexloket', link: '/' }]" [current]="chrome().navigation.styleGuide" />
    <flx-page-heading
      [heading]="chrome().navigation.styleGuide"
      above="ZH-2026-0042"
      lead="Alle bouwstenen van het portaal op één pagina."
    />
    <flx-style-guide-pieces />
    <flx-style-guide-lists />
    <flx-style-guide-form />
  `,
})
export class StyleGuidePage {
  protected readonly chrome = useChrome();
}
