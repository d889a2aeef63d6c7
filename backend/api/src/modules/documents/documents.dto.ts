// SPDX-License-Identifier: EUPL-1.2
import { IsIn, IsOptional, IsString, Length } from 'class-validator';

export class DocumentResponse {
  id: string;
  kind: string;
  purpose: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  uploadedAt: string;
  uploadedByName: string | null;
  locked: boolean;
}

export class UploadRequest {
  /** The key of the document rule that this file answers. */
  @IsString() @Length(1, 100) kind: string;
  @IsOptional()
  @IsIn(['application', 'report', 'determination', 'extension', 'views', 'amendment', 'objection'])
  purpose?: 'application' | 'report' | 'determination' | 'extension' | 'views' | 'amendment' | 'objection';
}

export class ScanRequest {
  /** What was scanned. */
  @IsIn(['objection', 'default_notice', 'visit']) kind: 'objection' | 'default_notice' | 'visit';
}

export class AllowedFileTypeResponse {
  extension: string;
  mediaType: string;
}

/** Shown before anybody chooses a file. */
export class UploadLimitsResponse {
  maximumBytes: number;
  types: AllowedFileTypeResponse[];
}
