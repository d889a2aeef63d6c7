// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, model } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { Button, Dialog, Table } from '../../shared/ui';
import { Shortcuts } from './queue-keys';
import { queueMessages } from './queue-messages';

/** Which keys there are, and a way to turn them off. */
@Component({
  selector: 'flx-queue-keys-help',
  imports: [Button, Dialog, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-dialog [heading]="m().keys.heading" [(open)]="open">
      <flx-table [caption]="m().keys.heading" [hideCaption]="true">
        <thead>
          <tr>
            <th scope="col">{{ m().keys.key }}</th>
            <th scope="col">{{ m().keys.meaning }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of m().keys.rows; track row[0]) {
            <tr>
              <th scope="row">
                <kbd>{{ row[0] }}</kbd>
              </th>
              <td>{{ row[1] }}</td>
            </tr>
          }
        </tbody>
      </flx-table>
      <div>
        <label class="flx-option">
          <input
            #box
            type="checkbox"
            aria-describedby="shortcuts-help"
            [checked]="shortcuts.on()"
            (change)="shortcuts.turn(box.checked)"
          />
          <span>{{ m().keys.on }}</span>
        </label>
        <p class="flx-small flx-muted" id="shortcuts-help">{{ m().keys.onHelp }}</p>
      </div>
      <div class="flx-actions">
        <button flx-button (click)="open.set(false)">{{ m().keys.close }}</button>
      </div>
    </flx-dialog>
  `,
})
export class QueueKeysHelp {
  readonly open = model(false);
  protected readonly m = useMessages(queueMessages);
  protected readonly shortcuts = inject(Shortcuts);
}
