// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, afterNextRender, computed, inject, input } from '@angular/core';
import type { Problem } from '../shared/http';
import { useMessages } from '../shared/messages';
import { PageHeading, ProblemAlert } from '../shared/ui';
import { OtherWindow } from './other-window';
import { signOnMessages } from './sign-on-messages';

/** The last page of a window that went to a provider: tells the window that waits. */
@Component({
  selector: 'flx-signed-in-page',
  imports: [PageHeading, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @if (problem(); as wrong) {
      <flx-page-heading [heading]="m().failedHeading" [lead]="m().failedText" />
      <flx-problem [problem]="wrong" />
    } @else {
      <flx-page-heading [heading]="m().doneHeading" [lead]="m().doneText" />
    }
  `,
})
export class SignedInPage {
  /** Query parameter: the code of what is wrong. */
  readonly fout = input<string>();
  protected readonly m = useMessages(signOnMessages);
  protected readonly problem = computed<Problem | undefined>(() => {
    const code = this.fout();
    return code ? { status: 401, code } : undefined;
  });

  constructor() {
    const other = inject(OtherWindow);
    afterNextRender(() => {
      const problem = this.fout();
      other.tell(problem ? { problem } : {});
    });
  }
}
