// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SchemeListResponse } from '../case/api-models';
import { LocalizedPipe, useMessages } from '../shared/messages';
import { Session, homeOf } from '../shared/session';
import { Button, EmptyState, PageHeading, ResourceState } from '../shared/ui';
import { CeilingBar } from './ceiling-bar';
import { publicMessages } from './messages';
import { WindowText } from './window-text';

/** The first page: what this is, and which schemes there are now. */
@Component({
  selector: 'flx-home-page',
  imports: [Button, CeilingBar, EmptyState, LocalizedPipe, PageHeading, ResourceState, RouterLink, WindowText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './home-page.html',
})
export class HomePage {
  protected readonly m = useMessages(publicMessages);
  protected readonly session = inject(Session);
  protected readonly home = computed(() => homeOf(this.session));
  protected readonly schemes = httpResource<SchemeListResponse>(() => '/api/v1/schemes');
  /** Open schemes first. */
  protected readonly items = computed(() => {
    const items = this.schemes.hasValue() ? this.schemes.value().items : [];
    return items
      .map((scheme) => ({ ...scheme, whole: scheme.ceilings.find(({ typeKey }) => typeKey === null) }))
      .sort((a, b) => Number(b.open) - Number(a.open));
  });
}
