// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answers, Question } from '#domain';
import { CommandForm } from '../shared/forms';
import { Command } from '../shared/http';
import { useMessages } from '../shared/messages';
import { Button, LongDatePipe, Notices } from '../shared/ui';
import type { RelatedCaseResponse, RepeatResponse } from './api-models';
import { api, CaseApi } from './case-api';
import { valueOf } from './loaded-case';
import { repeatMessages, repeatText } from './repeat-messages';

/** The refusal that a case follows, what is new, and the application that came after it. */
@Component({
  selector: 'flx-repeat',
  imports: [Button, CommandForm, LongDatePipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './repeat-view.html',
})
export class RepeatView {
  readonly caseId = input.required<string>();
  readonly version = input.required<number>();
  /** The address of cases in the area of the page. */
  readonly place = input.required<string>();
  readonly mayLink = input(false);
  /** The link changed: load the case again. */
  readonly changed = output<void>();
  protected readonly m = useMessages(repeatMessages);
  protected readonly command = new Command();
  protected readonly linking = signal(false);
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly resource = httpResource<RepeatResponse>(
    () => `${api}/applications/${encodeURIComponent(this.caseId())}/repeats`,
  );
  protected readonly repeat = computed(() => valueOf(this.resource));
  protected readonly shown = computed(() => {
    const repeat = this.repeat();
    if (!repeat) return false;
    return repeat.earlier !== null || repeat.later.length > 0 || (this.mayLink() && repeat.candidates.length > 0);
  });
  protected readonly first = computed<Answers>(() => {
    const repeat = this.repeat();
    return repeat?.earlier ? { earlierId: repeat.earlier.id, newFacts: repeat.newFacts } : {};
  });
  protected readonly questions = computed<readonly Question[]>(() => [
    {
      key: 'earlierId',
      type: 'choice',
      label: repeatText((t) => t.which),
      neededFor: repeatText((t) => t.needed),
      options: (this.repeat()?.candidates ?? []).map((one) => ({
        key: one.id,
        label: { nl: nameOf(one), en: nameOf(one) },
      })),
    },
    { key: 'newFacts', type: 'long_text', label: repeatText((t) => t.what), maxLength: 4000 },
  ]);

  protected readonly nameOf = nameOf;

  protected async link({ earlierId, newFacts }: Answers): Promise<void> {
    const body = {
      expectedVersion: this.version(),
      earlierId: String(earlierId),
      newFacts: typeof newFacts === 'string' ? newFacts : '',
    };
    const done = await this.command.run((context) => this.cases.send('linkRepeat', this.caseId(), body, context));
    if (!done) return;
    this.linking.set(false);
    this.notices.show({ kind: 'ok', heading: this.m().saved });
    this.resource.reload();
    this.changed.emit();
  }
}

function nameOf({ number, projectName }: RelatedCaseResponse): string {
  return `${number}: ${projectName}`;
}
