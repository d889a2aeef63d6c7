// SPDX-License-Identifier: EUPL-1.2
import { IsEmail, IsString, IsUUID, Length, MaxLength } from 'class-validator';

export class SignInRequest {
  @IsEmail() @MaxLength(254) email: string;
  @IsString() @Length(1, 1000) password: string;
}

export class StepUpRequest {
  @IsString() @Length(1, 1000) password: string;
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

export class SessionResponse {
  signedIn: boolean;
  person?: PersonResponse;
  organisation?: OrganisationResponse;
  organisations: OrganisationResponse[];
  roles: string[];
  csrfToken?: string;
  steppedUpUntil?: string;
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
