// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { MunicipalityListResponse, MunicipalityResponse } from '../case/api-models';
import { api } from '../case/case-api';
import { valueOf } from '../case/loaded-case';
import { FieldFrame } from '../shared/forms';
import { useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Breadcrumbs, EmptyState, PageHeading, ResourceState, ShortDatePipe, Status, Table } from '../shared/ui';
import { adminMessages } from './messages';

/** The municipalities with their validity and their successors. */
@Component({
  selector: 'flx-municipalities-page',
  imports: [Breadcrumbs, EmptyState, FieldFrame, PageHeading, ResourceState, ShortDatePipe, Status, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="[{ label: m().heading, link: '/beheer' }]" [current]="m().municipalities" />
    <flx-page-heading [heading]="m().municipalities" [lead]="m().municipalitiesLead" />
    @if (all(); as municipalities) {
      <div class="flx-stack-s" role="search" [attr.aria-label]="m().municipalities">
        <flx-field fieldId="municipality-name" [label]="m().filterName">
          <input
            #box
            id="municipality-name"
            type="search"
            autocomplete="off"
            class="utrecht-textbox flx-size-m"
            (input)="text.set(box.value)"
          />
        </flx-field>
        <label class="flx-option">
          <input #changes type="checkbox" (change)="onlyChanges.set(changes.checked)" />
          {{ m().onlyChanges }}
        </label>
      </div>
      <p role="status" class="flx-muted">{{ m().countMunicipalities(shown().length) }}</p>
      @if (shown().length) {
        <flx-table [caption]="m().municipalities" [hideCaption]="true" narrow="cards">
          <thead>
            <tr>
              <th scope="col">{{ m().name }}</th>
              <th scope="col">{{ m().cbsCode }}</th>
              <th scope="col">{{ m().region }}</th>
              <th scope="col">{{ m().validFrom }}</th>
              <th scope="col">{{ m().validTo }}</th>
              <th scope="col">{{ m().successor }}</th>
              <th scope="col">{{ m().state }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of shown(); track one.id) {
              <tr>
                <th scope="row">{{ one.name }}</th>
                <td class="flx-tabular" [attr.data-label]="m().cbsCode">{{ one.cbsCode }}</td>
                <td [attr.data-label]="m().region">{{ one.housingRegion ?? '–' }}</td>
                <td class="flx-tabular" [attr.data-label]="m().validFrom">
                  {{ one.validFrom ? (one.validFrom | shortDate) : m().always }}
                </td>
                <td class="flx-tabular" [attr.data-label]="m().validTo">
                  {{ one.validTo ? (one.validTo | shortDate) : '–' }}
                </td>
                <td [attr.data-label]="m().successor">{{ one.successorName ?? '–' }}</td>
                <td [attr.data-label]="m().state">
                  <flx-status [tone]="one.active ? 'ok' : 'neutral'" [icon]="one.active ? undefined : 'close'">{{
                    stateOf(one)
                  }}</flx-status>
                </td>
              </tr>
            }
          </tbody>
        </flx-table>
      } @else {
        <flx-empty-state [heading]="m().noMunicipalities">
          <p>{{ m().noMunicipalitiesText }}</p>
        </flx-empty-state>
      }
    } @else {
      <flx-resource-state [resource]="list" />
    }
  `,
})
export class MunicipalitiesPage {
  protected readonly m = useMessages(adminMessages);
  private readonly session = inject(Session);
  protected readonly list = httpResource<MunicipalityListResponse>(() => `${api}/municipalities`);
  protected readonly text = signal('');
  protected readonly onlyChanges = signal(false);
  protected readonly all = computed(() => valueOf(this.list)?.items);
  protected readonly shown = computed(() => {
    const wanted = this.text().trim().toLocaleLowerCase('nl');
    return (this.all() ?? []).filter(
      ({ name, validFrom, validTo }) =>
        name.toLocaleLowerCase('nl').includes(wanted) &&
        (!this.onlyChanges() || validFrom !== null || validTo !== null),
    );
  });

  protected stateOf({ active, validTo }: MunicipalityResponse): string {
    const m = this.m();
    if (active) return m.active;
    return validTo && validTo <= this.session.today() ? m.ended : m.future;
  }
}
