// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDateLong, isLocalDate, type LegalBasis } from '#domain';
import { actionFor } from '../../case/actions';
import type { CaseResponse, GrantChangeResponse, GrantResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { ChangesView } from '../../case/changes-view';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Alert, Button, Notices, ProblemAlert } from '../../shared/ui';
import { changeTexts } from '../messages/change';

/** What changed of the grant and why, what was asked, and what the province is waiting for. */
@Component({
  selector: 'flx-changes-panel',
  imports: [Alert, Button, ChangesView, ProblemAlert, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <h2>{{ m().panel }}</h2>
    @for (notice of running(); track notice.heading) {
      <flx-alert kind="warning" [heading]="notice.heading">
        <p>{{ notice.text }}</p>
      </flx-alert>
    }
    @if (grant().activity; as activity) {
      <p>
        <strong>{{ m().activity }}:</strong>
      </p>
      <p class="flx-lines">{{ activity }}</p>
    }
    @if (grant().changes.length || grant().notices.length) {
      <flx-changes
        [changes]="grant().changes"
        [notices]="grant().notices"
        [obligations]="grant().obligations"
        [letters]="letters()"
        [legal]="legal()"
      />
    } @else {
      <p class="flx-muted">{{ m().none }}</p>
    }
    <flx-problem [problem]="command.problem()" />
    @if (open(); as change) {
      <p>
        <button flx-button variant="subtle" [busy]="command.busy()" (click)="retract(change)">{{ m().retract }}</button>
      </p>
    }
    @if (mayAsk()) {
      <p>
        <a flx-button [routerLink]="['/gemeente/zaken', file().id, 'wijziging']">{{ m().ask }}</a>
      </p>
    }
  `,
})
export class ChangesPanel {
  readonly file = input.required<CaseResponse>();
  readonly grant = input.required<GrantResponse>();
  /** How title 4.2 applies to the scheme. */
  readonly legal = input<LegalBasis>();
  readonly changed = output<void>();
  protected readonly m = useMessages(changeTexts);
  protected readonly command = new Command();
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly mayAsk = computed(() => actionFor(this.file(), 'grant', 'requestChange').allowed);
  protected readonly letters = computed(() => this.file().documents.map(({ id }) => id));
  protected readonly open = computed(() =>
    this.grant().changes.find(({ id }) => actionFor(this.file(), 'change', 'retract', id).allowed),
  );
  /** What holds now: a second term while nothing was asked, and a suspension. */
  protected readonly running = computed(() =>
    this.grant()
      .notices.filter(
        ({ running, kind }) =>
          running && kind !== 'sample_report' && (kind !== 'determination_reminder' || this.waits()),
      )
      .map(({ kind, dueOn }) => {
        const day = isLocalDate(dueOn) ? formatDateLong(dueOn, this.language()) : dueOn;
        const { remindedHeading, reminded, suspendedHeading, suspended } = this.m();
        return kind === 'determination_reminder'
          ? { heading: remindedHeading, text: reminded(day) }
          : { heading: suspendedHeading, text: suspended(day) };
      }),
  );

  protected async retract({ id, version }: GrantChangeResponse): Promise<void> {
    const done = await this.command.run((context) =>
      this.cases.send('retractChange', id, { expectedVersion: version }, context),
    );
    if (done) this.notices.show({ kind: 'ok', heading: this.m().retracted });
    if (done || this.command.problem()?.code === 'STALE_VERSION') this.changed.emit();
  }

  private waits(): boolean {
    return this.grant().state === 'reminded';
  }
}
