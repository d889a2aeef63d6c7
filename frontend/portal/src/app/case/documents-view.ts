// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { accountantStatement, type DocumentRule, type GrantTypeDefinition, textIn, questionsOf } from '#domain';
import { fileSize } from '../shared/forms';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { DateTimePipe, EmptyState, Icon } from '../shared/ui';
import type { DocumentResponse } from './api-models';
import { documentHref } from './case-api';
import { caseMessages } from './messages';

/** Files of a case with their size and a real download link; how each can be checked stands behind a fold. */
@Component({
  selector: 'flx-documents',
  imports: [DateTimePipe, EmptyState, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './documents-view.html',
})
export class DocumentsView {
  readonly documents = input.required<readonly DocumentResponse[]>();
  /** Says what each document was asked for. */
  readonly type = input<GrantTypeDefinition>();
  readonly empty = input<string>();
  protected readonly m = useMessages(caseMessages);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly rows = computed(() =>
    this.documents().map((document) => ({
      ...document,
      href: documentHref(document.id),
      about: this.aboutOf(document),
      size: fileSize(document.sizeBytes, this.language()),
    })),
  );

  private aboutOf({ kind, purpose }: DocumentResponse): string {
    const type = this.type();
    const rules: readonly DocumentRule[] = type
      ? [...type.documents, ...type.determination.documents, accountantStatement]
      : [];
    const rule = rules.find(({ key }) => key === kind);
    const question = type && [...questionsOf(type), ...type.determination.questions].find(({ key }) => key === kind);
    if (question) return textIn(question.label, this.language());
    return rule ? textIn(rule.title, this.language()) : (this.m().purposes[purpose] ?? '');
  }
}
