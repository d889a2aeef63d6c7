// SPDX-License-Identifier: EUPL-1.2
export interface SinkMessage {
  id: string;
  receivedAt: string;
  messageId: string;
  subject: string;
  from: string;
  to: string[];
  cc: string[];
  envelopeTo: string[];
  text: string;
  html: string;
  headers: Record<string, string>;
  attachments: { filename: string; contentType: string; size: number }[];
}
export interface MailSink {
  smtpUrl: string;
  webUrl: string;
  /** Newest first. */
  messages(filter?: { to?: string }): SinkMessage[];
  clear(): void;
  setFailRate(rate: number): void;
  stop(): Promise<void>;
}
export declare function startMailSink(options: {
  smtpPort?: number;
  webPort?: number;
  host?: string;
  dir: string;
  /** The share of mails (0 to 1) that is refused for now. */
  failRate?: number;
}): Promise<MailSink>;
