// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { addDays, localDate, localDateTimeToInstant } from '../shared/local-date';
import {
  digestFrom,
  firesFrom,
  minutesLate,
  triedAgainAt,
  usualWarnings,
  warnedParties,
  warningSteps,
} from './warning-steps';

interface Example {
  readonly title: string;
  readonly due: string;
  readonly from: string;
  readonly fires?: readonly string[];
  readonly taken?: readonly { readonly step: string; readonly at: string; readonly minutes: number }[];
}

const file = join(__dirname, '../../examples/deadlines/warnings.yaml');
const examples = (parse(readFileSync(file, 'utf8')) as Example[]).map((one) => [one.title, one] as const);

describe('warnings around a day', () => {
  test.each(examples)('%s', (_, { due, from, fires, taken }) => {
    const steps = warningSteps(localDate(due), usualWarnings, localDate(from));
    if (fires) expect(steps.map(({ offsetDays, fireOn }) => `${offsetDays}: ${fireOn}`)).toEqual(fires);
    for (const { step, at, minutes } of taken ?? []) {
      const instant = at.endsWith('Z') ? new Date(at) : localDateTimeToInstant(at);
      expect([step, at, minutesLate(localDate(step), instant)]).toEqual([step, at, minutes]);
    }
  });

  test('a step of a day that passed is never set, and every other one once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: -60, max: 60 }), (days, shift) => {
        const due = addDays(localDate('2024-01-01'), days);
        const today = addDays(due, shift);
        const offsets = warningSteps(due, usualWarnings, today).map(({ offsetDays }) => offsetDays);
        expect(offsets).toEqual([-42, -14, -7, -2, 1, 7, 14].filter((offset) => offset >= shift));
      }),
    );
  });

  test('the day begins at midnight in the legal time zone and the digest goes at seven, also on both nights of the clock', () => {
    expect(firesFrom(localDate('2026-03-29')).toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(digestFrom(localDate('2026-03-29')).toISOString()).toBe('2026-03-29T05:00:00.000Z');
    expect(firesFrom(localDate('2026-10-25')).toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(digestFrom(localDate('2026-10-25')).toISOString()).toBe('2026-10-25T06:00:00.000Z');
  });

  test('what failed is tried again ever later, and then waits for a person', () => {
    const now = new Date('2026-03-10T10:00:00Z');
    const minutes = [1, 2, 3, 4, 5, 6].map((failures) => {
      const again = triedAgainAt(failures, now);
      return again && (again.getTime() - now.getTime()) / 60_000;
    });
    expect(minutes).toEqual([1, 5, 15, 60, 240, undefined]);
  });

  test.each([
    ['a warning to the recipient', 'warning', 'recipient', true, ['recipient']],
    ['its day has passed', 'overdue', 'recipient', true, ['recipient', 'assignee']],
    ['the same when nobody handles it', 'overdue', 'recipient', false, ['recipient', 'assessors', 'administrators']],
    ['a warning to the province', 'warning', 'province', true, ['assignee']],
    ['to the province when nobody handles it', 'warning', 'province', false, ['assessors', 'administrators']],
    ['a day of the province has passed', 'overdue', 'province', true, ['assignee', 'administrators']],
    ['an escalation', 'escalation', 'recipient', true, ['assignee', 'administrators']],
    ['an escalation when nobody handles it', 'escalation', 'province', false, ['assessors', 'administrators']],
  ] as const)('%s', (_, rule, side, assigned, expected) => {
    expect(warnedParties({ rule, side, assigned })).toEqual(expected);
  });
});
