// SPDX-License-Identifier: EUPL-1.2
import { IsEmail, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';

export class CorrectionRequest {
  /** Absent when the name stays. */
  @IsOptional() @IsString() @Length(1, 200) @Matches(/\S/) name?: string;
  /** Absent when the address stays; it changes once the link that goes there was opened. */
  @IsOptional() @IsEmail() @MaxLength(254) email?: string;
}

export class CorrectionResponse {
  /** The name from now on. */
  name: string;
  /** The address that counts now. */
  email: string;
  /** The address that waits for its link to be opened; null when none does. */
  waitingFor: string | null;
}

export class PasswordChangeRequest {
  @IsString() @Length(1, 1000) currentPassword: string;
  @IsString() @Length(1, 1000) password: string;
}

export class AddressChangeUseRequest {
  @IsString() @Length(20, 200) token: string;
}

export class AddressChangeUseResponse {
  /** The address that counts from now on. */
  email: string;
}

export class EndedSessionsResponse {
  /** How many sessions ended. */
  ended: number;
}
