// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type SchemeDefinition, parseScheme, textIn } from '#domain';
import { api } from '../case/case-api';
import { type SchemeVersion, valueOf } from '../case/loaded-case';
import { SchemeForm } from '../case/scheme-desk/scheme-form';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Alert, Breadcrumbs, PageHeading, ResourceState } from '../shared/ui';
import { formPreviewMessages } from './form-preview-messages';
import { adminMessages } from './messages';

/** The form of a scheme as an applicant sees it: of the version in force, or of a definition that is not published. */
@Component({
  selector: 'flx-form-preview-page',
  imports: [Alert, Breadcrumbs, PageHeading, ResourceState, SchemeForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './form-preview-page.html',
})
export class FormPreviewPage {
  /** From the address: the key of the scheme. */
  readonly key = input.required<string>();
  protected readonly m = useMessages(formPreviewMessages);
  private readonly admin = useMessages(adminMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly resource = httpResource<SchemeVersion>(() => `${api}/schemes/${encodeURIComponent(this.key())}`);
  private readonly tried = signal<SchemeDefinition | undefined>(undefined);
  /** What is wrong with the file that was chosen. */
  protected readonly problems = signal<readonly string[]>([]);
  protected readonly scheme = computed(() => this.tried() ?? valueOf(this.resource)?.definition);
  protected readonly name = computed(() => {
    const name = this.scheme()?.name;
    return name ? textIn(name, this.language()) : this.key();
  });
  protected readonly crumbs = computed(() => [
    { label: this.admin().heading, link: '/beheer' },
    { label: this.admin().schemes, link: '/beheer/regelingen' },
    { label: this.name(), link: `/beheer/regelingen/${this.key()}` },
  ]);

  /** Tries a definition in JSON; what is wrong with it is said, with its path. */
  protected async tryFile(input: HTMLInputElement): Promise<void> {
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text === undefined) return;
    const parsed = readDefinition(text);
    this.problems.set('problems' in parsed ? parsed.problems : []);
    if ('scheme' in parsed) this.tried.set(parsed.scheme);
  }
}

function readDefinition(text: string): ReturnType<typeof parseScheme> {
  try {
    return parseScheme(JSON.parse(text));
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)] };
  }
}
