// SPDX-License-Identifier: EUPL-1.2
import type { Response } from 'express';

/** An answer that is kept instead of sent. */
export interface CapturedResponse {
  readonly response: Response;
  readonly headers: Record<string, string>;
  body(): Buffer;
}

export function captureResponse(): CapturedResponse {
  const headers: Record<string, string> = {};
  let body = Buffer.alloc(0);
  const response = {
    status: () => response,
    set: (fields: Record<string, string>) => {
      for (const [name, value] of Object.entries(fields)) headers[name.toLowerCase()] = value;
      return response;
    },
    send: (content: Buffer | string) => {
      body = Buffer.from(content);
      return response;
    },
  };
  return { response: response as unknown as Response, headers, body: () => body };
}
