// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Calculation, objectionTerm } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CalculationResponse, CommandResponse } from '../../platform/http/common.dto';
import { Work } from '../../platform/work/work';
import { datedLetter } from '../decisions/decision-letter';
import { calendarInForce } from '../law-data/calendar';
import { letterFor, renderLetter } from '../letters';
import { DeterminationTaking } from './determination-taking';
import type { DeterminationPreviewResponse, DeterminationRequest } from './payments.dto';

/** The determination of a subsidy: one code path, once to look at and once for real. */
@Injectable()
export class DetermineService {
  constructor(
    private readonly work: Work,
    private readonly taking: DeterminationTaking,
  ) {}

  /** What the determination would do. Everything is taken back. */
  async preview(actor: Actor, grantId: string, body: DeterminationRequest): Promise<DeterminationPreviewResponse> {
    const { taken, today, now, calendar } = await this.work.preview(actor, async (tx) => ({
      taken: await this.taking.determine(tx, grantId, body),
      today: tx.today,
      now: tx.now,
      calendar: await calendarInForce(tx),
    }));
    const letter = letterFor(datedLetter(taken.letter, today, calendar));
    const { settlement, grantedCents, determinedCents } = taken;
    return {
      newState: taken.grant.state,
      grantedCents,
      determinedCents,
      paidCents: taken.paidCents,
      balanceCents: settlement.kind === 'balance' ? settlement.amountCents : 0,
      recoveryCents: settlement.kind === 'recovery' ? settlement.amountCents : 0,
      releasedCents: grantedCents - determinedCents,
      calculation: calculationResponse(taken.calculation),
      objectionDueOn: objectionTerm({ notifiedOn: today, calendar }).dueOn,
      mandateLine: letter.mandateLine,
      letterPdf: (await renderLetter(letter, now)).toString('base64'),
    };
  }

  /** Determines the subsidy. */
  determine(actor: Actor, grantId: string, body: DeterminationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { grant } = await this.taking.determine(tx, grantId, body);
      return { id: grant.id, state: grant.state, version: grant.version };
    });
  }
}

function calculationResponse({ rows, totalCents, problems }: Calculation): CalculationResponse {
  return {
    rows: rows.map((row) => ({ ...row })),
    totalCents,
    problems: problems.map(({ code, source, details }) => ({ code, source, details: { ...details } })),
  };
}
