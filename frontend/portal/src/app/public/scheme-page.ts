// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { UploadLimitsResponse } from '../case/api-models';
import { type SchemeVersion, valueOf } from '../case/loaded-case';
import { fileSize } from '../shared/forms';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../shared/messages';
import { Breadcrumbs, PageHeading, ResourceState } from '../shared/ui';
import { textIn } from '#domain/basics';
import { CeilingBar } from './ceiling-bar';
import { ExampleMark } from './example-mark';
import { GrantTypeView } from './grant-type-view';
import { publicMessages } from './messages';
import { WindowText } from './window-text';

/** Everything that a municipality must know of a scheme before it starts. All of it follows from the definition. */
@Component({
  selector: 'flx-scheme-page',
  imports: [Breadcrumbs, CeilingBar, ExampleMark, GrantTypeView, LocalizedPipe, PageHeading, ResourceState, WindowText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './scheme-page.html',
})
export class SchemePage {
  /** Route parameter. */
  readonly key = input.required<string>();
  protected readonly m = useMessages(publicMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly scheme = httpResource<SchemeVersion>(() => `/api/v1/schemes/${encodeURIComponent(this.key())}`);
  private readonly limits = httpResource<UploadLimitsResponse>(() => '/api/v1/upload-limits');
  protected readonly loaded = computed(() => valueOf(this.scheme));
  protected readonly whole = computed(() => this.loaded()?.ceilings.find(({ typeKey }) => typeKey === null));
  protected readonly name = computed(() => {
    const scheme = this.loaded();
    return scheme ? textIn(scheme.definition.name, this.language()) : this.m().loadingScheme;
  });
  protected readonly purpose = computed(() => {
    const scheme = this.loaded();
    return scheme ? textIn(scheme.definition.purpose, this.language()) : undefined;
  });
  protected readonly filesHint = computed(() => {
    const limits = valueOf(this.limits);
    if (!limits) return '';
    const types = limits.types.map(({ extension }) => extension.replace(/^\./, '')).join(', ');
    return this.m().filesHint(types, fileSize(limits.maximumBytes, this.language()));
  });
}
