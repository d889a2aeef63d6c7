// SPDX-License-Identifier: EUPL-1.2
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { RefusalResponse } from '../../platform/http/common.dto';

export class SignInStartQuery {
  /** A path of this portal, to go to afterwards. */
  @IsOptional() @IsString() @MaxLength(2000) naar?: string;
  /** `bevestigen`: who is signed in proves it anew, before a weighty act. */
  @IsOptional() @IsIn(['bevestigen']) doel?: 'bevestigen';
}

export class SessionEndingRequest {
  /** Signed by the provider (OpenID Connect Back-Channel Logout). */
  @IsString() @Length(20, 8000) logout_token: string;
}

export class SignInOptionResponse {
  group: 'staff' | 'organisations';
  name: string;
  /** Where signing in there begins. */
  path: string;
}

export class SignInOptionsResponse {
  items: SignInOptionResponse[];
  /** Whether anybody signs in with a password of ours. */
  password: boolean;
  /** Why the last attempt in this browser failed. */
  problem?: RefusalResponse;
}

export class SignOutResponse {
  /** Where the provider ends its own session; null when there is nothing to end. */
  address: string | null;
}
