// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RiskCode } from '#domain';

/** What can happen to a case of the demonstration, with the days that usually pass before it. */
export const stepDays = {
  start: 0,
  fill: 1,
  submit: 3,
  withdraw: 4,
  take: 2,
  ask: 1,
  supplement: 8,
  judge: 2,
  checklist: 4,
  advise: 1,
  adviseLess: 1,
  adviseRefusal: 1,
  askViews: 1,
  stateViews: 6,
  linkRepeat: 1,
  adviseNotToProcess: 16,
  returnAdvice: 2,
  grant: 4,
  grantPartly: 4,
  refuse: 4,
  notProcess: 3,
  proposeAdvance: 3,
  releaseAdvance: 2,
  payAdvance: 3,
  reportStart: 30,
  acceptStart: 5,
  proposeSecondAdvance: 2,
  releaseSecondAdvance: 2,
  paySecondAdvance: 3,
  askExtension: 25,
  grantExtension: 6,
  refuseExtension: 6,
  reportCompletion: 60,
  sendBackCompletion: 4,
  acceptCompletion: 6,
  drawSample: 3,
  finalAccount: 14,
  proposeDetermination: 12,
  returnDetermination: 2,
  determine: 6,
  askChange: 20,
  proposeChange: 6,
  proposeWithdrawal: 25,
  decideChange: 4,
  remind: 100,
  proposeExOfficio: 35,
  proposeBalance: 2,
  releaseSettlement: 2,
  paySettlement: 6,
  giveNotice: 95,
  acceptNotice: 2,
  proposePenalty: 2,
  determinePenalty: 3,
  preparePenalty: 2,
  releasePenalty: 1,
  payPenalty: 4,
  proposeInterest: 4,
  object: 20,
  planObjectionHearing: 7,
  hearObjection: 14,
  adviseUnfounded: 6,
  adviseUpheld: 6,
  decideObjection: 5,
  decideObjectionBeyondCeiling: 5,
  planVisit: 30,
  reportVisit: 22,
  publishVisit: 3,
  prepareSample: 2,
} as const;

export type StepName = keyof typeof stepDays;

/** What a municipality says in its progress reports, where that is not the usual. */
interface ToldProgress {
  /** What became of the last report, where it was not simply accepted; reports of which the day came are handed in. */
  readonly last?: 'sentBack' | 'missing';
  /** Part of the time that is over for which the work is done too; work goes somewhat ahead of time by itself. */
  readonly pace?: number;
  /** How many days the expected last day moves with each report. */
  readonly slipDays?: number;
  /** The permit is still waited for. */
  readonly waits?: boolean;
  readonly risk?: RiskCode;
  readonly photo?: boolean;
}

/** One case of the demonstration: whose, for what, and how far it came. */
export interface Story {
  readonly municipality: string;
  readonly typeKey: string;
  readonly project: string;
  readonly site: string;
  /** Days since the last act; a few by itself. */
  readonly quietDays?: number;
  readonly moneyCents?: number;
  readonly count?: number;
  /** Part of what was promised that was really done, in the final account. */
  readonly done?: number;
  /** Days before a step, where they are not the usual. */
  readonly days?: Readonly<Partial<Record<StepName, number>>>;
  readonly progress?: ToldProgress;
  readonly steps: readonly StepName[];
}

const filed: StepName[] = ['start', 'fill', 'submit'];
const assessed: StepName[] = [...filed, 'take', 'judge', 'checklist'];
const granted: StepName[] = [...assessed, 'advise', 'grant'];
const advanced: StepName[] = [...granted, 'proposeAdvance', 'releaseAdvance', 'payAdvance'];
const started: StepName[] = [...advanced, 'reportStart', 'acceptStart'];
const secondPaid: StepName[] = [...started, 'proposeSecondAdvance', 'releaseSecondAdvance', 'paySecondAdvance'];
const completed: StepName[] = [...started, 'reportCompletion', 'acceptCompletion'];
const completedAfterTwo: StepName[] = [...secondPaid, 'reportCompletion', 'acceptCompletion'];

const paths = { filed, assessed, granted, advanced, started, secondPaid, completed, completedAfterTwo };

interface Told extends Omit<Story, 'steps'> {
  readonly path?: keyof typeof paths;
  readonly then?: readonly StepName[];
}

/** About forty cases, in all states; their facts stand in stories.yaml. */
export const stories: readonly Story[] = (parse(readFileSync(join(__dirname, 'stories.yaml'), 'utf8')) as Told[]).map(
  ({ path, then = [], ...story }) => ({ ...story, steps: [...(path ? paths[path] : []), ...then] }),
);
