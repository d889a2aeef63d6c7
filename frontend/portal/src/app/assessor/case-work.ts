// SPDX-License-Identifier: EUPL-1.2
import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { loadCase } from '../case/loaded-case';
import type { StepName } from './steps/step-texts';
import { type Result, WorkResults } from './work-result';

/** The case of a page with everything around it; each page of a case provides its own. */
@Injectable()
export class CaseWork {
  private readonly results = inject(WorkResults);
  private readonly parameters = toSignal(inject(ActivatedRoute).paramMap);
  private readonly step = signal<StepName | 'conflict' | undefined>(undefined);
  readonly id = computed(() => this.parameters()?.get('id') ?? undefined);
  readonly loaded = loadCase(this.id);
  readonly file = this.loaded.case;
  readonly type = this.loaded.type;
  readonly scheme = this.loaded.scheme;
  readonly ready = computed(() => this.file() !== undefined && this.scheme() !== undefined);
  /** The step whose form is open. */
  readonly opened = this.step.asReadonly();

  open(step: StepName | 'conflict'): void {
    this.results.clear();
    this.step.update((current) => (current === step ? undefined : step));
  }

  close(): void {
    this.step.set(undefined);
  }

  /** A command was taken: the case is loaded again and the message takes the focus. */
  finish(result: Result): void {
    this.step.set(undefined);
    this.loaded.reload();
    this.results.show(result);
  }
}
