// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { addDays } from '#domain';
import type { Problem } from '../../shared/http';
import { Session } from '../../shared/session';
import {
  Alert,
  Button,
  ConfirmDialog,
  DaysLeft,
  EmptyState,
  LinkButton,
  Notices,
  ProblemAlert,
  Progress,
  Status,
  Wait,
} from '../../shared/ui';

const ceilingExceeded: Problem = {
  status: 409,
  code: 'CEILING_EXCEEDED',
  source: 'Awb 4:25, tweede lid',
  details: { leftCents: 1_250_000, amountCents: 5_000_000 },
};

@Component({
  selector: 'flx-style-guide-pieces',
  imports: [Alert, Button, ConfirmDialog, DaysLeft, EmptyState, LinkButton, ProblemAlert, Progress, Status, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <section class="flx-stack-s">
      <h2>Knoppen</h2>
      <div class="flx-actions">
        <button flx-button variant="primary">Aanvraag indienen</button>
        <button flx-button>Opslaan en later verder</button>
        <button flx-button variant="subtle">Annuleren</button>
        <button flx-button variant="danger" (click)="asking.set(true)">Aanvraag intrekken</button>
        <button flx-button variant="primary" [busy]="true">Bezig</button>
        <button flx-link-button (click)="confirm()">Toon een bevestiging</button>
      </div>
    </section>
    <section class="flx-stack-s">
      <h2>Meldingen</h2>
      <flx-alert kind="info" heading="Nog niet ingediend">
        <p>U kunt deze aanvraag tot en met dinsdag 30 juni 2026 indienen.</p>
      </flx-alert>
      <flx-alert kind="ok" heading="Uw aanvraag is ingediend" />
      <flx-alert kind="warning" heading="De termijn loopt bijna af" />
      <flx-problem [problem]="problem" />
    </section>
    <section class="flx-stack-s">
      <h2>Statussen en termijnen</h2>
      <div class="flx-actions">
        <flx-status>Concept</flx-status>
        <flx-status tone="info">Ingediend</flx-status>
        <flx-status tone="ok">Verleend</flx-status>
        <flx-status tone="warning">Aanvulling gevraagd</flx-status>
        <flx-status tone="danger">Afgewezen</flx-status>
      </div>
      <div class="flx-actions">
        @for (days of [30, 6, 1, 0, -2]; track days) {
          <flx-days-left [dueOn]="dayAfter(days)" />
        }
        <flx-days-left [dueOn]="dayAfter(3)" [suspended]="true" />
        <flx-days-left [dueOn]="dayAfter(3)" [done]="true" />
      </div>
    </section>
    <section class="flx-stack-s">
      <h2>Wachten en leeg</h2>
      <flx-wait />
      <flx-progress label="Export wordt gemaakt" [value]="38" [max]="100" text="38%" />
      <flx-empty-state heading="U hebt nog geen aanvragen">
        <p>Kies een regeling om te beginnen.</p>
        <p><a flx-button href="/">Bekijk de regelingen</a></p>
      </flx-empty-state>
    </section>
    <flx-confirm-dialog
      heading="Aanvraag intrekken?"
      confirmLabel="Intrekken"
      [danger]="true"
      [(open)]="asking"
      (confirmed)="withdraw()"
    >
      <p>U verliest uw plaats in de rij. Dit kan niet ongedaan worden gemaakt.</p>
    </flx-confirm-dialog>
  `,
})
export class StyleGuidePieces {
  protected readonly problem = ceilingExceeded;
  protected readonly asking = signal(false);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);

  protected dayAfter(days: number): string {
    return addDays(this.session.today(), days);
  }

  protected withdraw(): void {
    this.asking.set(false);
    this.confirm();
  }

  protected confirm(): void {
    this.notices.show({
      kind: 'ok',
      heading: 'De aanvraag is ingetrokken',
      text: 'U ontvangt een bevestiging per e-mail.',
    });
  }
}
