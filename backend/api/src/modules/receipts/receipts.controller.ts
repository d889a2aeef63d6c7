// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, ParseUUIDPipe, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
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
  number: string;
  advised_by_name: string | null;
  decided_by_name: string;
}

const receiptSql = `
  select r.content, r.sha256, r.made_at, a.number, p.name as advised_by_name, q.name as decided_by_name
    from decision_receipt r
    join decision d on d.id = r.decision_id
    join application a on a.id = r.application_id
    left join person p on p.id = d.advised_by
    join person q on q.id = d.decided_by
   where r.decision_id = $1`;

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
    return this.of(actor, decisionId, ({ content, sha256, made_at, number, advised_by_name, decided_by_name }) => ({
      decisionId,
      caseNumber: number,
      madeAt: made_at.toISOString(),
      sha256,
      advisedByName: advised_by_name,
      decidedByName: decided_by_name,
      content: JSON.parse(content) as Record<string, unknown>,
    }));
  }

  /** The receipt byte for byte as it is stored: its SHA-256 is the one that is shown. */
  @Get('receipt/file')
  @Allow(forRoles('assessor', 'decider', 'finance', 'administrator', 'auditor'))
  @ApiProduces('application/json')
  @Header('Content-Type', 'application/json; charset=utf-8')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) decisionId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, content } = await this.of(actor, decisionId, (row) => ({
      name: `${row.number}-${decisionId.slice(0, 8)}.json`,
      content: row.content,
    }));
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    return new StreamableFile(Buffer.from(content, 'utf8'));
  }

  private of<T>(actor: Actor, decisionId: string, answer: (row: Row) => T): Promise<T> {
    return this.work.read(actor, async (reader) => {
      const [row] = await reader.query<Row>(receiptSql, [decisionId]);
      if (!row) throw notFound();
      return answer(row);
    });
  }
}
