// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { ProgressPhotoResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Button, Notices, ProblemAlert } from '../../shared/ui';
import { progressTexts } from './progress-texts';

/** Gives or withdraws the consent to show a photo as an example, and takes away one that was not submitted. */
@Component({
  selector: 'flx-photo-consent',
  imports: [Button, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    @if (mayAct()) {
      <div class="flx-actions">
        <button flx-button variant="subtle" [busy]="consenting.busy()" (click)="consent(!photo().usable)">
          {{ photo().usable ? m().withdraw : m().give
          }}<span class="flx-visually-hidden">: {{ photo().fileName }}</span>
        </button>
        @if (removable()) {
          <button flx-button variant="subtle" [busy]="removing.busy()" (click)="remove()">
            {{ m().remove }}<span class="flx-visually-hidden">: {{ photo().fileName }}</span>
          </button>
        }
      </div>
      <flx-problem [problem]="consenting.problem() ?? removing.problem()" />
    }
  `,
})
export class PhotoConsent {
  readonly photo = input.required<ProgressPhotoResponse>();
  /** The version of the report. */
  readonly version = input.required<number>();
  readonly removable = input(false);
  readonly changed = output<number>();
  protected readonly m = useMessages(progressTexts);
  protected readonly consenting = new Command();
  protected readonly removing = new Command();
  private readonly api = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);

  protected mayAct(): boolean {
    return this.session.hasRole('fill', 'submit');
  }

  protected async consent(given: boolean): Promise<void> {
    const body = { expectedVersion: this.version(), given };
    const done = await this.consenting.run((context) =>
      this.api.send('consentToPhoto', this.photo().id, body, context),
    );
    if (!done) return;
    this.notices.show({ kind: 'ok', heading: given ? this.m().consentGiven : this.m().consentWithdrawn });
    this.changed.emit(done.result.version);
  }

  protected async remove(): Promise<void> {
    const body = { expectedVersion: this.version() };
    const done = await this.removing.run((context) => this.api.send('removePhoto', this.photo().id, body, context));
    if (done) this.changed.emit(done.result.version);
  }
}
