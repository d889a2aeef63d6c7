// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { loadCase } from '../case/loaded-case';
import { CaseRecord } from '../case/record/case-record';

/** A whole case, to read only. */
@Component({
  selector: 'flx-auditor-case-page',
  imports: [CaseRecord],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<flx-case-record area="audit" [loaded]="loaded" />`,
})
export class AuditorCasePage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly loaded = loadCase(() => this.id());
}
