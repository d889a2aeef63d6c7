// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, afterRenderEffect, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DocumentRule, textIn } from '#domain';
import { loadCase } from '../../case/loaded-case';
import { CaseState } from '../../case/case-state';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Breadcrumbs, Button, EmptyState, PageHeading } from '../../shared/ui';
import { DocumentUpload } from '../document-upload';
import { draftMessages } from '../messages/draft';
import { answersOf, documentsMissing, documentsPart } from './draft-check';
import { DraftBanner } from './draft-banner';
import { FieldInAddress } from './field-in-address';

/** The documents of an application; what is needed follows from the answers, and the limits are said beforehand. */
@Component({
  selector: 'flx-documents-page',
  imports: [Breadcrumbs, Button, CaseState, DocumentUpload, DraftBanner, EmptyState, PageHeading, RouterLink],
  providers: [FieldInAddress],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './documents-page.html',
})
export class DocumentsPage {
  /** Route parameter. */
  readonly id = input.required<string>();
  /** Query parameter: say at once what is missing. */
  readonly controle = input<string>();
  protected readonly m = useMessages(draftMessages);
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly data = loadCase(this.id);
  protected readonly file = this.data.case;
  protected readonly back = computed(() => ['/gemeente/aanvragen', this.id()]);
  protected readonly readOnly = computed(() => {
    const state = this.file()?.state;
    return !this.session.hasRole('fill', 'submit') || (state !== 'draft' && state !== 'incomplete');
  });

  protected readonly rules = computed(() => {
    const [file, type] = [this.file(), this.data.type()];
    if (!file || !type) return [];
    const answers = answersOf(file.pages);
    const needed = new Set(documentsMissing(type, answers, []).map(({ key }) => key));
    const missing = new Set(documentsMissing(type, answers, file.documents).map(({ key }) => key));
    return type.documents.map((rule) => ({
      key: rule.key,
      label: textIn(rule.title, this.language()),
      help: rule.help ? textIn(rule.help, this.language()) : '',
      optional: !needed.has(rule.key),
      error: this.controle() && missing.has(rule.key) ? this.missingText(rule) : '',
    }));
  });

  constructor() {
    const field = inject(FieldInAddress);
    afterRenderEffect(() => {
      if (this.controle() && this.rules().length) field.show(documentsPart, () => undefined);
    });
  }

  private missingText({ title }: DocumentRule): string {
    const name = textIn(title, this.language());
    return this.language() === 'nl' ? `Voeg dit document toe: ${name}.` : `Add this document: ${name}.`;
  }
}
