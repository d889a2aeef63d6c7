// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useChrome } from '../messages';
import { Icon, type IconName, LinkButton, ProblemAlert, clockTime } from '../ui';
import type { Autosave, SaveState } from './autosave';

const icons: Record<SaveState, IconName | undefined> = {
  idle: undefined,
  pending: 'clock',
  saving: 'clock',
  saved: 'check',
  waiting: 'warning',
  conflict: 'warning',
  refused: 'error',
};

/** Whether the work is safe: "Opgeslagen om 14:03", or why not yet. */
@Component({
  selector: 'flx-save-status',
  imports: [Icon, LinkButton, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <p class="flx-save-status flx-save-status--{{ autosave().state() }}" role="status">
      @if (icon(); as name) {
        <flx-icon [name]="name" />
      }
      <span>{{ text() }}</span>
      @if (autosave().state() === 'waiting' || autosave().state() === 'refused') {
        <button flx-link-button (click)="autosave().flush()">{{ chrome().saving.retry }}</button>
      }
    </p>
    @if (autosave().state() === 'refused') {
      <flx-problem [problem]="autosave().problem()" [heading]="chrome().saving.refused" />
    }
  `,
})
export class SaveStatus {
  readonly autosave = input.required<Autosave>();
  protected readonly chrome = useChrome();
  protected readonly icon = computed(() => icons[this.autosave().state()]);
  protected readonly text = computed(() => {
    const { saving } = this.chrome();
    const savedAt = this.autosave().savedAt();
    const texts: Record<SaveState, string> = {
      idle: '',
      pending: saving.pending,
      saving: saving.saving,
      saved: savedAt ? saving.saved(clockTime(savedAt)) : '',
      waiting: saving.waiting,
      conflict: saving.conflictHeading,
      refused: saving.refused,
    };
    return texts[this.autosave().state()];
  });
}
