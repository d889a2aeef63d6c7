// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Answers, Question } from '#domain';
import { actionFor } from '../../case/actions';
import { CaseApi, documentHref } from '../../case/case-api';
import { CaseState } from '../../case/case-state';
import { loadCase } from '../../case/loaded-case';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Breadcrumbs, Button, EmptyState, LongDatePipe, Notices, PageHeading, ProblemAlert } from '../../shared/ui';
import { KeptInBrowser } from '../delivery/kept-in-browser';
import { DocumentUpload } from '../document-upload';
import { caseTexts } from '../messages/case';
import { viewsTexts } from '../messages/views';

/** Stating views before the province decides: in words, with documents, or letting know that none will come. */
@Component({
  selector: 'flx-views-page',
  imports: [
    Breadcrumbs,
    Button,
    CaseState,
    DocumentUpload,
    EmptyState,
    LongDatePipe,
    PageHeading,
    ProblemAlert,
    QuestionForm,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './views-page.html',
})
export class ViewsPage {
  /** Route parameters. */
  readonly id = input.required<string>();
  readonly views = input.required<string>();
  protected readonly m = useMessages(viewsTexts);
  protected readonly c = useMessages(caseTexts);
  protected readonly command = new Command();
  protected readonly waiving = new Command();
  protected readonly data = loadCase(this.id);
  protected readonly href = documentHref;
  private readonly cases = inject(CaseApi);
  private readonly kept = inject(KeptInBrowser);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  protected readonly back = computed(() => ['/gemeente/zaken', this.id()]);
  protected readonly invitation = computed(() => this.data.case()?.views.find(({ id }) => id === this.views()));
  protected readonly answers = linkedSignal<Answers>(() => this.kept.read(this.place()));
  protected readonly possible = computed(() => this.may('answer'));
  protected readonly mayWaive = computed(() => this.may('waive'));
  protected readonly questions = computed<readonly Question[]>(() => [
    {
      key: 'text',
      type: 'long_text',
      label: { nl: this.m().text },
      help: { nl: this.m().textHelp },
      neededFor: { nl: this.m().needed },
      maxLength: 20_000,
    },
  ]);

  protected changed(answers: Answers): void {
    this.answers.set(answers);
    this.kept.write(this.place(), answers);
  }

  protected async send({ text }: Answers): Promise<void> {
    const invitation = this.invitation();
    if (!invitation) return;
    const documentIds = (this.data.case()?.documents ?? [])
      .filter(({ purpose, kind, locked }) => purpose === 'views' && kind === invitation.id && !locked)
      .map(({ id }) => id);
    const body = { expectedVersion: invitation.version, text: String(text ?? ''), documentIds };
    const done = await this.command.run((context) => this.cases.send('answerViews', invitation.id, body, context));
    if (this.command.problem()?.code === 'STALE_VERSION') this.data.reload();
    if (done) await this.leave(this.m().sent, this.m().sentText);
  }

  protected async waive(): Promise<void> {
    const invitation = this.invitation();
    if (!invitation) return;
    const body = { expectedVersion: invitation.version };
    const done = await this.waiving.run((context) => this.cases.send('waiveViews', invitation.id, body, context));
    if (done) await this.leave(this.m().waived);
  }

  private async leave(heading: string, text?: string): Promise<void> {
    this.kept.forget(this.place());
    this.notices.show({ kind: 'ok', heading, text }, true);
    await this.router.navigate([...this.back()]);
  }

  private may(action: 'answer' | 'waive'): boolean {
    const file = this.data.case();
    return file !== undefined && actionFor(file, 'views', action, this.views()).allowed;
  }

  private place(): string {
    return `views-${this.views()}`;
  }
}
