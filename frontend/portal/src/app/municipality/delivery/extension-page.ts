// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Answers, type Question } from '#domain';
import { CaseApi } from '../../case/case-api';
import { QuestionForm } from '../../shared/forms';
import { CaseState } from '../../case/case-state';
import { Command } from '../../shared/http';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Breadcrumbs, Button, EmptyState, Notices, PageHeading, ProblemAlert } from '../../shared/ui';
import { mayExtend } from '../case/duties';
import { caseTexts } from '../messages/case';
import { dutyInCase } from './duty-in-case';
import { KeptInBrowser } from './kept-in-browser';

/** Asking for extra time for something that the grant obliges to. */
@Component({
  selector: 'flx-extension-page',
  imports: [
    CaseState,
    Breadcrumbs,
    Button,
    EmptyState,
    LocalizedPipe,
    PageHeading,
    ProblemAlert,
    QuestionForm,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './extension-page.html',
})
export class ExtensionPage {
  /** Route parameters. */
  readonly id = input.required<string>();
  readonly obligation = input.required<string>();
  protected readonly m = useMessages(caseTexts);
  protected readonly command = new Command();
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly kept = inject(KeptInBrowser);
  private readonly inCase = dutyInCase(this.id, this.obligation);
  protected readonly data = this.inCase.data;
  protected readonly duty = this.inCase.duty;
  protected readonly back = this.inCase.back;
  protected readonly most = computed(() => this.duty()?.extensionMaximumMonths ?? 0);
  protected readonly possible = computed(() => {
    const duty = this.duty();
    return duty !== undefined && mayExtend(duty);
  });
  protected readonly answers = linkedSignal<Answers>(() => this.kept.read(this.place()));
  protected readonly questions = computed<readonly Question[]>(() => [
    {
      key: 'months',
      type: 'number',
      minimum: 1,
      maximum: this.most(),
      label: { nl: this.m().months },
      neededFor: { nl: this.m().needed },
    },
    {
      key: 'reason',
      type: 'long_text',
      maxLength: 4000,
      label: { nl: this.m().reason },
      neededFor: { nl: this.m().needed },
    },
  ]);

  protected changed(answers: Answers): void {
    this.answers.set(answers);
    this.kept.write(this.place(), answers);
  }

  protected async send({ months, reason }: Answers): Promise<void> {
    const duty = this.duty();
    if (!duty) return;
    const body = { expectedVersion: duty.version, months: Number(months), reason: String(reason) };
    const done = await this.command.run((context) => this.cases.send('askExtension', duty.id, body, context));
    if (this.command.problem()?.code === 'STALE_VERSION') this.data.reload();
    if (!done) return;
    this.kept.forget(this.place());
    this.notices.show({ kind: 'ok', heading: this.m().asked, text: this.m().askedText }, true);
    await this.router.navigate([...this.back()]);
  }

  private place(): string {
    return `extension-${this.obligation()}`;
  }
}
