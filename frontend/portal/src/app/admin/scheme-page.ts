// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { textIn } from '#domain';
import { api } from '../case/case-api';
import { type SchemeVersion, valueOf } from '../case/loaded-case';
import { deskMessages } from '../case/scheme-desk/desk-messages';
import { VersionList } from '../case/scheme-desk/version-list';
import { ChosenLanguage, useMessages } from '../shared/messages';
import {
  Breadcrumbs,
  DataItem,
  DataList,
  DateTimePipe,
  MoneyPipe,
  PageHeading,
  ResourceState,
  Status,
  Table,
} from '../shared/ui';
import { pathInWords, valueAt, valueInWords } from './describe-value';
import { formPreviewMessages } from './form-preview-messages';
import { adminMessages } from './messages';
import { RunningScheme } from './running-scheme';

/** One scheme: the version in force, its ceilings, and which of its values are still an example. */
@Component({
  selector: 'flx-scheme-page',
  imports: [
    Breadcrumbs,
    DataItem,
    DataList,
    DateTimePipe,
    MoneyPipe,
    PageHeading,
    ResourceState,
    RouterLink,
    RunningScheme,
    Status,
    Table,
    VersionList,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  styles: `
    .name {
      overflow-wrap: anywhere;
    }
    .hash,
    .path {
      overflow-wrap: anywhere;
    }
    .mark {
      display: flex;
      margin-block-start: var(--flx-space-1);
    }
  `,
  templateUrl: './scheme-page.html',
})
export class SchemePage {
  /** From the address: the key of the scheme. */
  readonly key = input.required<string>();
  protected readonly m = useMessages(adminMessages);
  protected readonly desk = useMessages(deskMessages);
  private readonly versions = viewChild(VersionList);
  protected readonly preview = useMessages(formPreviewMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly resource = httpResource<SchemeVersion>(() => `${api}/schemes/${encodeURIComponent(this.key())}`);
  protected readonly version = computed(() => valueOf(this.resource));

  protected readonly name = computed(() => {
    const name = this.version()?.definition.name;
    return name ? textIn(name, this.language()) : this.key();
  });
  protected readonly crumbs = computed(() => [
    { label: this.m().heading, link: '/beheer' },
    { label: this.m().schemes, link: '/beheer/regelingen' },
  ]);

  protected readonly ceilings = computed(() => {
    const version = this.version();
    const types = version?.definition.types ?? [];
    return (version?.ceilings ?? []).map((ceiling) => {
      const type = types.find(({ key }) => key === ceiling.typeKey);
      return { ...ceiling, name: type ? textIn(type.name, this.language()) : this.m().wholeScheme };
    });
  });

  protected readonly examples = computed(() => {
    const definition = this.version()?.definition;
    const language = this.language();
    return (definition?.exampleValues ?? []).map((path) => ({
      path,
      words: pathInWords(definition, path, language),
      lines: valueInWords(path.split('.').at(-1) ?? '', valueAt(definition, path), language),
    }));
  });

  /** The window moved or the scheme was retired. */
  protected again(): void {
    this.resource.reload();
    this.versions()?.reload();
  }
}
