// SPDX-License-Identifier: EUPL-1.2
import {
  addDays,
  type Answers,
  elapsedShare,
  type FilledStage,
  filledStages,
  type LocalDate,
  type ProgressContext,
  type RiskCode,
  totalHomes,
} from '#domain';
import type { Story } from './stories';

/** A project that is completed in its story works towards that in about so many days after the grant. */
const readyAfterDays = 155;

const risks: Readonly<Record<RiskCode, string>> = {
  permit: 'De vergunning laat op zich wachten. Wij overleggen elke week met de omgevingsdienst.',
  objections: 'Omwonenden maakten bezwaar. Wij zoeken samen met hen naar een oplossing.',
  site: 'De bodem moet worden gesaneerd. Daardoor is er plaats voor minder woningen.',
  utilities: 'De netbeheerder heeft weinig ruimte op het net. Wij zoeken een tijdelijke oplossing.',
  supplier: 'De fabriek levert later dan beloofd. De nieuwe leverdag staat vast.',
  costs: 'De kosten van het transport stegen. De gemeente vult het verschil aan.',
  financing: 'De corporatie beslist binnenkort over haar deel.',
  staff: 'Er zijn weinig monteurs. Wij huren mensen in.',
  support: 'De buurt heeft vragen. Wij houden een inloopavond.',
  other: 'De toegangsweg is smal. Wij plaatsen de woningen in delen.',
};

/** Believable answers to a progress report of a story; more work is done, and more homes stand, each time. */
export function progressAnswers(story: Story, grantedOn: LocalDate, context: ProgressContext): Answers {
  const percentage = percentageOf(story, grantedOn, context);
  const homes = totalHomes(context.promised);
  const permitted = percentage >= 20 && !story.progress?.waits;
  const placed = permitted ? placedOf(story, homes, percentage) : 0;
  const occupied = percentage === 100 ? placed : percentage < 70 ? 0 : Math.max(0, placed - 2);
  const counts = { permitted: permitted ? homes : 0, placed, occupied };
  const { risk } = story.progress ?? {};
  return {
    percentage,
    homes: grid(context.promised.kinds, counts),
    groups: grid(context.promised.groups, counts),
    permitStatus: permitted ? (percentage < 40 ? 'granted' : 'irrevocable') : 'requested',
    ...(permitted ? {} : { permitExpectedOn: addDays(context.today, 75) }),
    ...(percentage < 100 ? { completionExpectedOn: expectedOf(story, context) } : {}),
    spent: Math.round(((context.costsCents ?? 0) * percentage * 0.96) / 10_000) * 100,
    ...(risk ? { risks: [{ code: risk, text: risks[risk] }] } : {}),
    explanation: explanationOf(percentage, placed),
  };
}

/** Somewhat ahead of the time that is over, because the next report comes half a year later. */
function percentageOf(
  story: Story,
  grantedOn: LocalDate,
  { completionDueOn, previous, today }: ProgressContext,
): number {
  const completes = story.steps.includes('reportCompletion');
  const until = completes ? addDays(grantedOn, readyAfterDays) : (completionDueOn ?? today);
  const share = elapsedShare(grantedOn, until, today);
  const done = completes ? share : Math.min(95, (share + 12) * (story.progress?.pace ?? 1));
  return Math.max(previous?.percentage ?? 0, Math.round(done / 5) * 5);
}

/** Homes are placed in the second half of the work. */
function placedOf({ done = 1 }: Story, homes: number, percentage: number): number {
  return Math.round(homes * done * Math.min(1, Math.max(0, (percentage - 45) / 45)));
}

/** Some time before the last day; with every report of a project that slips, later. */
function expectedOf(story: Story, { completionDueOn, previous, today }: ProgressContext): LocalDate {
  const { slipDays = 0 } = story.progress ?? {};
  const soon = addDays(today, 30);
  const planned = previous?.completionExpectedOn
    ? addDays(previous.completionExpectedOn, slipDays)
    : addDays(completionDueOn ?? soon, -100);
  return planned < soon ? soon : planned;
}

/** One row for each kind or group: of what is counted, each gets what it was promised as long as there is any left. */
function grid(
  promised: Readonly<Record<string, number | undefined>>,
  counts: Readonly<Record<FilledStage, number>>,
): Record<string, Record<string, number>> {
  const left = { ...counts };
  return Object.fromEntries(
    Object.entries(promised).map(([name, most = 0]) => {
      const row = Object.fromEntries(
        filledStages.map((stage): [string, number] => {
          const count = Math.min(most, left[stage]);
          left[stage] -= count;
          return [stage, count];
        }),
      );
      return [name, row];
    }),
  );
}

function explanationOf(percentage: number, placed: number): string {
  if (percentage === 100) return 'De woningen staan er en zijn aangesloten. De laatste bewoners kregen de sleutel.';
  if (placed > 0) return 'De eerste woningen staan op hun fundering. Wij leggen nu de leidingen en de paden aan.';
  if (percentage < 20) return 'Wij bereiden het project voor: het ontwerp is klaar en de vergunning is aangevraagd.';
  return 'Het terrein is bouwrijp. De woningen worden in de fabriek gemaakt.';
}
