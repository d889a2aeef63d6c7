// SPDX-License-Identifier: EUPL-1.2
export interface PostgresOptions {
  /** The data folder; made when absent. */
  dir: string;
  /** A free one when left out. */
  port?: number;
  user?: string;
  password?: string;
  /** False switches off fsync: only for throw-away data. */
  durable?: boolean;
  /** More settings, such as 'max_connections=300'. */
  settings?: string[];
  log?: (text: string) => void;
}
export interface Postgres {
  url(database?: string): string;
  superUrl: string;
  port: number;
  pid: number;
  /** Whether the data folder was made by this start. */
  fresh: boolean;
  dir: string;
  exited: Promise<number>;
  kill(signal?: NodeJS.Signals): void;
  stop(): Promise<void>;
}
export declare function startPostgres(options: PostgresOptions): Promise<Postgres>;
export declare function stopLeftBehind(dir: string): Promise<void>;
