// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Answers, type FieldError, formatMoney, type Question, ruleKeyOf, textIn } from '#domain';
import { actionFor } from '../../case/actions';
import type { CaseResponse, ChangeEffectResponse, ChangeWishesRequest, GrantResponse } from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { CaseState } from '../../case/case-state';
import { ChangeEffect } from '../../case/effect/change-effect';
import { effectMessages } from '../../case/effect/effect-messages';
import { livePreview } from '../../case/live-preview';
import { loadCase } from '../../case/loaded-case';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Breadcrumbs, Button, EmptyState, Notices, PageHeading, ProblemAlert, Wait } from '../../shared/ui';
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
    ChangeEffect,
    DocumentUpload,
    EmptyState,
    PageHeading,
    ProblemAlert,
    QuestionForm,
    RouterLink,
    Wait,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-page.html',
})
export class ChangePage {
  /** Route parameter. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(changeTexts);
  protected readonly texts = useMessages(caseTexts);
  protected readonly effectTexts = useMessages(effectMessages);
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
    () =>
      this.grant()?.obligations.filter(
        ({ key, state, dueOn }) => state === 'open' && dueOn !== null && ruleKeyOf(key) === key,
      ) ?? [],
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

  /** What is asked so far; nothing while it is not complete. */
  protected readonly wishes = computed<ChangeWishesRequest | undefined>(() => {
    const grant = this.grant();
    const { amountCents, activity } = this.answers();
    const dates = this.movable().flatMap(({ key }) => {
      const dueOn = this.answers()[`date_${key}`];
      return typeof dueOn === 'string' && dueOn ? [{ key, dueOn }] : [];
    });
    const text = typeof activity === 'string' ? activity.trim() : '';
    const nothing = typeof amountCents !== 'number' && !text && dates.length === 0;
    if (!grant || !this.possible() || nothing) return undefined;
    return {
      expectedVersion: grant.version,
      ...(typeof amountCents === 'number' ? { amountCents } : {}),
      ...(text ? { activity: text } : {}),
      ...(dates.length ? { dates } : {}),
    };
  });
  protected readonly preview = livePreview<ChangeEffectResponse>(() => {
    const body = this.wishes();
    return body && { url: `${api}/grants/${this.grant()?.id}/change-request-previews`, body };
  });

  protected changed(answers: Answers): void {
    this.answers.set(answers);
    this.kept.write(this.place(), answers);
  }

  protected async send(file: CaseResponse, grant: GrantResponse, { reason }: Answers): Promise<void> {
    const wishes = this.wishes();
    this.errors.set(wishes ? [] : [{ path: 'amountCents', code: 'REQUIRED', message: { nl: this.m().nothing } }]);
    if (!wishes) return;
    const body = { ...wishes, reason: String(reason), documentIds: this.filesOf(file) };
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
