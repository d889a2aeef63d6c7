// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useChrome } from '../messages';
import { Status, type Tone } from './status';

export type TaskStatus = 'not_started' | 'in_progress' | 'done' | 'cannot_start' | 'problem';

export interface Task {
  readonly title: string;
  /** Absent when the task cannot be started yet. */
  readonly link?: string | readonly string[];
  readonly status: TaskStatus;
  readonly hint?: string;
}

const tones: Record<TaskStatus, Tone> = {
  not_started: 'info',
  in_progress: 'warning',
  done: 'ok',
  cannot_start: 'neutral',
  problem: 'danger',
};

const icons = {
  not_started: 'arrow',
  in_progress: 'clock',
  done: 'check',
  cannot_start: 'lock',
  problem: 'error',
} as const;

/** The parts of a task, each with its status, at the start of every visit. */
@Component({
  selector: 'flx-task-list',
  imports: [RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <ul class="flx-task-list">
      @for (task of tasks(); track task.title) {
        <li>
          <div>
            @if (task.link; as link) {
              <a class="nl-link" [routerLink]="link">{{ task.title }}</a>
            } @else {
              <span>{{ task.title }}</span>
            }
            @if (task.hint) {
              <p class="flx-small flx-muted">{{ task.hint }}</p>
            }
          </div>
          <flx-status [tone]="tones[task.status]" [icon]="icons[task.status]">{{
            chrome().ui.taskStatus[task.status]
          }}</flx-status>
        </li>
      }
    </ul>
  `,
})
export class TaskList {
  readonly tasks = input.required<readonly Task[]>();
  protected readonly chrome = useChrome();
  protected readonly tones = tones;
  protected readonly icons = icons;
}
