// SPDX-License-Identifier: EUPL-1.2
import { HttpEventType, HttpResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { concatMap, delay, from, of } from 'rxjs';
import type { Answers } from '#domain';
import {
  AnswersSummary,
  FileField,
  type FileItem,
  QuestionForm,
  SaveConflictView,
  SaveStatus,
  type SendFile,
  createAutosave,
  pickAnswers,
} from '../../shared/forms';
import { Button, Notices } from '../../shared/ui';
import { examplePages } from './example-form';

/** A form with every type of question; it saves to nowhere. */
@Component({
  selector: 'flx-style-guide-form',
  imports: [AnswersSummary, Button, FileField, QuestionForm, SaveConflictView, SaveStatus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <section class="flx-stack">
      <h2>Formulier</h2>
      <flx-save-conflict [autosave]="autosave" [questions]="questions" (taken)="take($event)" />
      <flx-question-form
        [questions]="questions"
        [answers]="answers()"
        (answersChange)="save($event)"
        (submitted)="finish()"
      >
        <flx-file-field
          fieldId="budget"
          label="Begroting als bestand"
          help="De begroting die door het college is vastgesteld."
          [files]="files()"
          [send]="send"
          (uploaded)="add($event)"
          (removed)="remove($event)"
        />
        <div class="flx-actions">
          <button flx-button variant="primary" type="submit">Verder</button>
          <flx-save-status [autosave]="autosave" />
        </div>
      </flx-question-form>
    </section>
    <section class="flx-stack">
      <h2>Controleer uw antwoorden</h2>
      <flx-answers-summary [pages]="pages" [answers]="answers()" [changeLinks]="links" />
    </section>
  `,
})
export class StyleGuideForm {
  protected readonly pages = examplePages;
  protected readonly questions = examplePages.flatMap(({ questions }) => questions);
  protected readonly links = { project: '/stijlgids', money: '/stijlgids' };
  protected readonly answers = signal<Answers>({
    project_name: 'Tijdelijke woningen Kanaalpark',
    stage: 'plan',
    requested: 1_250_050,
    homes: { self_contained: 40, shared: 12 },
    costs: [
      { item: 'Haalbaarheidsonderzoek', kind: 'study', amount: 1_000_000 },
      { item: 'Bodemonderzoek', kind: 'study', amount: 250_050 },
    ],
  });
  private readonly uploaded = signal<readonly FileItem[]>([
    { id: '1', name: 'begroting-2026.xlsx', sizeBytes: 48_200, state: 'ready' },
  ]);
  protected readonly files = computed(() => this.uploaded());
  private readonly notices = inject(Notices);
  private revision = 0;
  protected readonly autosave = createAutosave({
    save: async () => ({ revision: ++this.revision }),
    load: async () => ({ answers: this.answers(), revision: this.revision }),
  });

  protected readonly send: SendFile = (file) =>
    from([20, 45, 70, 95, 100]).pipe(
      concatMap((loaded) => of({ type: HttpEventType.UploadProgress as const, loaded, total: 100 }).pipe(delay(250))),
      concatMap((event) => (event.loaded < 100 ? of(event) : of(event, new HttpResponse({ body: file })))),
    );

  protected save(answers: Answers): void {
    this.answers.set(answers);
    this.autosave.changed('example', pickAnswers(this.questions, answers));
  }

  protected take(theirs: Answers): void {
    this.answers.set(theirs);
  }

  protected finish(): void {
    this.notices.show({ kind: 'ok', heading: 'Alle antwoorden zijn in orde' });
  }

  protected add(file: unknown): void {
    if (!(file instanceof File)) return;
    const item: FileItem = { id: crypto.randomUUID(), name: file.name, sizeBytes: file.size, state: 'scanning' };
    this.uploaded.update((files) => [...files, item]);
  }

  protected remove(file: FileItem): void {
    this.uploaded.update((files) => files.filter(({ id }) => id !== file.id));
  }
}
