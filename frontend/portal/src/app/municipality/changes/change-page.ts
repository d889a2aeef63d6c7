// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Answers, type FieldError, formatMoney, type Question, textIn } from '#domain';
import { actionFor } from '../../case/actions';
import type { CaseResponse, GrantResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { CaseState } from '../../case/case-state';
import { loadCase } from '../../case/loaded-case';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Breadcrumbs, Button, EmptyState, Notices, PageHeading, ProblemAlert } from '../../shared/ui';
import { KeptInBrowser } from '../delivery/kept-in-browser';
import { DocumentUpload } from '../document-upload';
import { caseTexts } from '../messages/case';
import { changeTexts } from '../messages/change';

/** Asking the province to change the grant. */
@Component({
  selector: 'flx-change-request-page',
  imports: [
    Breadcrumbs,
    Button,
    CaseState,
    DocumentUpload,
    EmptyState,
    PageHeading,
    ProblemAlert,
    QuestionForm,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-page.html',
})
export class ChangePage {
  /** Route parameter. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(changeTexts);
  protected readonly texts = useMessages(caseTexts);
  protected readonly command = new Command();
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly data = loadCase(this.id);
  protected readonly back = computed(() => ['/gemeente/zaken', this.id()]);
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly kept = inject(KeptInBrowser);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly answers = linkedSignal<Answers>(() => this.kept.read(this.place()));
  protected readonly grant = computed(() => this.data.case()?.grant ?? undefined);
  protected readonly possible = computed(() => {
    const file = this.data.case();
    return file !== undefined && actionFor(file, 'grant', 'requestChange').allowed;
  });
  private readonly movable = computed(
    () => this.grant()?.obligations.filter(({ state, dueOn }) => state === 'open' && dueOn !== null) ?? [],
  );
  protected readonly questions = computed<readonly Question[]>(() => {
    const now = formatMoney(this.grant()?.grantedCents ?? 0, this.language());
    return [
      {
        key: 'amountCents',
        type: 'money',
        label: { nl: this.m().amount },
        help: { nl: this.m().amountHelp(now) },
      },
      { key: 'activity', type: 'long_text', label: { nl: this.m().activity2 }, maxLength: 4000 },
      ...this.movable().map(({ key, text }): Question => ({
        key: `date_${key}`,
        type: 'date',
        label: { nl: this.m().date(textIn(text, this.language()).replace(/\.$/, '')) },
      })),
      {
        key: 'reason',
        type: 'long_text',
        label: { nl: this.m().reason },
        neededFor: { nl: this.m().needed },
        maxLength: 4000,
      },
    ];
  });

  protected changed(answers: Answers): void {
    this.answers.set(answers);
    this.kept.write(this.place(), answers);
  }

  protected async send(file: CaseResponse, grant: GrantResponse, answers: Answers): Promise<void> {
    const { amountCents, activity, reason } = answers;
    const dates = this.movable().flatMap(({ key }) => {
      const dueOn = answers[`date_${key}`];
      return typeof dueOn === 'string' && dueOn ? [{ key, dueOn }] : [];
    });
    const text = typeof activity === 'string' ? activity.trim() : '';
    const nothing = typeof amountCents !== 'number' && !text && dates.length === 0;
    this.errors.set(nothing ? [{ path: 'amountCents', code: 'REQUIRED', message: { nl: this.m().nothing } }] : []);
    if (nothing) return;
    const body = {
      expectedVersion: grant.version,
      reason: String(reason),
      ...(typeof amountCents === 'number' ? { amountCents } : {}),
      ...(text ? { activity: text } : {}),
      ...(dates.length ? { dates } : {}),
      documentIds: this.filesOf(file),
    };
    const done = await this.command.run((context) => this.cases.send('requestChange', grant.id, body, context));
    if (this.command.problem()?.code === 'STALE_VERSION') this.data.reload();
    if (!done) return;
    this.kept.forget(this.place());
    this.notices.show({ kind: 'ok', heading: this.m().sent, text: this.m().sentText }, true);
    await this.router.navigate([...this.back()]);
  }

  /** The files that were added and not sent with an earlier request. */
  private filesOf({ documents, grant }: CaseResponse): string[] {
    const sent = new Set(grant?.changes.flatMap(({ documentIds }) => documentIds));
    return documents.filter(({ id, purpose }) => purpose === 'amendment' && !sent.has(id)).map(({ id }) => id);
  }

  private place(): string {
    return `change-${this.id()}`;
  }
}
