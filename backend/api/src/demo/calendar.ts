// SPDX-License-Identifier: EUPL-1.2
import { type ProgressStep, progressSteps } from './progress-calendar';
import { stepDays, type StepName, type Story } from './stories';

/** One act of the demonstration at its moment. */
export interface Act {
  readonly story: Story;
  readonly step: StepName | ProgressStep;
  readonly at: Date;
}

const day = 24 * 60 * 60 * 1000;

/** All acts of all stories in the order of time. The last act of each lies some days back. */
export function calendarOf(stories: readonly Story[], now: Date): Act[] {
  const acts = stories.flatMap((story, place) => {
    const daysBefore = (step: StepName): number => story.days?.[step] ?? stepDays[step];
    const needed = story.steps.slice(1).reduce((sum, step) => sum + daysBefore(step), 0);
    let daysAgo = needed + (story.quietDays ?? 1 + ((place * 5) % 9));
    const momentOf = (date: Date, index: number): Date => {
      // Later acts of a story are later on the day, so that a day moved out of the weekend keeps the order.
      const minutes = 8 * 60 + ((place * 7) % 120) + index * 12;
      const midnight = new Date(date);
      midnight.setUTCHours(0, 0, 0, 0);
      const intoWeekend = Math.max(0, ((midnight.getUTCDay() + 6) % 7) - 4);
      midnight.setUTCDate(midnight.getUTCDate() - intoWeekend);
      return new Date(Math.min(midnight.getTime() + minutes * 60_000, now.getTime() - (100 - index) * 1_000));
    };
    const told = story.steps.map((step, index) => {
      daysAgo -= index === 0 ? 0 : daysBefore(step);
      return { story, step, at: momentOf(new Date(now.getTime() - daysAgo * day), index) };
    });
    const reported = progressSteps(story, told, now).map(({ step, on }, index): Act => ({
      story,
      step,
      at: momentOf(on, told.length + index),
    }));
    return [...told, ...reported];
  });
  return acts.sort((a, b) => a.at.getTime() - b.at.getTime());
}
