// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { Work } from '../../platform/work/work';
import { LedgerCheckResponse } from './budget.dto';

@ApiTags('budget')
@Controller()
export class LedgerController {
  constructor(private readonly work: Work) {}

  /** What the last check of the ledger found; the check runs by itself every minute. */
  @Get('ledger-checks/latest')
  @Allow(forRoles('finance', 'administrator', 'auditor', 'decider'))
  latest(@CurrentActor() actor: Actor): Promise<LedgerCheckResponse> {
    return this.work.read(actor, async (reader) => {
      const [row] = await reader.query<LedgerCheckResponse>(
        `select checked_at as "checkedAt", checks, wrong, wrong_since as "wrongSince", findings from ledger_check`,
      );
      return row ?? { checkedAt: null, checks: 0, wrong: 0, wrongSince: null, findings: [] };
    });
  }
}
