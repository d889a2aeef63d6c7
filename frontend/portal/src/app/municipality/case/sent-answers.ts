// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FormPage, formatDateLong, localDateOf } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { CalculationView } from '../../case/calculation-view';
import { documentHref } from '../../case/case-api';
import { SubmittedAnswers } from '../../case/submitted-answers';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Icon } from '../../shared/ui';
import { caseTexts } from '../messages/case';

/** What the municipality sent, newest first: a copy to download, and the answers and the amount behind a fold. */
@Component({
  selector: 'flx-sent-answers',
  imports: [CalculationView, Icon, SubmittedAnswers],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <h2>{{ m().answersHeading }}</h2>
    @for (version of versions(); track version.seq) {
      <section class="flx-card flx-stack-s" [attr.aria-label]="version.title">
        <p>
          <strong>{{ version.title }}</strong>
        </p>
        @if (version.copy; as href) {
          <p>
            <a class="nl-link" [href]="href" download
              ><flx-icon name="download" /> {{ m().copy
              }}<span class="flx-visually-hidden">: {{ version.title }}</span></a
            >
          </p>
        }
        <details>
          <summary>{{ m().showAnswers }}</summary>
          <div class="flx-stack">
            <flx-answers [pages]="pages()" [answers]="version.answers" [idPrefix]="'sent-' + version.seq" />
            <flx-calculation [calculation]="version.calculation" />
          </div>
        </details>
      </section>
    }
  `,
})
export class SentAnswers {
  readonly file = input.required<CaseResponse>();
  readonly pages = input.required<readonly FormPage[]>();
  protected readonly m = useMessages(caseTexts);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly versions = computed(() =>
    [...this.file().submissions].reverse().map((submission) => ({
      ...submission,
      copy: submission.receiptDocumentId ? documentHref(submission.receiptDocumentId) : undefined,
      title: this.m().sentAs(
        submission.seq,
        formatDateLong(localDateOf(new Date(submission.submittedAt)), this.language()),
        submission.submittedByName,
      ),
    })),
  );
}
