// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Answers, type Question, textIn } from '#domain';
import type { GrantEffectResponse, ObligationResponse } from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { effectMessages } from '../../case/effect/effect-messages';
import { GrantEffect } from '../../case/effect/grant-effect';
import { livePreview } from '../../case/live-preview';
import { QuestionForm } from '../../shared/forms';
import { CaseState } from '../../case/case-state';
import { Command } from '../../shared/http';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { Breadcrumbs, Button, EmptyState, Notices, PageHeading, ProblemAlert, Wait } from '../../shared/ui';
import { mayExtend } from '../case/duties';
import { DocumentUpload } from '../document-upload';
import { caseTexts } from '../messages/case';
import { extensionTexts } from '../messages/extension';
import { dutyInCase } from './duty-in-case';
import { KeptInBrowser } from './kept-in-browser';

/** Asking for extra time for something that the grant obliges to. */
@Component({
  selector: 'flx-extension-page',
  imports: [
    CaseState,
    Breadcrumbs,
    Button,
    DocumentUpload,
    EmptyState,
    GrantEffect,
    LocalizedPipe,
    PageHeading,
    ProblemAlert,
    QuestionForm,
    RouterLink,
    Wait,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './extension-page.html',
})
export class ExtensionPage {
  /** Route parameters. */
  readonly id = input.required<string>();
  readonly obligation = input.required<string>();
  protected readonly m = useMessages(caseTexts);
  protected readonly x = useMessages(extensionTexts);
  protected readonly command = new Command();
  protected readonly effectTexts = useMessages(effectMessages);
  private readonly language = inject(ChosenLanguage).current;
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
  /** Other things of the same grant for which time can be asked in one go. */
  protected readonly others = computed<readonly ObligationResponse[]>(() => {
    const duties = this.data.case()?.grant?.obligations ?? [];
    return duties.filter((one) => one.id !== this.obligation() && one.dueOn !== null && mayExtend(one));
  });
  protected readonly questions = computed<readonly Question[]>(() => [
    {
      key: 'months',
      type: 'number',
      minimum: 1,
      maximum: this.most(),
      label: { nl: this.m().months },
      neededFor: { nl: this.m().needed },
    },
    ...this.others().map((one): Question => ({
      key: `months-${one.key}`,
      type: 'number',
      minimum: 1,
      maximum: one.extensionMaximumMonths ?? undefined,
      label: { nl: this.x().monthsToo(textIn(one.text, this.language())) },
    })),
    {
      key: 'reason',
      type: 'long_text',
      maxLength: 4000,
      label: { nl: this.m().reason },
      neededFor: { nl: this.m().needed },
    },
  ]);
  /** What is asked so far; nothing while it is not complete. */
  protected readonly wishes = computed(() => {
    const duty = this.duty();
    const answers = this.answers();
    const all = duty ? [{ one: duty, months: answers['months'] }] : [];
    const more = this.others().map((one) => ({ one, months: answers[`months-${one.key}`] }));
    return [...all, ...more].flatMap(({ one, months }) =>
      typeof months === 'number' && Number.isInteger(months) && months > 0 ? [{ obligationId: one.id, months }] : [],
    );
  });
  protected readonly preview = livePreview<GrantEffectResponse>(() => {
    const grant = this.data.case()?.grant;
    const wishes = this.wishes();
    return grant && this.possible() && wishes.length
      ? {
          url: `${api}/grants/${grant.id}/extension-request-previews`,
          body: { expectedVersion: grant.version, wishes },
        }
      : undefined;
  });
  private readonly evidence = computed(() => {
    const documents = this.data.case()?.documents ?? [];
    return documents.filter(
      ({ kind, purpose, locked }) => purpose === 'extension' && kind === this.duty()?.key && !locked,
    );
  });

  protected changed(answers: Answers): void {
    this.answers.set(answers);
    this.kept.write(this.place(), answers);
  }

  protected async send({ reason }: Answers): Promise<void> {
    const grant = this.data.case()?.grant;
    if (!grant) return;
    const documentIds = this.evidence().map(({ id }) => id);
    const body = { expectedVersion: grant.version, wishes: this.wishes(), reason: String(reason), documentIds };
    const done = await this.command.run((context) => this.cases.send('askExtensions', grant.id, body, context));
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
