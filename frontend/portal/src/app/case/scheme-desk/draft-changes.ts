// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { textIn } from '#domain';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { EmptyState, MoneyPipe, Table } from '../../shared/ui';
import { deskMessages } from './desk-messages';
import { impactMessages } from './impact-messages';
import type { SchemeDraft } from './scheme-draft';

/** What a version changes, in sentences, and the ceilings that it brings. */
@Component({
  selector: 'flx-draft-changes',
  imports: [EmptyState, LocalizedPipe, MoneyPipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <section class="flx-stack-s" aria-labelledby="changes-heading">
      <h2 id="changes-heading">{{ m().changes }}</h2>
      @if (draft().basedOnVersion; as version) {
        @if (draft().changes.length) {
          <p>{{ m().changesText(version) }}</p>
          <flx-table [caption]="m().changes" [hideCaption]="true" narrow="cards">
            <thead>
              <tr>
                <th scope="col">{{ m().subject }}</th>
                <th scope="col">{{ m().change }}</th>
              </tr>
            </thead>
            <tbody>
              @for (change of draft().changes; track $index) {
                <tr>
                  <th scope="row">{{ desk().groups[change.group] ?? desk().groups['other'] }}</th>
                  <td [attr.data-label]="m().change">{{ change.sentence | localized }}</td>
                </tr>
              }
            </tbody>
          </flx-table>
        } @else {
          <flx-empty-state [heading]="m().noChanges">{{ m().noChangesText }}</flx-empty-state>
        }
      } @else {
        <p>{{ m().newScheme }}</p>
      }
    </section>
    <section class="flx-stack-s" aria-labelledby="ceilings-heading">
      <h2 id="ceilings-heading">{{ m().ceilings }}</h2>
      <p>{{ draft().basedOnVersion ? m().ceilingsNext : m().ceilingsNew }}</p>
      <flx-table [caption]="m().ceilings" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().part }}</th>
            <th scope="col" class="flx-money">{{ m().ceiling }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of ceilings(); track $index) {
            <tr>
              <th scope="row">{{ one.name }}</th>
              <td class="flx-money" [attr.data-label]="m().ceiling">{{ one.cents | money }}</td>
            </tr>
          }
        </tbody>
      </flx-table>
    </section>
  `,
})
export class DraftChanges {
  readonly draft = input.required<SchemeDraft>();
  protected readonly m = useMessages(impactMessages);
  protected readonly desk = useMessages(deskMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly ceilings = computed(() => {
    const { ceilingCents, types } = this.draft().definition;
    const each = types.map((type) => ({ name: textIn(type.name, this.language()), cents: type.ceilingCents }));
    return [{ name: this.m().wholeScheme, cents: ceilingCents }, ...each];
  });
}
