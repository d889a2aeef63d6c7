// SPDX-License-Identifier: EUPL-1.2
import { IsInt, IsISO8601, IsString, Length, Matches, Min } from 'class-validator';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

export class RecipientNoticeRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** The key of what the scheme asks to be told. */
  @IsString() @Length(1, 60) key: string;
  /** The day on which it happened or became known. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) happenedOn: string;
  @IsString() @Length(1, 4000) explanation: string;
}

export class NoticeSeenRequest {
  /** The version of the grant that was seen; a notice itself never changes. */
  @IsInt() @Min(1) expectedVersion: number;
}

/** What the recipient has to tell by itself when it happens. */
export class NotificationDutyResponse {
  key: string;
  event: string;
  withinDays: number;
  text: LocalizedTextResponse;
  article: string;
}

export class RecipientNoticeResponse {
  id: string;
  key: string;
  happenedOn: string;
  explanation: string;
  /** Days after the last day for it; 0 in time. */
  lateDays: number;
  notifiedAt: string;
  notifiedByName: string;
  seenAt: string | null;
}

export class RecipientNoticeListResponse {
  duties: NotificationDutyResponse[];
  items: RecipientNoticeResponse[];
}
