// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { loadCase } from '../case/loaded-case';
import { CaseRecord } from '../case/record/case-record';
import { useMessages } from '../shared/messages';
import { Button } from '../shared/ui';
import { logMessages } from './log-messages';

/** A whole case, to read only, and the way to who read it. */
@Component({
  selector: 'flx-auditor-case-page',
  imports: [CaseRecord, Button, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-case-record area="audit" [loaded]="loaded">
      @if (loaded.case(); as one) {
        <p>
          <a flx-button routerLink="/controle/auditlog" [queryParams]="{ zaak: one.number, uitkomst: 'read' }">{{
            m().whoRead
          }}</a>
        </p>
      }
    </flx-case-record>
  `,
})
export class AuditorCasePage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(logMessages);
  protected readonly loaded = loadCase(() => this.id());
}
