// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { defineMessages, useMessages } from '../shared/messages';
import { MoneyPipe } from '../shared/ui';
import type { AidRoomResponse } from './api-models';

const messages = defineMessages({
  nl: {
    heading: 'Ruimte voor steun in drie jaar',
    of: (name: string) => `Van ${name}`,
    declared: 'Van anderen, zoals opgegeven',
    notDeclared: 'niet opgegeven',
    granted: 'Van de provincie',
    ceiling: 'Ten hoogste',
    left: 'Nog over',
    partial: (name: string) =>
      `Kreeg ${name} ook steun via een andere aanvrager? Dat ziet u hier niet. De provincie telt die steun wel mee.`,
  },
  en: {
    heading: 'Room for aid in three years',
    of: (name) => `Of ${name}`,
    declared: 'From others, as declared',
    notDeclared: 'not declared',
    granted: 'From the province',
    ceiling: 'At most',
    left: 'Left',
    partial: (name) =>
      `Did ${name} also receive aid through another applicant? You do not see that here. The province does count that aid.`,
  },
});

/** What was declared, granted and is left under the ceiling of aid over three years. */
@Component({
  selector: 'flx-aid-room',
  imports: [MoneyPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-card flx-stack-s' },
  template: `
    <h2>{{ m().heading }}</h2>
    @if (room().beneficiary; as name) {
      <p>{{ m().of(name) }}</p>
    }
    <table class="flx-table">
      <tbody>
        <tr>
          <th scope="row">{{ m().declared }}</th>
          <td class="flx-tabular">
            @if (room().declaredCents === null) {
              {{ m().notDeclared }}
            } @else {
              {{ room().declaredCents ?? 0 | money }}
            }
          </td>
        </tr>
        <tr>
          <th scope="row">{{ m().granted }}</th>
          <td class="flx-tabular">{{ room().grantedCents | money }}</td>
        </tr>
        <tr>
          <th scope="row">
            {{ m().ceiling }} <span class="flx-small flx-muted">({{ room().article }})</span>
          </th>
          <td class="flx-tabular">{{ room().ceilingCents | money }}</td>
        </tr>
        <tr>
          <th scope="row">{{ m().left }}</th>
          <td class="flx-tabular">
            <strong>{{ room().leftCents | money }}</strong>
          </td>
        </tr>
      </tbody>
    </table>
    @if (room().partial) {
      <p class="flx-small">{{ m().partial(room().beneficiary ?? '') }}</p>
    }
  `,
})
export class AidRoom {
  readonly room = input.required<AidRoomResponse>();
  protected readonly m = useMessages(messages);
}
