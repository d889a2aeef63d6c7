// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { textIn } from '#domain';
import { actionFor } from '../../case/actions';
import { CalculationView } from '../../case/calculation-view';
import { CaseApi } from '../../case/case-api';
import { loadCase } from '../../case/loaded-case';
import { Command } from '../../shared/http';
import { RepeatView } from '../../case/repeat-view';
import { CaseState } from '../../case/case-state';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  ConfirmDialog,
  Notices,
  PageHeading,
  ProblemAlert,
  type Task,
  TaskList,
} from '../../shared/ui';
import { draftMessages } from '../messages/draft';
import { DraftBanner } from './draft-banner';
import { answersThatCount, documentsPart } from './draft-check';
import { VersionChange } from './version-change';
import { documentProgress, isReady, pageProgress, untouchedParts } from './draft-tasks';

/** The start of every visit to an application that is being filled in: its parts and how far each is. */
@Component({
  selector: 'flx-draft-page',
  imports: [
    CaseState,
    Breadcrumbs,
    Button,
    CalculationView,
    ConfirmDialog,
    DraftBanner,
    LocalizedPipe,
    PageHeading,
    ProblemAlert,
    RepeatView,
    RouterLink,
    TaskList,
    VersionChange,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './draft-page.html',
})
export class DraftPage {
  /** Route parameter. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(draftMessages);
  protected readonly session = inject(Session);
  protected readonly data = loadCase(this.id);
  protected readonly discarding = signal(false);
  protected readonly discard = new Command();
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly file = this.data.case;
  protected readonly mayFill = computed(() => this.session.hasRole('fill', 'submit'));
  protected readonly mayDiscard = computed(() => {
    const file = this.file();
    return file !== undefined && actionFor(file, 'application', 'discard').allowed;
  });
  protected readonly heading = computed(() => {
    const file = this.file();
    if (!file) return this.m().application;
    return file.state === 'incomplete' ? this.m().taskListIncomplete : this.m().taskListDraft;
  });
  private readonly answers = computed(() => answersThatCount(this.data.type(), this.file()?.pages ?? []));

  protected readonly tasks = computed<readonly Task[]>(() => {
    const [file, type, m] = [this.file(), this.data.type(), this.m()];
    if (!file || !type) return [];
    const invitation = file.completionRequests.findLast(({ answeredOn }) => answeredOn === null);
    const asked = untouchedParts(type, invitation, file);
    const pages = type.pages.map((page) => ({
      page,
      progress: pageProgress(
        page,
        this.answers(),
        this.session.today(),
        this.data.pages().flatMap(({ questions }) => questions),
      ),
    }));
    const documents = documentProgress(type, this.answers(), file.documents);
    const ready = isReady(
      pages.map(({ progress }) => progress),
      documents.missing,
    );
    const hint = (part: string, text: string): string => (asked.has(part) ? `${m.askedHere} ${text}` : text);
    return [
      ...pages.map(({ page, progress: { status, filled, shown, voluntary } }) => ({
        title: textIn(page.title, this.language()),
        link: ['/gemeente/aanvragen', file.id, page.key],
        status: asked.has(page.key) ? 'problem' : status,
        hint: hint(page.key, voluntary && filled === 0 ? m.voluntary : m.filled(filled, shown)),
      })),
      ...(type.documents.length
        ? [
            {
              title: m.documents,
              link: ['/gemeente/aanvragen', file.id, documentsPart],
              status: asked.has(documentsPart) ? 'problem' : documents.status,
              hint: hint(
                documentsPart,
                documents.missing ? m.documentsMissing(documents.missing) : m.documentsDone(documents.present),
              ),
            },
          ]
        : []),
      {
        title: file.state === 'incomplete' ? m.checkSupplement : m.check,
        link: ['/gemeente/aanvragen', file.id, 'controleren'],
        status: ready ? 'not_started' : 'cannot_start',
        ...(ready ? {} : { hint: m.checkNotYet }),
      },
    ];
  });

  constructor() {
    // What was sent is looked at on the page of the case.
    effect(() => {
      const file = this.file();
      if (file && file.state !== 'draft' && file.state !== 'incomplete') {
        void this.router.navigate(['/gemeente/zaken', file.id], { replaceUrl: true });
      }
    });
  }

  protected async throwAway(): Promise<void> {
    const file = this.file();
    if (!file) return;
    const body = { expectedVersion: file.version, reason: 'Concept weggegooid' };
    const done = await this.discard.run((context) => this.cases.send('discard', file.id, body, context));
    this.discarding.set(false);
    if (!done) return;
    this.notices.show({ kind: 'ok', heading: this.m().discarded }, true);
    await this.router.navigate(['/gemeente']);
  }
}
