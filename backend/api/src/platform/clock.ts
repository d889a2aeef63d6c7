// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from './config';
import { CONFIG } from './tokens';

/** Legal time is database time; only a demonstration or a test may move it, production cannot. */
@Injectable()
export class Clock {
  private moved = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Milliseconds between database time and legal time. */
  get offsetMs(): number {
    return this.config.clockOffsetMs + this.moved;
  }

  /** Sets how far legal time is from database time. @throws Error in production */
  moveTo(offsetMs: number): void {
    if (this.config.production) throw new Error('the clock of a production installation cannot be moved');
    this.moved = offsetMs;
  }

  /** The legal moment that belongs to a moment of the machine. */
  at(instant: Date): Date {
    return new Date(instant.getTime() + this.offsetMs);
  }
}
