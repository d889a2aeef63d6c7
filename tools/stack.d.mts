// SPDX-License-Identifier: EUPL-1.2
import type { MailSink } from './mail-sink.mjs';

export interface StackOptions {
  /** Everything is kept below this folder. */
  dir: string;
  /** The folder that holds dist/; this repository when left out. */
  root?: string;
  demo?: boolean;
  ports?: { api?: number | number[]; mail?: number; smtp?: number; pg?: number };
  apiProcesses?: number;
  durable?: boolean;
  /** More settings of PostgreSQL. */
  settings?: string[];
  /** More environment for the API and the seed. */
  env?: Record<string, string>;
  external?: { url: string; appUrl?: string };
  smtpUrl?: string;
  failRate?: number;
  withApi?: boolean;
  /** Names the build, so that a database that it migrated before is not migrated again. */
  buildId?: string;
  /** Awaited before the API starts. */
  beforeApi?: Promise<void>;
  signal?: AbortSignal;
  lap?: (what: string) => void;
  onDeath?: (what: string, message: string) => void;
}
export interface Stack {
  baseUrls: string[];
  mailUrl?: string;
  smtpUrl: string;
  ownerUrl: string;
  appUrl: string;
  superUrl?: string;
  apiEnv: Record<string, string>;
  sink?: MailSink;
  apiPids(): (number | undefined)[];
  /** Ends API process i (SIGKILL unless told otherwise) and waits until it has gone. */
  killApi(i?: number, signal?: NodeJS.Signals): Promise<void>;
  restartApi(i?: number): Promise<void>;
  killDatabase(): Promise<void>;
  restartDatabase(): Promise<void>;
  stop(): Promise<void>;
}
export declare function startStack(options: StackOptions): Promise<Stack>;
