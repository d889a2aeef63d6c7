// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { formatMoney, textIn } from '#domain';
import type {
  CaseResponse,
  CommandResponse,
  QuestionChangeResponse,
  VersionChangeResponse,
} from '../../case/api-models';
import { valueOf } from '../../case/loaded-case';
import { Command } from '../../shared/http';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Alert, Button, Notices, ProblemAlert } from '../../shared/ui';
import { versionChangeMessages } from '../messages/version-change';

const kinds = ['added', 'changed', 'vanished'] as const;

/** On a draft whose scheme changed meanwhile: what that means for it, and going on with the new version. */
@Component({
  selector: 'flx-version-change',
  imports: [Alert, Button, LocalizedPipe, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './version-change.html',
})
export class VersionChange {
  readonly file = input.required<CaseResponse>();
  /** The draft is under the new version: load it again. */
  readonly moved = output<void>();
  protected readonly m = useMessages(versionChangeMessages);
  protected readonly command = new Command();
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  private readonly address = computed(() => `/api/v1/applications/${encodeURIComponent(this.file().id)}`);
  private readonly resource = httpResource<VersionChangeResponse>(() =>
    // A new object each time: whenever the case is loaded again, this is asked again.
    this.file().state === 'draft' ? { url: `${this.address()}/version-change` } : undefined,
  );
  protected readonly change = computed(() => valueOf(this.resource));
  /** Somebody has to look before the application can be sent. */
  readonly pending = computed(() => this.change()?.noticeable ?? false);
  protected readonly mayMove = computed(() => this.session.hasRole('fill', 'submit'));

  protected readonly groups = computed(() =>
    kinds
      .map((kind) => ({
        kind,
        heading: this.m()[kind],
        questions: (this.change()?.questions ?? [])
          .filter((question) => question.kind === kind)
          .map((question) => ({ key: question.key, label: question.label, note: this.noteOf(question) })),
      }))
      .filter(({ questions }) => questions.length > 0),
  );
  protected readonly documents = computed(() => {
    const { documentAdded, documentChanged, documentVanished } = this.m();
    const notes = { added: documentAdded, changed: documentChanged, vanished: documentVanished };
    return (this.change()?.documents ?? []).map(({ key, kind, title }) => ({ key, title, note: notes[kind] }));
  });
  protected readonly amount = computed(() => {
    const change = this.change();
    if (!change) return '';
    const [before, after] = [change.before, change.after].map(({ totalCents }) =>
      formatMoney(totalCents, this.language()),
    );
    return before === after ? this.m().amountSame(after ?? '') : this.m().amountChanged(before ?? '', after ?? '');
  });
  protected readonly explanation = computed(() => {
    const { explanation, article } = this.change() ?? {};
    return explanation ? `${textIn(explanation, this.language())}${article ? ` (${article})` : ''}` : '';
  });

  /** Asks the server again, and brings the person to what changed. */
  look(): void {
    this.resource.reload();
    this.box()?.nativeElement.scrollIntoView({ block: 'start' });
    this.box()?.nativeElement.focus({ preventScroll: true });
  }

  protected async move(): Promise<void> {
    const { version: expectedVersion } = this.file();
    const body = { expectedVersion, schemeVersionId: this.change()?.toVersionId };
    const done = await this.command.run((context) =>
      this.http.post<CommandResponse>(`${this.address()}/version-moves`, body, { context }),
    );
    if (done) {
      this.notices.show({ kind: 'ok', heading: this.m().moved, text: this.m().movedText });
      this.moved.emit();
    } else if (this.command.problem()?.code === 'SCHEME_VERSION_CHANGED') this.resource.reload();
    else if (this.command.problem()?.code === 'STALE_VERSION') this.moved.emit();
  }

  private noteOf({ kind, differences, answered }: QuestionChangeResponse): string {
    const { differences: words, vanishedAnswered, answered: already } = this.m();
    if (kind === 'vanished') return answered ? vanishedAnswered : '';
    const found = differences.map((one) => words[one as keyof typeof words]).join(', ');
    return [found, answered && kind === 'added' ? already : ''].filter(Boolean).join('; ');
  }
}
