// SPDX-License-Identifier: EUPL-1.2
import { IsEmail, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

export class SignInRequest {
  @IsEmail() @MaxLength(254) email: string;
  @IsString() @Length(1, 1000) password: string;
}

export class StepUpRequest {
  /** For who signs in with a password alone. */
  @IsOptional() @IsString() @Length(1, 1000) password?: string;
  /** For who has an app: its code, or one from paper. */
  @IsOptional() @IsString() @Length(6, 40) code?: string;
}

export class OrganisationChoiceRequest {
  @IsUUID() organisationId: string;
}

export class PersonResponse {
  id: string;
  name: string;
  email: string;
}

export class OrganisationResponse {
  id: string;
  name: string;
  kind: 'province' | 'municipality';
}

export class SignedInAtResponse {
  group: 'staff' | 'organisations';
  name: string;
  /** How sure the provider is. */
  level: 'basic' | 'low' | 'substantial' | 'high';
}

export class SignInProviderResponse {
  group: 'staff' | 'organisations';
  /** What people call it. */
  name: string;
}

export class SignInWaysResponse {
  providers: SignInProviderResponse[];
  /** Whether anybody signs in with a password of ours. */
  password: boolean;
}

export class SessionResponse {
  signedIn: boolean;
  person?: PersonResponse;
  organisation?: OrganisationResponse;
  organisations: OrganisationResponse[];
  roles: string[];
  csrfToken?: string;
  steppedUpUntil?: string;
  /** The password was good; this is still to be done before anybody is signed in. */
  secondStep?: 'code' | 'enrolment';
  /** With what a weighty act is confirmed. */
  stepUpWith?: 'password' | 'code' | 'provider';
  /** Where somebody signed in, when not here. */
  provider?: SignedInAtResponse;
  /** How one can sign in here. */
  signInWith: SignInWaysResponse;
  /** The sealed account is in use. */
  breakGlass?: boolean;
  /** In a demonstration: the code of this moment. */
  demoCode?: string;
  demo: boolean;
  mailboxUrl?: string;
  today: string;
}

export class DemoAccountResponse {
  email: string;
  name: string;
  organisation: string;
  description: string;
}

export class DemoAccountsResponse {
  accounts: DemoAccountResponse[];
  password: string;
}

export class MunicipalityResponse {
  id: string;
  name: string;
  cbsCode: string;
  housingRegion: string | null;
  validFrom: string | null;
  validTo: string | null;
  successorName: string | null;
  /** Whether it can apply today. */
  active: boolean;
}

export class MunicipalityListResponse {
  items: MunicipalityResponse[];
}
