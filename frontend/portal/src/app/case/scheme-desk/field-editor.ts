// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { textIn } from '#domain';
import type { DraftCommandResponse, EditableFieldResponse } from '../api-models';
import { api } from '../case-api';
import { type Draft, FieldFrame, QuestionView, draftOf } from '../../shared/forms';
import { Command, type ProblemField } from '../../shared/http';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { Alert, Button, EmptyState, ErrorSummary, LinkButton, Notices, ProblemAlert, Status } from '../../shared/ui';
import {
  type DeskField,
  type Typed,
  changedByOthers,
  groupOrder,
  placesOf,
  questionOf,
  readTyped,
  shownIn,
} from './desk-fields';
import { deskMessages } from './desk-messages';
import { fieldEditorMessages } from './field-editor-messages';
import type { SchemeDraft } from './scheme-draft';

/** The fields of a version that change in practice, grouped and labelled; saved together. */
@Component({
  selector: 'flx-field-editor',
  imports: [
    Alert,
    Button,
    EmptyState,
    ErrorSummary,
    FieldFrame,
    LinkButton,
    LocalizedPipe,
    ProblemAlert,
    QuestionView,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack', '(window:beforeunload)': 'warn($event)' },
  styleUrl: './field-editor.scss',
  templateUrl: './field-editor.html',
})
export class FieldEditor {
  readonly draft = input.required<SchemeDraft>();
  /** What was typed and not saved; the page keeps it while another part of the version is shown. */
  readonly typed = model.required<Typed>();
  /** Something was saved, or somebody else saved: look again. */
  readonly changed = output<void>();
  protected readonly m = useMessages(fieldEditorMessages);
  protected readonly desk = useMessages(deskMessages);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;
  private readonly summary = viewChild(ErrorSummary);
  protected readonly saving = new Command();
  protected readonly chosen = signal<string>('amounts');
  protected readonly wanted = signal('');
  /** A colleague was first; said until the next save. */
  protected readonly stale = signal(false);
  private readonly found = signal<readonly ProblemField[]>([]);

  protected readonly fields = computed(() => this.draft().fields);
  protected readonly groups = computed(() =>
    groupOrder.map((key) => ({
      key,
      name: this.desk().groups[key] ?? key,
      count: this.fields().filter(({ group }) => group === key).length,
    })),
  );
  protected readonly places = computed(() => {
    const words = this.wanted().trim().toLocaleLowerCase('nl');
    const wrong = new Set(this.errors().map(({ path }) => path));
    // What is wrong is shown as well, so that the summary above can lead to it.
    const shown = (field: EditableFieldResponse): boolean =>
      wrong.has(field.path) || (words ? this.wordsOf(field).includes(words) : field.group === this.chosen());
    return placesOf(this.fields().filter(shown));
  });
  protected readonly read = computed(() => readTyped(this.fields(), this.typed()));
  protected readonly unsaved = computed(() => this.read().edits.length + this.read().errors.length);
  protected readonly errors = computed(() => {
    const known = new Set(this.fields().map(({ path }) => path));
    return this.found().map((error) => {
      const path = known.has(error.path) ? error.path : [`${error.path}.nl`].find((one) => known.has(one));
      return { ...error, path: path ?? '' };
    });
  });
  protected readonly entries = computed(() =>
    this.errors().map(({ path, message }) => {
      const field = this.fields().find((one) => one.path === path);
      const label = field ? `${textIn(field.place, this.language())}, ${this.labelOf(field)}: ` : '';
      return { id: idOf(path), text: label + textIn(message, this.language()) };
    }),
  );
  protected readonly theirs = computed(() => (this.stale() ? changedByOthers(this.fields(), this.typed()) : []));

  protected idOf(field: DeskField): string {
    return idOf(field.field.path);
  }

  protected shown(field: DeskField): Draft {
    return shownIn(field, this.typed());
  }

  protected text(field: DeskField): string {
    return String(this.shown(field));
  }

  protected labelOf(field: EditableFieldResponse): string {
    return textIn(questionOf(field).label, this.language());
  }

  protected valueText(field: EditableFieldResponse): string {
    return field.value === null ? this.m().empty : `“${String(draftOf(questionOf(field), field.value))}”`;
  }

  protected errorsOf({ field, question }: DeskField): readonly ProblemField[] {
    return this.errors()
      .filter(({ path }) => path === field.path)
      .map((error) => ({ ...error, path: question.key }));
  }

  protected errorText(field: DeskField): string {
    return this.errorsOf(field)
      .map(({ message }) => textIn(message, this.language()))
      .join(' ');
  }

  protected type({ field }: DeskField, draft: Draft): void {
    const seen = this.typed().get(field.path)?.seen;
    this.typed.update(
      (all) => new Map([...all, [field.path, { draft, seen: seen === undefined ? field.value : seen }]]),
    );
  }

  /** Looks at a field that was left. */
  protected left({ field }: DeskField): void {
    const own = this.read().errors.filter(({ path }) => path === field.path);
    this.found.update((errors) => [...errors.filter(({ path }) => path !== field.path), ...own]);
  }

  protected takeTheirs({ path }: EditableFieldResponse): void {
    this.typed.update((all) => new Map([...all].filter(([one]) => one !== path)));
  }

  protected undo(): void {
    this.typed.set(new Map());
    this.found.set([]);
    this.stale.set(false);
    this.saving.clear();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { edits, errors } = this.read();
    this.found.set(errors);
    if (errors.length > 0) return this.showErrors();
    if (edits.length === 0) return;
    const draft = this.draft();
    const done = await this.saving.run((context) =>
      this.http.post<DraftCommandResponse>(
        `${api}/scheme-drafts/${draft.id}/edits`,
        { expectedVersion: draft.version, edits },
        { context },
      ),
    );
    if (done) {
      this.undo();
      this.notices.show({ kind: 'ok', heading: this.m().saved });
      this.changed.emit();
      return;
    }
    const problem = this.saving.problem();
    if (problem?.code === 'STALE_VERSION') {
      this.saving.clear();
      this.stale.set(true);
      this.changed.emit();
    }
    this.found.set(problem?.errors ?? []);
    if (this.found().length) this.showErrors();
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved() > 0) event.preventDefault();
  }

  private showErrors(): void {
    setTimeout(() => this.summary()?.focus());
  }

  private wordsOf(field: EditableFieldResponse): string {
    return `${textIn(field.place, this.language())} ${this.labelOf(field)}`.toLocaleLowerCase('nl');
  }
}

/** The id of a control: the question view makes the same of its prefix and the key. */
function idOf(path: string): string {
  return `desk-${path.replaceAll('.', '-')}`;
}
