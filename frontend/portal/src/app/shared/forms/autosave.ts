// SPDX-License-Identifier: EUPL-1.2
import { HttpContext } from '@angular/common/http';
import { signal } from '@angular/core';
import type { Answers } from '#domain';
import { type Problem, idempotencyKey, toProblem } from '../http';
import { sameAnswer } from './same-answers';

export interface SavedPage {
  readonly revision: number;
  /** An instant in UTC; the moment of the answer when absent. */
  readonly savedAt?: string;
}

export interface AutosaveOptions {
  /** Writes one page. Pass the context on, so that a retry is the same command. */
  save(page: string, answers: Answers, revision: number, context: HttpContext): Promise<SavedPage>;
  /** Reads one page as it stands on the server, after somebody else has saved it. */
  load(page: string): Promise<{ readonly answers: Answers; readonly revision: number }>;
  readonly delayMs?: number;
}

export type SaveState = 'idle' | 'pending' | 'saving' | 'saved' | 'waiting' | 'conflict' | 'refused';

export interface SaveConflict {
  readonly page: string;
  readonly mine: Answers;
  readonly theirs: Answers;
  readonly revision: number;
}

interface Waiting {
  readonly answers: Answers;
  readonly key: string;
}

const retryAfterMs = [2_000, 5_000, 15_000, 30_000];

/**
 * Saves every change by itself, one page at a time, the newest answers last. What cannot be sent waits and is tried again;
 * what somebody else has saved meanwhile is never overwritten: both versions are shown and the person chooses.
 */
export class Autosave {
  private readonly now = signal<SaveState>('idle');
  private readonly moment = signal<Date | undefined>(undefined);
  private readonly clash = signal<SaveConflict | undefined>(undefined);
  private readonly failure = signal<Problem | undefined>(undefined);
  private readonly waiting = new Map<string, Waiting>();
  private readonly revisions = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<boolean> | undefined;
  private failures = 0;

  readonly state = this.now.asReadonly();
  readonly savedAt = this.moment.asReadonly();
  readonly conflict = this.clash.asReadonly();
  readonly problem = this.failure.asReadonly();

  constructor(private readonly options: AutosaveOptions) {}

  /** Tells which revision the page has that the person is looking at. */
  opened(page: string, revision: number): void {
    this.revisions.set(page, revision);
  }

  /** Takes over the newest answers of a page; they are saved when the typing pauses. */
  changed(page: string, answers: Answers): void {
    this.waiting.set(page, { answers, key: crypto.randomUUID() });
    if (this.clash()) return;
    if (!this.sending) this.now.set('pending');
    this.schedule(this.options.delayMs ?? 800);
  }

  hasUnsaved(): boolean {
    return this.waiting.size > 0 || this.sending !== undefined;
  }

  /** Saves now; answers whether everything is safe. Ask this before going to another page or sending in. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.clash()) return false;
    this.sending ??= this.sendAll().finally(() => (this.sending = undefined));
    const saved = await this.sending;
    return saved && this.waiting.size > 0 ? this.flush() : saved;
  }

  /** The person keeps their own version: it is saved on top of the other one. */
  async keepMine(): Promise<boolean> {
    const conflict = this.clash();
    if (!conflict) return true;
    this.clash.set(undefined);
    this.revisions.set(conflict.page, conflict.revision);
    const newest = this.waiting.get(conflict.page)?.answers ?? conflict.mine;
    this.waiting.set(conflict.page, { answers: newest, key: crypto.randomUUID() });
    return this.flush();
  }

  /** The person takes the other version; answers it, so that the page can show it. */
  takeTheirs(): Answers | undefined {
    const conflict = this.clash();
    if (!conflict) return undefined;
    this.clash.set(undefined);
    this.waiting.delete(conflict.page);
    this.revisions.set(conflict.page, conflict.revision);
    this.now.set('idle');
    return conflict.theirs;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private schedule(delayMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delayMs);
  }

  private async sendAll(): Promise<boolean> {
    for (const [page, waiting] of this.waiting) {
      this.now.set('saving');
      if (!(await this.send(page, waiting))) return false;
    }
    if (this.now() === 'saving') this.now.set(this.waiting.size > 0 ? 'pending' : 'saved');
    return true;
  }

  private async send(page: string, waiting: Waiting): Promise<boolean> {
    const context = new HttpContext().set(idempotencyKey, waiting.key);
    try {
      const saved = await this.options.save(page, waiting.answers, this.revisions.get(page) ?? 0, context);
      this.revisions.set(page, saved.revision);
      this.moment.set(saved.savedAt ? new Date(saved.savedAt) : new Date());
      this.failure.set(undefined);
      this.failures = 0;
      if (this.waiting.get(page) === waiting) this.waiting.delete(page);
      return true;
    } catch (error) {
      await this.failed(page, waiting, toProblem(error));
      return false;
    }
  }

  private async failed(page: string, { answers }: Waiting, problem: Problem): Promise<void> {
    if (problem.code === 'STALE_REVISION') return this.showBoth(page, answers);
    this.failure.set(problem);
    // Who put off signing in is not asked again every few seconds; "save now" or the next change asks.
    if (problem.status === 401) this.now.set('waiting');
    else if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) this.now.set('refused');
    else this.retryLater();
  }

  private async showBoth(page: string, mine: Answers): Promise<void> {
    try {
      const { answers: theirs, revision } = await this.options.load(page);
      if (sameAnswer(theirs, mine)) {
        // The same answers after all, for instance after an answer that never arrived.
        this.revisions.set(page, revision);
        this.schedule(0);
        return;
      }
      this.clash.set({ page, mine, theirs, revision });
      this.now.set('conflict');
    } catch (error) {
      this.failure.set(toProblem(error));
      this.retryLater();
    }
  }

  private retryLater(): void {
    this.now.set('waiting');
    this.schedule(retryAfterMs[Math.min(this.failures++, retryAfterMs.length - 1)] ?? 30_000);
  }
}
