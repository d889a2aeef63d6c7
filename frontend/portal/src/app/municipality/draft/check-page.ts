// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type LocalizedText, textIn } from '#domain';
import { CalculationView } from '../../case/calculation-view';
import { DocumentsView } from '../../case/documents-view';
import { loadCase } from '../../case/loaded-case';
import { SubmittedAnswers } from '../../case/submitted-answers';
import { fieldId } from '../../shared/forms';
import { CaseState } from '../../case/case-state';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Breadcrumbs, Notices, PageHeading, PageTitle } from '../../shared/ui';
import { draftMessages } from '../messages/draft';
import { DraftBanner } from './draft-banner';
import { answersThatCount, documentsPart, draftProblems, errorsIn } from './draft-check';
import { AidRoom } from '../../case/aid-room';
import { DraftGrounds } from './draft-grounds';
import { SubmitPanel } from './submit-panel';
import { VersionChange } from './version-change';

/** The last step: every answer with a way to change it, everything that is wrong at once, and sending. */
@Component({
  selector: 'flx-check-page',
  imports: [
    CaseState,
    Breadcrumbs,
    CalculationView,
    DocumentsView,
    DraftBanner,
    AidRoom,
    DraftGrounds,
    PageHeading,
    RouterLink,
    SubmitPanel,
    SubmittedAnswers,
    VersionChange,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-page.html',
})
export class CheckPage {
  /** Route parameter. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(draftMessages);
  private readonly today = inject(Session).today;
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly pageTitle = inject(PageTitle);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly changed = viewChild(VersionChange);
  private readonly problemBox = viewChild<ElementRef<HTMLElement>>('problemBox');

  protected readonly data = loadCase(this.id);
  protected readonly file = this.data.case;
  protected readonly back = computed(() => ['/gemeente/aanvragen', this.id()]);
  protected readonly heading = computed(() =>
    this.file()?.state === 'incomplete' ? this.m().checkSupplement : this.m().check,
  );
  protected readonly answers = computed(() => answersThatCount(this.data.type(), this.file()?.pages ?? []));
  protected readonly attachments = computed(
    () => this.file()?.documents.filter(({ purpose }) => purpose === 'application') ?? [],
  );
  protected readonly errors = computed(() => {
    const type = this.data.type();
    return type ? errorsIn(type, this.answers(), this.today()) : [];
  });
  protected readonly problems = computed(() => {
    const [file, type] = [this.file(), this.data.type()];
    if (!file || !type) return [];
    return draftProblems(type, this.answers(), file.documents, this.today()).map(({ part, path, text }) => ({
      text: this.say(text),
      link: ['/gemeente/aanvragen', file.id, part],
      field: part === documentsPart ? `document-${path}` : fieldId('q', path),
    }));
  });
  protected readonly changeLinks = computed(() =>
    Object.fromEntries(this.data.pages().map(({ key }) => [key, ['/gemeente/aanvragen', this.id(), key]])),
  );

  constructor() {
    effect(() => this.pageTitle.hasErrors.set(this.problems().length > 0));
    effect(() => {
      const state = this.file()?.state;
      if (state && state !== 'draft' && state !== 'incomplete' && !this.sending) {
        if (this.refused) this.tellSentAlready();
        void this.router.navigate(['/gemeente/zaken', this.id()], { replaceUrl: true });
      }
    });
  }

  private sending = false;
  /** Sending was refused: somebody changed the application since it was read. */
  private refused = false;

  protected lookAgain(): void {
    this.refused = true;
    this.data.reload();
  }

  protected blocked(): void {
    if (this.changed()?.pending()) return this.changed()?.look();
    const box = this.problemBox()?.nativeElement;
    box?.scrollIntoView({ block: 'start' });
    box?.focus({ preventScroll: true });
  }

  protected async sent(): Promise<void> {
    this.sending = true;
    const target = this.file()?.state === 'incomplete' ? ['/gemeente/zaken', this.id()] : [...this.back(), 'verzonden'];
    await this.router.navigate(target);
  }

  private tellSentAlready(): void {
    const { sentAlready, sentAlreadyText } = this.m();
    this.notices.show({ kind: 'info', heading: sentAlready, text: sentAlreadyText }, true);
  }

  private say(text: LocalizedText): string {
    return textIn(text, this.language());
  }
}
