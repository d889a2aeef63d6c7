// SPDX-License-Identifier: EUPL-1.2
import { IsInt, IsUUID, Min } from 'class-validator';
import { CalculationResponse, LocalizedTextResponse } from '../../platform/http/common.dto';

/** A question that is new for this application, vanishes from it, or asks something else. */
export class QuestionChangeResponse {
  kind: 'added' | 'vanished' | 'changed';
  key: string;
  label: LocalizedTextResponse;
  /** The page of the form on which it stands, or stood. */
  page: string;
  /** In what: type, wording, options, limits, needed, condition. */
  differences: string[];
  answered: boolean;
}

export class DocumentChangeResponse {
  kind: 'added' | 'vanished' | 'changed';
  key: string;
  title: LocalizedTextResponse;
}

/**
 * What a newer version of the scheme means for a draft. `none`: the draft is under the version in force. `moves`: it can
 * only be sent under the newer one. `stays`: the newer version lets drafts be finished under the old one.
 */
export class VersionChangeResponse {
  rule: 'none' | 'moves' | 'stays';
  /** Somebody has to look: the form or the amount changes. */
  noticeable: boolean;
  fromVersion: string;
  toVersion: string;
  toVersionId: string;
  /** The article of the transitional rule, where the version has one. */
  article: string | null;
  explanation: LocalizedTextResponse | null;
  questions: QuestionChangeResponse[];
  documents: DocumentChangeResponse[];
  before: CalculationResponse;
  after: CalculationResponse;
}

export class MoveToVersionRequest {
  @IsInt() @Min(1) expectedVersion: number;
  /** The version whose changes were seen. */
  @IsUUID() schemeVersionId: string;
}
