// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { Question } from '../schemes/definition';
import { question } from '../testing/samples';
import { type Answers, evaluate } from './evaluate';
import { visibilityOf, visibleQuestions } from './visibility';

const questions: readonly Question[] = [
  question('a', 'boolean'),
  question('b', 'number', { visibleWhen: 'a = true' }),
  question('c', 'number', { visibleWhen: 'b > 3 and outside = "yes"' }),
  question('d', 'table', { columns: [{ key: 'n', type: 'number', label: { nl: 'n' } }] }),
  question('e', 'text', { visibleWhen: 'count(d[n > 1]) > 0' }),
  question('f', 'text', { visibleWhen: 'if c = 5 then true else a = false' }),
];

/** The rule as it reads, without anything that is remembered. */
function plainly(answers: Answers): string[] {
  const known: Record<string, unknown> = { outside: answers['outside'] };
  return questions
    .filter(({ key, visibleWhen }) => {
      const decision = visibleWhen === undefined ? undefined : evaluate(visibleWhen, known);
      if (decision && !(decision.decided && decision.value)) return false;
      if (Object.hasOwn(answers, key)) known[key] = answers[key];
      return true;
    })
    .map(({ key }) => key);
}

const keysOf = (shown: readonly Question[]): string[] => shown.map(({ key }) => key);

describe('which questions are shown', () => {
  it('is the same whatever was typed before', () => {
    const number = fc.constantFrom<unknown>(undefined, null, 1, 4, 5, 'x');
    const answers = fc.record(
      {
        a: fc.constantFrom<unknown>(true, false, undefined, 'ja'),
        b: number,
        c: number,
        d: fc.array(fc.record({ n: number }), { maxLength: 2 }),
        outside: fc.constantFrom('yes', 'no', undefined),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 8 }), (typed) => {
        const visibility = visibilityOf(questions);
        for (const moment of typed) {
          expect(keysOf(visibility(moment))).toEqual(plainly(moment));
          expect(keysOf(visibleQuestions(questions, moment))).toEqual(plainly(moment));
        }
      }),
    );
  });

  it('is the same list while nothing comes or goes', () => {
    const visibility = visibilityOf(questions);
    const first = visibility({ a: true, b: 1 });
    expect(visibility({ a: true, b: 2 })).toBe(first);
    expect(visibility({ a: false, b: 2 })).not.toBe(first);
  });
});
