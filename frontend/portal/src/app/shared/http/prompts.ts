// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type Signal, signal } from '@angular/core';

/** A question to the person that a request waits for. Several requests that ask at once share one question. */
class Prompt {
  private readonly shown = signal(false);
  private answer: Promise<boolean> | undefined;
  private settle: ((answered: boolean) => void) | undefined;
  readonly open: Signal<boolean> = this.shown.asReadonly();

  /** Answers true when the person did what was asked, false when they put it off. */
  ask(): Promise<boolean> {
    this.answer ??= new Promise<boolean>((resolve) => {
      this.settle = resolve;
      this.shown.set(true);
    });
    return this.answer;
  }

  done(answered: boolean): void {
    this.shown.set(false);
    const settle = this.settle;
    this.settle = undefined;
    this.answer = undefined;
    settle?.(answered);
  }
}

/** Sign in again, because the session has ended. */
@Injectable({ providedIn: 'root' })
export class SignInPrompt extends Prompt {}

/** The password once more, for a step that matters. */
@Injectable({ providedIn: 'root' })
export class StepUpPrompt extends Prompt {}
