// SPDX-License-Identifier: EUPL-1.2
import type { Answers, Question } from '#domain';
import type { Permission } from '../../case/actions';
import type { BoardDecisionRequest } from '../../case/api-models';
import { boardText } from './board-messages';

/** Why the board is asked about inside another form. */
export const boardHelp = boardText((t) => t.help);

/** Whether something can be decided by the board alone, for want of a mandate. */
export function boardOnly(...permissions: readonly Permission[]): boolean {
  return (
    !permissions.some(({ allowed }) => allowed) && permissions.some(({ refusal }) => refusal?.code === 'NO_MANDATE')
  );
}

/** The day and the paper of a decision of the board. */
export function boardQuestions(neededFor: Question['neededFor'], help?: Question['help']): Question[] {
  return [
    { key: 'boardDecidedOn', type: 'date', latest: 'today', label: boardText((t) => t.decidedOn), help, neededFor },
    { key: 'boardPaper', type: 'text', label: boardText((t) => t.paper), neededFor, maxLength: 100 },
  ];
}

/** What was recorded of the board, once it is complete. */
export function boardIn({ boardDecidedOn, boardPaper }: Answers): BoardDecisionRequest | undefined {
  const known = typeof boardDecidedOn === 'string' && typeof boardPaper === 'string' && boardPaper.trim() !== '';
  return known ? { decidedOn: boardDecidedOn, paper: boardPaper } : undefined;
}
