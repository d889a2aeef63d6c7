// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, output, signal } from '@angular/core';
import type { Problem } from '../shared/http';
import { useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Button, ProblemAlert } from '../shared/ui';
import { OtherWindow } from './other-window';
import { donePath, startOf } from './provider-links';
import { signOnMessages } from './sign-on-messages';

/** Lets somebody prove at their provider, in another window, that it is them; this page stays as it is. */
@Component({
  selector: 'flx-confirm-elsewhere',
  imports: [Button, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="flx-stack">
      <p>{{ m().confirmIntro(name()) }}</p>
      <flx-problem [problem]="problem()" />
      <div class="flx-actions">
        <a flx-button variant="primary" target="_blank" [href]="address()" (click)="waiting.set(true)"
          >{{ m().confirmWith(name()) }} <span class="flx-visually-hidden">({{ m().newWindow }})</span></a
        >
        <ng-content />
      </div>
      <p role="status">{{ waiting() ? m().waiting : '' }}</p>
    </div>
  `,
})
export class ConfirmElsewhere {
  readonly done = output<void>();
  protected readonly m = useMessages(signOnMessages);
  protected readonly waiting = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly session = inject(Session);
  protected readonly name = computed(() => this.session.provider()?.name ?? '');
  protected readonly address = computed(() => {
    const provider = this.session.provider();
    return provider ? startOf(provider, donePath, true) : '';
  });

  constructor() {
    const stop = inject(OtherWindow).listen((returned) => void this.heard(returned?.problem));
    inject(DestroyRef).onDestroy(stop);
  }

  private async heard(code: string | undefined): Promise<void> {
    if (!this.waiting()) return;
    if (code) {
      this.waiting.set(false);
      this.problem.set({ status: 401, code });
      return;
    }
    await this.session.refresh();
    if (!this.session.isFresh() || !this.waiting()) return;
    this.waiting.set(false);
    this.problem.set(undefined);
    this.done.emit();
  }
}
