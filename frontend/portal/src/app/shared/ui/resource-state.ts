// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { toProblem } from '../http';
import { useChrome } from '../messages';
import { Button } from './button';
import { ProblemAlert } from './problem-alert';
import { Wait } from './wait';

/** What this needs of an `httpResource`. */
export interface LoadedThing {
  isLoading(): boolean;
  hasValue(): boolean;
  error(): unknown;
  reload(): boolean;
}

/** Beside a page's `httpResource`: the wait while it loads, the reason when it failed, and a way to try again. */
@Component({
  selector: 'flx-resource-state',
  imports: [Button, ProblemAlert, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block', '[attr.aria-busy]': 'waiting() || null' },
  template: `
    @if (problem(); as p) {
      <flx-problem [problem]="p" [heading]="chrome().ui.kinds.error">
        @if (p.status !== 404 && p.status !== 403) {
          <p>
            <button flx-button (click)="resource().reload()">{{ chrome().shell.tryAgain }}</button>
          </p>
        }
      </flx-problem>
    }
    <flx-wait [active]="waiting()" />
  `,
})
export class ResourceState {
  readonly resource = input.required<LoadedThing>();
  protected readonly chrome = useChrome();
  protected readonly waiting = computed(() => this.resource().isLoading() && !this.resource().hasValue());
  protected readonly problem = computed(() => {
    const error = this.resource().error();
    return error ? toProblem(error) : undefined;
  });
}
