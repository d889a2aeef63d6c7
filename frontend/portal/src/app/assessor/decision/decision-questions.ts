// SPDX-License-Identifier: EUPL-1.2
import { type Answers, type GrantTypeDefinition, type Question, formatMoney } from '#domain';
import { type Permission, actionFor } from '../../case/actions';
import type { AdviceResponse, AllowedActionResponse, CaseResponse, DecisionRequest } from '../../case/api-models';
import { groundsQuestion } from '../steps/advice-questions';
import { boardHelp, boardIn, boardQuestions } from '../board/board-questions';
import { decisionText } from './decision-messages';

export type DecisionKind = DecisionRequest['kind'];

const actions = { grant: ['grant', 'grantPartly'], refuse: ['refuse'], not_process: ['notProcess'] } as const;

/** Whether an action is a decision on the application. */
export function isDecision({ thing, action }: AllowedActionResponse): boolean {
  return thing === 'application' && Object.values(actions).some((names) => names.some((name) => name === action));
}

/** What can be decided now, as the server says. */
export function decisionKinds(file: CaseResponse): DecisionKind[] {
  return (Object.keys(actions) as DecisionKind[]).filter((kind) =>
    actions[kind].some((action) => possible(actionFor(file, 'application', action))),
  );
}

/** Without a mandate the board itself can decide; then that is recorded. */
function possible({ allowed, refusal }: Permission): boolean {
  return allowed || refusal?.code === 'NO_MANDATE';
}

/** Whether this kind can only be decided by the board, for want of a mandate. */
export function boardOnly(file: CaseResponse, kind: DecisionKind): boolean {
  return !actions[kind].some((action) => actionFor(file, 'application', action).allowed);
}

/** The advice that lies before the decider. */
export function openAdvice({ advices }: CaseResponse): AdviceResponse | undefined {
  return advices
    .filter(({ returnReason }) => returnReason === null)
    .sort((a, b) => a.advisedAt.localeCompare(b.advisedAt))
    .at(-1);
}

/** The advice as the start of the decision. */
export function firstDecision(file: CaseResponse, wanted: string | undefined): Answers {
  const advice = openAdvice(file);
  const kinds = decisionKinds(file);
  const kind = kinds.find((one) => one === wanted) ?? kinds.find((one) => one === advice?.kind);
  return {
    ...(kind ? { kind } : {}),
    ...(advice && advice.amountCents > 0 ? { amountCents: advice.amountCents } : {}),
    ...(advice?.grounds.length ? { grounds: advice.grounds } : {}),
  };
}

/** The questions of a decision; which ones are asked follows from what was chosen so far. */
export function decisionQuestions(file: CaseResponse, type: GrantTypeDefinition, answers: Answers): Question[] {
  const { kind, amountCents } = answers;
  const advisedCents = openAdvice(file)?.amountCents ?? 0;
  const whole = kind === 'grant' && typeof amountCents === 'number' && amountCents >= advisedCents;
  const needed = decisionText((t) => t.needed);
  return [
    {
      key: 'kind',
      type: 'choice',
      label: decisionText((t) => t.kind),
      neededFor: needed,
      options: decisionKinds(file).map((key) => ({ key, label: decisionText((t) => t.kinds[key]) })),
    },
    ...(kind === 'grant'
      ? [
          {
            key: 'amountCents',
            type: 'money' as const,
            label: decisionText((t) => t.amount),
            help: decisionText((t) => t.amountHelp(formatMoney(advisedCents))),
            neededFor: needed,
          },
        ]
      : []),
    ...(kind === 'refuse' ? [groundsQuestion(file, type)] : []),
    {
      key: 'reason',
      type: 'long_text',
      label: decisionText((t) => t.reason),
      help: decisionText((t) => t.reasonHelp),
      ...(whole ? {} : { neededFor: needed }),
      maxLength: 4000,
    },
    ...(typeof kind === 'string' && kind in actions && boardOnly(file, kind as DecisionKind)
      ? boardQuestions(needed, boardHelp)
      : []),
  ];
}

/** What the server is asked, or nothing as long as it is not clear what is decided. */
export function decisionRequest(file: CaseResponse, answers: Answers): DecisionRequest | undefined {
  const kind = answers['kind'] as DecisionKind | undefined;
  const amountCents = answers['amountCents'];
  if (!kind || (kind === 'grant' && typeof amountCents !== 'number')) return undefined;
  const board = boardIn(answers);
  if (boardOnly(file, kind) && !board) return undefined;
  return {
    expectedVersion: file.version,
    kind,
    amountCents: kind === 'grant' ? Number(amountCents) : 0,
    grounds: kind === 'refuse' ? ((answers['grounds'] ?? []) as string[]) : [],
    reason: String(answers['reason'] ?? ''),
    ...(board ? { board } : {}),
  };
}
