// SPDX-License-Identifier: EUPL-1.2
import { type BoardDecision, type LocalDate, localDate } from '#domain';
import { RefusedError } from '../../platform/refused.error';
import type { BoardDecisionRequest } from './decisions.dto';

/** A decision of the board as it was recorded. @throws RefusedError DATE_IN_FUTURE */
export function boardDecision(asked: BoardDecisionRequest | undefined, today: LocalDate): BoardDecision | undefined {
  if (!asked) return undefined;
  const decidedOn = localDate(asked.decidedOn);
  if (decidedOn > today) throw new RefusedError({ code: 'DATE_IN_FUTURE' });
  return { decidedOn, paper: asked.paper.trim() };
}
