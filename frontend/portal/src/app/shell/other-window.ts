// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';

const channelName = 'flexloket-sign-in';

/** What the window that went to a provider tells the one that waits: all is well, or the code of what is wrong. */
export interface Returned {
  readonly problem?: string;
}

/** Two windows of this portal, of which one was at a provider in between: they have no other way to reach each other. */
@Injectable({ providedIn: 'root' })
export class OtherWindow {
  private readonly view = inject(DOCUMENT).defaultView;

  /** Hears of it when somebody came back, or looks at this window again. Answers how to stop listening. */
  listen(heard: (returned: Returned | undefined) => void): () => void {
    const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName);
    channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard(data as Returned));
    const looked = (): void => heard(undefined);
    this.view?.addEventListener('focus', looked);
    return () => {
      channel?.close();
      this.view?.removeEventListener('focus', looked);
    };
  }

  /** Tells the window that waits, and closes this one where the browser lets us. */
  tell(returned: Returned): void {
    if (typeof BroadcastChannel !== 'undefined') {
      const channel = new BroadcastChannel(channelName);
      channel.postMessage(returned);
      channel.close();
    }
    if (!returned.problem) this.view?.close();
  }
}
