// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { GrantTypeDefinition, SchemeDefinition } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { CalculationView } from '../../case/calculation-view';
import { SubmittedAnswers } from '../../case/submitted-answers';
import { useMessages } from '../../shared/messages';
import { DateTimePipe, EmptyState } from '../../shared/ui';
import { ExampleValue } from '../example-value';
import { casePageMessages } from './case-page-messages';

/** What the municipality sent last, and the amount that follows from it. */
@Component({
  selector: 'flx-application-tab',
  imports: [CalculationView, DateTimePipe, EmptyState, ExampleValue, SubmittedAnswers],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @if (last(); as sent) {
      <p class="flx-muted">
        {{ m().submission(sent.seq, sent.submittedAt | dateTime, sent.submittedByName) }}
      </p>
      <section class="flx-stack-s">
        <flx-example-value [scheme]="scheme()" [path]="'types.' + type().key + '.amount'" />
        <flx-calculation [calculation]="file().calculation" />
      </section>
      <flx-answers [pages]="type().pages" [answers]="sent.answers" />
      <p class="flx-small flx-muted">
        {{ m().checksum }}: <code>{{ sent.sha256 }}</code>
      </p>
    } @else {
      <flx-empty-state [heading]="m().draft" />
    }
  `,
  styles: `
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class ApplicationTab {
  readonly file = input.required<CaseResponse>();
  readonly type = input.required<GrantTypeDefinition>();
  readonly scheme = input.required<SchemeDefinition>();
  protected readonly m = useMessages(casePageMessages);
  protected readonly last = computed(() => [...this.file().submissions].sort((a, b) => a.seq - b.seq).at(-1));
}
