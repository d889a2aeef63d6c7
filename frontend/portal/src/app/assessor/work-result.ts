// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injectable,
  Injector,
  afterNextRender,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Alert, PageTitle } from '../shared/ui';

export interface Result {
  readonly heading: string;
  readonly text?: string;
}

/** What the last command on a case has done; also kept on the way from one page of the case to another. */
@Injectable({ providedIn: 'root' })
export class WorkResults {
  private readonly last = signal<Result | undefined>(undefined);
  readonly current = this.last.asReadonly();

  show(result: Result): void {
    this.last.set({ ...result });
  }

  clear(): void {
    this.last.set(undefined);
  }
}

/** Says what a command has done, and takes the focus when it does. */
@Component({
  selector: 'flx-work-result',
  imports: [Alert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (results.current(); as result) {
      <div #box tabindex="-1">
        <flx-alert kind="ok" [heading]="result.heading">
          @if (result.text) {
            <p>{{ result.text }}</p>
          }
        </flx-alert>
      </div>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }
  `,
})
export class WorkResult {
  protected readonly results = inject(WorkResults);
  private readonly title = inject(PageTitle);
  private readonly injector = inject(Injector);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => {
      if (this.results.current()) untracked(() => this.focusSoon());
    });
  }

  private focusSoon(): void {
    // The message comes before the heading, also right after a navigation.
    this.title.wantsFocus.set(false);
    afterNextRender(() => this.box()?.nativeElement.focus(), { injector: this.injector });
  }
}
