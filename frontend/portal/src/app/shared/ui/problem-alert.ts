// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type RefusalCode, refusalCodes, sentenceFor, textIn } from '#domain/basics';
import { type Problem, noConnection, unexpectedFailure } from '../http';
import { ChosenLanguage, useChrome } from '../messages';
import { Alert } from './alert';

function isRefusal(code: string): code is RefusalCode {
  return (refusalCodes as readonly string[]).includes(code);
}

/** What the server refused or where it failed, as a sentence for people, with the legal source. */
@Component({
  selector: 'flx-problem',
  imports: [Alert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem(); as p) {
      <flx-alert kind="error" [live]="true" [heading]="heading() ?? chrome().problem.heading">
        <p>{{ sentence() }}</p>
        @if (fields().length) {
          <ul>
            @for (field of fields(); track $index) {
              <li>{{ field }}</li>
            }
          </ul>
        }
        @if (p.source; as source) {
          <p class="flx-small">{{ chrome().ui.legalSource(source) }}</p>
        }
        @if (showsRequest() && p.requestId; as id) {
          <p class="flx-small">{{ chrome().ui.requestId(id) }}</p>
        }
        <ng-content />
      </flx-alert>
    }
  `,
})
export class ProblemAlert {
  readonly problem = input.required<Problem | undefined>();
  readonly heading = input<string>();
  /** Leave out the messages per field when a form shows them at the fields. */
  readonly showFields = input(true);
  protected readonly chrome = useChrome();
  private readonly language = inject(ChosenLanguage).current;

  protected readonly sentence = computed(() => {
    const problem = this.problem();
    return problem ? this.sentenceOf(problem) : '';
  });

  protected readonly fields = computed(() =>
    this.showFields() ? (this.problem()?.errors ?? []).map(({ message }) => textIn(message, this.language())) : [],
  );

  /** A reference helps only where the fault is ours. */
  protected readonly showsRequest = computed(() => {
    const problem = this.problem();
    return problem !== undefined && (problem.status >= 500 || problem.code === unexpectedFailure);
  });

  private sentenceOf({ code, source, details, detail }: Problem): string {
    const texts = this.chrome().problem;
    if (code === noConnection) return texts.noConnection;
    if (code === 'NOT_FOUND') return texts.notFound;
    if (code === unexpectedFailure) return texts.unexpected;
    if (isRefusal(code)) return sentenceFor({ code, source, details }, this.language());
    return detail ?? texts.unexpected;
  }
}
