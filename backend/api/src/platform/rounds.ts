// SPDX-License-Identifier: EUPL-1.2
import type { Logger } from '@nestjs/common';

export const everyMinute = 60 * 1000;
export const everyTenMinutes = 10 * everyMinute;
export const everyHour = 60 * everyMinute;

/** Work that comes back: now and then again and again. A round that takes longer is not overtaken; what fails is said. */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;

  /** The time between two rounds is in milliseconds. */
  constructor(
    private readonly every: number,
    private readonly logger: Logger,
    private readonly round: () => Promise<unknown>,
  ) {}

  start(): void {
    const next = (): void => {
      this.running ??= this.round()
        .catch((error: unknown) => this.logger.warn(error instanceof Error ? error.message : String(error)))
        .finally(() => (this.running = undefined));
    };
    next();
    this.timer = setInterval(next, this.every);
    this.timer.unref();
  }

  /** No round begins any more; waits for the one that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
