// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Answers, Question } from '#domain';
import type { CaseResponse, LateMatterResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { penaltiesResource } from '../../case/penalty/penalties';
import { PenaltyCounter } from '../../case/penalty/penalty-counter';
import { TermTrace } from '../../case/term-trace';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Alert, Button, Dialog, LongDatePipe, Notices, ProblemAlert, ResourceState } from '../../shared/ui';
import { defaultNoticeTexts } from '../messages/default-notice';

/** Until when the province may decide; after that: giving notice of default, and the counter of the penalty. */
@Component({
  selector: 'flx-default-notice-panel',
  imports: [
    Alert,
    Button,
    Dialog,
    LocalizedPipe,
    LongDatePipe,
    PenaltyCounter,
    ProblemAlert,
    QuestionForm,
    ResourceState,
    TermTrace,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block', '[hidden]': 'empty()' },
  templateUrl: './default-notice-panel.html',
})
export class DefaultNoticePanel {
  readonly file = input.required<CaseResponse>();
  readonly changed = output<void>();
  protected readonly m = useMessages(defaultNoticeTexts);
  protected readonly asked = signal<LateMatterResponse | undefined>(undefined);
  protected readonly answers = signal<Answers>({});
  protected readonly command = new Command();
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  protected readonly resource = penaltiesResource(() => {
    // Another version of the case may have another term.
    const { id, version } = this.file();
    return version > 0 ? id : undefined;
  });
  protected readonly all = computed(() => valueOf(this.resource));
  protected readonly open = computed(() => (this.all()?.matters ?? []).filter(({ noticeGiven }) => !noticeGiven));
  protected readonly empty = computed(() => {
    const all = this.all();
    return all !== undefined && this.open().length === 0 && all.items.length === 0;
  });
  protected readonly maySend = computed(() => this.session.hasRole('submit'));
  protected readonly questions = computed<readonly Question[]>(() => [
    { key: 'text', type: 'long_text', label: { nl: this.m().remark }, maxLength: 2000 },
  ]);

  protected async send({ about, subjectId }: LateMatterResponse, { text }: Answers): Promise<void> {
    const body = { about: about as 'decision', subjectId, text: typeof text === 'string' ? text : '' };
    const done = await this.command.run((context) =>
      this.cases.send('giveDefaultNotice', this.file().id, body, context),
    );
    if (!done) return;
    this.asked.set(undefined);
    this.notices.show({ kind: 'ok', heading: this.m().sent });
    this.resource.reload();
    this.changed.emit();
  }
}
