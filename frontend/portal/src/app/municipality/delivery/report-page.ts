// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Answers, type Question, textIn } from '#domain';
import { CaseApi } from '../../case/case-api';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { CaseState } from '../../case/case-state';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Breadcrumbs, Button, EmptyState, Notices, PageHeading, ProblemAlert } from '../../shared/ui';
import { mayReport } from '../case/duties';
import { DocumentUpload } from '../document-upload';
import { caseTexts } from '../messages/case';
import { KeptInBrowser } from './kept-in-browser';
import { dutyInCase } from './duty-in-case';

/** Reporting that something happened which the grant obliges to, with evidence. */
@Component({
  selector: 'flx-report-page',
  imports: [
    CaseState,
    Breadcrumbs,
    Button,
    DocumentUpload,
    EmptyState,
    PageHeading,
    ProblemAlert,
    QuestionForm,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-page.html',
})
export class ReportPage {
  /** Route parameters. */
  readonly id = input.required<string>();
  readonly obligation = input.required<string>();
  protected readonly m = useMessages(caseTexts);
  protected readonly command = new Command();
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly kept = inject(KeptInBrowser);
  private readonly language = inject(ChosenLanguage).current;
  private readonly inCase = dutyInCase(this.id, this.obligation);
  protected readonly data = this.inCase.data;
  protected readonly duty = this.inCase.duty;
  protected readonly back = this.inCase.back;
  protected readonly possible = computed(() => {
    const duty = this.duty();
    return duty !== undefined && mayReport(duty);
  });
  protected readonly lead = computed(() => {
    const duty = this.duty();
    return duty ? textIn(duty.text, this.language()) : undefined;
  });
  protected readonly answers = linkedSignal<Answers>(() => this.kept.read(this.place()));
  protected readonly evidenceMissing = signal('');

  protected readonly questions = computed<readonly Question[]>(() => [
    {
      key: 'happenedOn',
      type: 'date',
      latest: 'today',
      label: { nl: this.m().happenedOn },
      neededFor: { nl: this.m().needed },
    },
    { key: 'explanation', type: 'long_text', label: { nl: this.m().explanation }, maxLength: 4000 },
  ]);
  private readonly evidence = computed(() => {
    const key = this.duty()?.key;
    const documents = this.data.case()?.documents ?? [];
    return documents.filter(({ kind, purpose, locked }) => purpose === 'report' && kind === key && !locked);
  });

  protected changed(answers: Answers): void {
    this.answers.set(answers);
    this.kept.write(this.place(), answers);
  }

  protected async send(answers: Answers): Promise<void> {
    const duty = this.duty();
    if (!duty) return;
    const documentIds = this.evidence().map(({ id }) => id);
    this.evidenceMissing.set(duty.evidence === 'required' && documentIds.length === 0 ? this.m().evidenceMissing : '');
    if (this.evidenceMissing()) return;
    const { happenedOn, explanation } = answers;
    const body = {
      expectedVersion: duty.version,
      happenedOn: String(happenedOn),
      explanation: typeof explanation === 'string' ? explanation : '',
      documentIds,
    };
    const done = await this.command.run((context) => this.cases.send('reportObligation', duty.id, body, context));
    if (this.command.problem()?.code === 'STALE_VERSION') this.data.reload();
    if (!done) return;
    this.kept.forget(this.place());
    this.notices.show({ kind: 'ok', heading: this.m().reported, text: this.m().reportedText }, true);
    await this.router.navigate([...this.back()]);
  }

  private place(): string {
    return `report-${this.obligation()}`;
  }
}
