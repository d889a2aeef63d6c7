// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { ObligationRule } from '../schemes/definition';
import { addDays, localDate, type LocalDate } from '../shared/local-date';
import { calendarOf, holidayDecrees } from '../terms/holidays';
import type { AmendedDate, GrantedExtension } from '../terms/obligation-due';
import { obligation } from '../testing/samples';
import { type GrantCauses, obligationText, plannedObligations, ruleKeyOf, turnOf } from './obligation-plan';

interface Example {
  readonly title: string;
  readonly rules: readonly ({ readonly key: string } & Partial<ObligationRule>)[];
  readonly granted: string;
  readonly met?: Readonly<Record<string, LocalDate>>;
  readonly extensions?: Readonly<Record<string, readonly GrantedExtension[]>>;
  readonly amended?: Readonly<Record<string, AmendedDate>>;
  readonly days: Readonly<Record<string, string>>;
}

const calendar = calendarOf(holidayDecrees);
const causesOf = (granted: string, more: Partial<GrantCauses> = {}): GrantCauses => ({
  grantNotifiedOn: localDate(granted),
  metOn: {},
  extensions: {},
  amended: {},
  calendar,
  extended: true,
  ...more,
});
const daysIn = (rules: readonly ObligationRule[], causes: GrantCauses): Record<string, string | undefined> =>
  Object.fromEntries(plannedObligations(rules, causes).map(({ key, term }) => [key, term?.dueOn]));

describe('the days of a grant', () => {
  const file = join(__dirname, '../../examples/deadlines/obligations.yaml');
  const examples = (parse(readFileSync(file, 'utf8')) as Example[]).map((one) => [one.title, one] as const);

  test.each(examples)('%s', (_, { rules, granted, met, extensions, amended, days }) => {
    const asked = rules.map(({ key, ...rest }) => obligation(key, rest));
    const found = daysIn(
      asked,
      causesOf(granted, { metOn: met ?? {}, extensions: extensions ?? {}, amended: amended ?? {} }),
    );
    const shown = Object.keys(days).map((key) => [key, found[key] ?? 'none']);
    expect(Object.fromEntries(shown)).toEqual(days);
  });

  const rules = [
    obligation('start', { kind: 'start', due: { after: 'grant', months: 6 } }),
    obligation('done', { due: { after: 'start', months: 12, before: '2030-12-31' } }),
    obligation('told', { kind: 'progress', due: { after: 'grant' }, every: { months: 4, until: 'done' } }),
    obligation('kept', {
      kind: 'continuing',
      due: { after: 'done', years: 5 },
      confirm: { months: 12, text: { nl: 'Bevestig', en: 'Confirm' } },
    }),
  ];

  test('do not depend on the order in which things happened, nor on the days that there were before', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(localDate('2026-03-02'), days));
    const key = fc.constantFrom('start', 'done', 'told.1', 'told.2');
    const act = fc.oneof(
      fc.record({ kind: fc.constant('met' as const), key, day }),
      fc.record({ kind: fc.constant('extension' as const), key, day, months: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ kind: fc.constant('amended' as const), key, day, dueOn: day }),
    );
    type Act = { kind: string; key: string; day: LocalDate; months?: number; dueOn?: LocalDate };
    const causesAfter = (acts: readonly Act[]): GrantCauses => {
      const metOn: Record<string, LocalDate> = {};
      const extensions: Record<string, GrantedExtension[]> = {};
      const amended: Record<string, AmendedDate> = {};
      for (const one of acts) {
        if (one.kind === 'met') metOn[one.key] = one.day;
        if (one.months) (extensions[one.key] ??= []).push({ months: one.months, notifiedOn: one.day });
        if (one.dueOn) amended[one.key] = { dueOn: one.dueOn, notifiedOn: one.day };
      }
      return causesOf('2026-03-02', { metOn, extensions, amended });
    };
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        // One act of a kind for a thing: the last one counts, whichever way it was come to.
        const last = [...new Map(acts.map((one) => [`${one.kind} ${one.key}`, one])).values()];
        expect(daysIn(rules, causesAfter([...last].reverse()))).toEqual(daysIn(rules, causesAfter(last)));
        const planned = plannedObligations(rules, causesAfter(last));
        expect(new Set(planned.map((one) => one.key)).size).toBe(planned.length);
        for (const { term } of planned) expect(term?.trace.at(-1)?.date ?? term?.dueOn).toBe(term?.dueOn);
      }),
      { numRuns: 300 },
    );
  });

  test('keys and words of turns', () => {
    expect([ruleKeyOf('kept.3'), turnOf('kept.3'), ruleKeyOf('kept'), turnOf('kept')]).toEqual(['kept', 3, 'kept', 0]);
    const [, , , kept] = rules;
    if (!kept) throw new Error('no rule');
    expect(obligationText(kept, 'kept')).toEqual({ nl: 'kept', en: 'kept' });
    expect(obligationText(kept, 'kept.2')).toEqual({ nl: 'Bevestig (2e keer)', en: 'Confirm (turn 2)' });
  });
});
