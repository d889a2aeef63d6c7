// SPDX-License-Identifier: EUPL-1.2
import { IsString, Length } from 'class-validator';

export class CodeRequest {
  /** Six digits of the app, or one of the codes on paper. */
  @IsString() @Length(6, 40) code: string;
}

export class EnrolmentResponse {
  /** The secret, in base32, for who types it in. */
  secret: string;
  /** The same as an address that an app opens. */
  address: string;
  /** The same as a square picture: rows of `1` and `0`. */
  rows: string[];
}

export class RecoveryCodesResponse {
  /** Shown once: each works one time in place of a code of the app. */
  codes: string[];
}

export class SessionLineResponse {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  /** The browser, as it calls itself. */
  browser: string;
  current: boolean;
}

export class SessionListResponse {
  items: SessionLineResponse[];
}
