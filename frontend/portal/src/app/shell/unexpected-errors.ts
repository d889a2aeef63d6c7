// SPDX-License-Identifier: EUPL-1.2
import { ErrorHandler, Injectable, inject } from '@angular/core';
import { toProblem } from '../shared/http';
import { useChrome } from '../shared/messages';
import { Notices } from '../shared/ui';

/** A bug in the portal: logged, and said to the person instead of leaving a dead screen. */
@Injectable()
export class UnexpectedErrors implements ErrorHandler {
  private readonly chrome = useChrome();
  private readonly notices = inject(Notices);

  handleError(error: unknown): void {
    console.error(error);
    const { requestId } = toProblem(error);
    this.notices.show({
      kind: 'error',
      heading: this.chrome().shell.unexpected,
      text: requestId ? this.chrome().ui.requestId(requestId) : undefined,
    });
  }
}
