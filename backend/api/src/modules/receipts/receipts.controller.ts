// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { notFound } from '../../platform/refused.error';
import { Allow, forRoles } from '../../platform/security/policy';
import { Work } from '../../platform/work/work';
import { DecisionReceiptResponse } from './receipts.dto';

interface Row {
  content: string;
  sha256: string;
  made_at: Date;
}

@ApiTags('decisions')
@Controller('decisions/:id')
export class ReceiptsController {
  constructor(private readonly work: Work) {}

  /** What a decision rests on, as it was fixed when its letter went out. */
  @Get('receipt')
  @Allow(forRoles('assessor', 'decider', 'finance', 'administrator', 'auditor'))
  receipt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) decisionId: string,
  ): Promise<DecisionReceiptResponse> {
    return this.work.read(actor, async (reader) => {
      const [row] = await reader.query<Row>(
        'select content, sha256, made_at from decision_receipt where decision_id = $1',
        [decisionId],
      );
      if (!row) throw notFound();
      const { content, sha256, made_at } = row;
      return {
        decisionId,
        madeAt: made_at.toISOString(),
        sha256,
        content: JSON.parse(content) as Record<string, unknown>,
      };
    });
  }
}
