// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type Refusal, sentenceFor, textIn } from '#domain';
import type { DraftCommandResponse } from '../api-models';
import { api } from '../case-api';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Alert, Button, ConfirmDialog, DateTimePipe, Notices, ProblemAlert } from '../../shared/ui';
import { impactMessages } from './impact-messages';
import type { SchemeDraft } from './scheme-draft';

type Step = 'ask' | 'publish' | 'drop';

const things = { ask: 'publication-requests', publish: 'publications', drop: 'withdrawals' } as const;

/** Asking for publication, publishing by a second person, and dropping. */
@Component({
  selector: 'flx-draft-publication',
  imports: [Alert, Button, ConfirmDialog, DateTimePipe, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-panel flx-stack" aria-labelledby="publication-heading">
      <h2 id="publication-heading">{{ m().publication }}</h2>
      <p class="flx-prose">{{ m().publicationText }}</p>
      @if (draft().askedAt; as at) {
        <flx-alert kind="info">{{ m().askedAt(at | dateTime) }}</flx-alert>
      }
      @if (why('publish'); as reason) {
        <p>{{ m().cannotPublish }}: {{ reason }}</p>
      }
      <flx-problem [problem]="command.problem()" />
      <div class="flx-actions">
        @if (may('publish')) {
          <button flx-button variant="primary" (click)="publishing.set(true)">{{ m().publish }}</button>
        } @else if (may('ask') && !draft().askedAt) {
          <button flx-button variant="primary" [busy]="command.busy()" (click)="run('ask')">{{ m().ask }}</button>
        }
        @if (may('drop')) {
          <button flx-button variant="danger" (click)="dropping.set(true)">{{ m().drop }}</button>
        }
      </div>
    </section>
    <flx-confirm-dialog
      [heading]="m().publishHeading(name(), draft().nextVersion)"
      [confirmLabel]="m().publish"
      [busy]="command.busy()"
      [(open)]="publishing"
      (confirmed)="run('publish')"
    >
      @if (draft().basedOnVersion) {
        <p>{{ m().publishCount(draft().changes.length) }}</p>
      }
      <p>{{ m().publishConsequence }}</p>
    </flx-confirm-dialog>
    <flx-confirm-dialog
      [heading]="m().dropHeading"
      [confirmLabel]="m().drop"
      [danger]="true"
      [busy]="command.busy()"
      [(open)]="dropping"
      (confirmed)="run('drop')"
    >
      <p>{{ m().dropConsequence }}</p>
    </flx-confirm-dialog>
  `,
})
export class DraftPublication {
  readonly draft = input.required<SchemeDraft>();
  /** Something was done, or somebody else was first: look again. */
  readonly changed = output<void>();
  protected readonly m = useMessages(impactMessages);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly command = new Command();
  protected readonly publishing = signal(false);
  protected readonly dropping = signal(false);
  protected readonly name = computed(() => textIn(this.draft().name, this.language()));

  protected may(step: Step): boolean {
    return this.draft().allowedActions.some(({ action, allowed }) => action === step && allowed);
  }

  protected why(step: Step): string {
    const reason = this.draft().allowedActions.find(({ action }) => action === step)?.reason;
    return reason ? sentenceFor(reason as Refusal, this.language()) : '';
  }

  protected async run(step: Step): Promise<void> {
    const { id, version } = this.draft();
    const done = await this.command.run((context) =>
      this.http.post<DraftCommandResponse>(
        `${api}/scheme-drafts/${id}/${things[step]}`,
        { expectedVersion: version },
        { context },
      ),
    );
    this.publishing.set(false);
    this.dropping.set(false);
    if (done) {
      const m = this.m();
      const heading = { ask: m.askDone, publish: m.publishDone, drop: m.dropDone }[step];
      this.notices.show({ kind: 'ok', heading, ...(step === 'ask' ? { text: m.askDoneText } : {}) });
    }
    if (done || this.command.problem()?.code === 'STALE_VERSION') this.changed.emit();
  }
}
