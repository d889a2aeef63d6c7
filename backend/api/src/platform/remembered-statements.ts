// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';

/** More statements than this are not kept on one connection; what comes after them is planned each time. */
export const keptStatements = 400;

/**
 * A connection on which PostgreSQL remembers a statement with parameters from its second use on: to parse and plan costs
 * more than most of our questions do, because the walls between organisations are part of every plan. Who asks is a
 * setting of the transaction and is read anew each time, never remembered.
 */
export class RememberingClient extends pg.Client {
  private readonly names = new Map<string, string | undefined>();
  private count = 0;

  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.nameOf(text) : undefined;
    const asked = name === undefined ? args : [{ name, text, values }, ...rest];
    return (super.query as (...all: unknown[]) => never).apply(this, asked);
  }

  private nameOf(text: string): string | undefined {
    const name = this.names.get(text);
    if (name !== undefined || this.count >= keptStatements) return name;
    if (this.names.has(text)) this.names.set(text, `s${(this.count += 1)}`);
    else if (this.names.size < 5 * keptStatements) this.names.set(text, undefined);
    return this.names.get(text);
  }
}

class RememberingPool extends pg.Pool {
  constructor(options: pg.PoolConfig) {
    super({ ...options, Client: RememberingClient });
  }
}

/** What TypeORM takes as its driver. */
export const rememberingPg = { ...pg, Pool: RememberingPool, Client: RememberingClient };
