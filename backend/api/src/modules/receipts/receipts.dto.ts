// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';

export class DecisionReceiptResponse {
  decisionId: string;
  caseNumber: string;
  madeAt: string;
  /** SHA-256 of the content as it is stored: JSON with sorted keys. */
  sha256: string;
  advisedByName: string | null;
  decidedByName: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  content: Record<string, unknown>;
}
