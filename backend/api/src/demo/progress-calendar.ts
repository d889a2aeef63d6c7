// SPDX-License-Identifier: EUPL-1.2
import { addDays, addMonths, localDate, type LocalDate, localDateOf, partsOf } from '#domain';
import type { StepName, Story } from './stories';

/** What comes back as long as a project runs, on days that follow from the grant and the year. */
export type ProgressStep = 'reportProgress' | 'reportYear' | 'acceptProgress' | 'sendBackProgress';

interface Told {
  readonly step: StepName;
  readonly at: Date;
}

interface Planned {
  readonly step: ProgressStep;
  readonly on: Date;
}

const monthsBetween = 6;
/** How long before its last day a report of some months is handed in, and how long after that it is answered. */
const handedInBefore = 22;
const answeredAfter = 5;
/** After this nobody reports progress any more. */
const ends: readonly StepName[] = ['reportCompletion', 'proposeWithdrawal'];

const dateOf = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/** The reports that a project handed in so far and what the province answered; none for a study. */
export function progressSteps(story: Story, told: readonly Told[], now: Date): Planned[] {
  const granted = told.find(({ step }) => step === 'grant' || step === 'grantPartly');
  if (!granted || story.typeKey === 'haalbaarheid') return [];
  const from = localDateOf(granted.at);
  const today = localDateOf(now);
  const end = told.find(({ step }) => ends.includes(step));
  // The answer comes before the end too.
  const until = end ? addDays(localDateOf(end.at), -answeredAfter) : today;
  const turnDays = story.progress?.last === 'missing' ? [] : turns(from, until);
  const handedIn = (step: ProgressStep, on: LocalDate): Planned[] => {
    const answered = addDays(on, answeredAfter);
    const sentBack = story.progress?.last === 'sentBack' && step === 'reportProgress' && on === turnDays.at(-1);
    return [
      { step, on: dateOf(on) },
      ...(answered < today
        ? [{ step: sentBack ? ('sendBackProgress' as const) : ('acceptProgress' as const), on: dateOf(answered) }]
        : []),
    ];
  };
  return [
    ...turnDays.flatMap((on) => handedIn('reportProgress', on)),
    ...yearEnds(from, until).flatMap((on) => handedIn('reportYear', on)),
  ].sort((a, b) => a.on.getTime() - b.on.getTime());
}

function turns(from: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let turn = 1; ; turn += 1) {
    const on = addDays(addMonths(from, monthsBetween * turn), -handedInBefore);
    if (on >= until) return days;
    days.push(on);
  }
}

/** A week after the end of each year. */
function yearEnds(from: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let { year } = partsOf(from); ; year += 1) {
    const on = localDate(`${year + 1}-01-08`);
    if (on >= until) return days;
    days.push(on);
  }
}
