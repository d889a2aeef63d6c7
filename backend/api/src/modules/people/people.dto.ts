// SPDX-License-Identifier: EUPL-1.2
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';

export class PeopleListQuery {
  @IsOptional() @IsString() @MaxLength(400) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) limit?: number;
}

export class InvitationRequest {
  @IsEmail() @MaxLength(254) email: string;
  @IsString() @Length(1, 200) @Matches(/\S/) name: string;
  @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) roles: string[];
}

export class RoleChangeRequest {
  @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) roles: string[];
  /** The roles that the caller saw; somebody else may have changed them since. */
  @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) expectedRoles: string[];
}

export class RemovalRequest {
  /** The colleague who takes over the open cases. */
  @IsOptional() @IsUUID() handOverTo?: string;
}

export class OrganisationDetailsRequest {
  /** 8 digits; absent when not known. */
  @IsOptional() @IsString() @MaxLength(40) kvk?: string;
  /** 9 digits that pass the elfproef. */
  @IsOptional() @IsString() @MaxLength(40) rsin?: string;
  /** 20 digits. */
  @IsOptional() @IsString() @MaxLength(60) oin?: string;
}

export class MemberResponse {
  id: string;
  name: string;
  email: string;
  roles: string[];
  /** `invited` until a password was set. */
  state: 'invited' | 'active';
  /** Until when the link of the invitation works; null when there is none. */
  invitedUntil: string | null;
  /** Cases that somebody must take over when this person leaves. */
  openCases: number;
}

export class MemberListResponse {
  organisationId: string;
  organisationName: string;
  kind: 'province' | 'municipality';
  items: MemberResponse[];
  nextCursor: string | null;
}

export class OrganisationLineResponse {
  id: string;
  name: string;
  kind: 'province' | 'municipality';
  cbsCode: string | null;
  kvk: string | null;
  rsin: string | null;
  oin: string | null;
  validFrom: string | null;
  validTo: string | null;
  successorName: string | null;
  people: number;
  managers: number;
}

export class OrganisationListResponse {
  items: OrganisationLineResponse[];
  nextCursor: string | null;
}

/** Somebody who belongs nowhere any more. */
export class LeaverResponse {
  id: string;
  name: string;
  email: string;
}

export class PeopleChangeResponse {
  at: string;
  /** `people.invite`, `people.changeRoles`, `people.remove`, … */
  operation: string;
  actorName: string | null;
  personName: string | null;
  /** The code of the organisation and what changed, in codes. */
  detail: string | null;
  /** Who left by this change and did not come back; their data are with the people of the province. */
  leaver: LeaverResponse | null;
}

export class PeopleChangeListResponse {
  items: PeopleChangeResponse[];
  nextCursor: string | null;
}

export class PasswordLinkRequest {
  @IsEmail() @MaxLength(254) email: string;
}

export class PasswordLinkCheckRequest {
  @IsString() @Length(20, 200) token: string;
}

export class PasswordLinkUseRequest {
  @IsString() @Length(20, 200) token: string;
  @IsString() @Length(1, 1000) password: string;
}

export class PasswordLinkResponse {
  name: string;
  email: string;
  kind: 'invitation' | 'reset';
}
