// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { textIn } from '#domain';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Alert, Breadcrumbs, Notices, PageHeading, ResourceState, Status, Tabs, Timeline } from '../../shared/ui';
import type { Typed } from './desk-fields';
import { deskMessages } from './desk-messages';
import { DraftChanges } from './draft-changes';
import { DraftPublication } from './draft-publication';
import { DryRun } from './dry-run';
import { FieldEditor } from './field-editor';
import { fieldEditorMessages } from './field-editor-messages';
import { filesMessages } from './files-messages';
import type { SchemeDraft } from './scheme-draft';
import { SchemeDownload } from './scheme-download';
import { SchemeForm } from './scheme-form';
import { SchemeUpload } from './scheme-upload';

/** One version that is being written: its fields, files, form, what it changes, and its publication. */
@Component({
  selector: 'flx-draft-page',
  imports: [
    Alert,
    Breadcrumbs,
    DraftChanges,
    DraftPublication,
    DryRun,
    FieldEditor,
    PageHeading,
    ResourceState,
    SchemeDownload,
    SchemeForm,
    SchemeUpload,
    Status,
    Tabs,
    Timeline,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './draft-page.html',
})
export class DraftPage {
  /** From the address. */
  readonly id = input.required<string>();
  readonly tab = input<string>();
  /** From the route: where the list of versions stands, and whether this person writes. */
  readonly home = input.required<string>();
  readonly writes = input(false);
  protected readonly m = useMessages(deskMessages);
  protected readonly fieldTexts = useMessages(fieldEditorMessages);
  protected readonly files = useMessages(filesMessages);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly resource = httpResource<SchemeDraft>(
    () => `${api}/scheme-drafts/${encodeURIComponent(this.id())}`,
  );
  protected readonly draft = computed(() => valueOf(this.resource));
  /** What was typed in the fields and not saved, also while another part is shown. */
  protected readonly typed = signal<Typed>(new Map());
  protected readonly url = computed(() => `${api}/scheme-drafts/${encodeURIComponent(this.id())}`);
  protected readonly heading = computed(() => {
    const draft = this.draft();
    return draft ? this.m().title(textIn(draft.name, this.language()), draft.nextVersion) : this.m().drafts;
  });
  protected readonly shownTab = computed(() => this.tab() ?? (this.writes() ? 'velden' : 'gevolgen'));
  protected readonly tabs = computed(() => {
    const m = this.m();
    const own: [string, string][] = this.writes()
      ? [
          ['velden', m.fields],
          ['bestanden', m.files],
        ]
      : [];
    const all: [string, string][] = [...own, ['formulier', m.form], ['gevolgen', m.impact]];
    return all.map(([tab, label]) => ({
      label,
      link: [this.home(), this.writes() ? 'concepten' : '', this.id()].filter(Boolean),
      queryParams: { tab },
    }));
  });
  protected readonly entries = computed(() =>
    (this.draft()?.entries ?? []).map(({ kind, who, at, reason }, index) => ({
      id: String(index),
      at,
      text: this.m().entries[kind] ?? kind,
      ...(who ? { actor: who } : {}),
      ...(reason ? { detail: reason } : {}),
    })),
  );

  protected loaded(): void {
    this.typed.set(new Map());
    this.notices.show({ kind: 'ok', heading: this.files().loaded });
    this.resource.reload();
  }
}
