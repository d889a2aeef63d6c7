// SPDX-License-Identifier: EUPL-1.2
import { HttpContext } from '@angular/common/http';
import { signal } from '@angular/core';
import { type Observable, firstValueFrom, isObservable } from 'rxjs';
import { idempotencyKey } from './command-key';
import { type Problem, toProblem } from './problem';

/**
 * One thing that a person can do on a page: shows whether it is under way and what went wrong, ignores a second click,
 * and keeps its idempotency key until the server has answered, so that "try again" can never do it twice.
 */
export class Command {
  private readonly running = signal(false);
  private readonly failure = signal<Problem | undefined>(undefined);
  private key: string | undefined;
  readonly busy = this.running.asReadonly();
  readonly problem = this.failure.asReadonly();

  /** Answers the result, or undefined when it was refused (see `problem`) or is already under way. */
  async run<Result>(
    send: (context: HttpContext) => Observable<Result> | Promise<Result>,
  ): Promise<{ readonly result: Result } | undefined> {
    if (this.running()) return undefined;
    this.running.set(true);
    this.failure.set(undefined);
    this.key ??= crypto.randomUUID();
    try {
      const sent = send(new HttpContext().set(idempotencyKey, this.key));
      const result = isObservable(sent) ? await firstValueFrom(sent) : await sent;
      this.key = undefined;
      return { result };
    } catch (error) {
      const problem = toProblem(error);
      if (wasAnswered(problem)) this.key = undefined;
      this.failure.set(problem);
      return undefined;
    } finally {
      this.running.set(false);
    }
  }

  /** Takes the message away, for instance when the person changes something. */
  clear(): void {
    this.failure.set(undefined);
  }
}

/** The server has refused for certain; anything else may have been done after all. */
function wasAnswered(problem: Problem): boolean {
  return problem.status >= 400 && problem.status < 500;
}
