// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseScheme } from '../schemes/parse-scheme';
import { exampleScheme } from '../testing/example-schemes';
import { factsOfExample, ruleOfExample, type WarningExample } from '../testing/warning-cases';
import { earlyWarning } from './early-warning';
import { usualEarlyWarning } from './early-warning-rule';
import { signalCodes } from './project-signals';
import { signalSentence } from './signal-sentences';

const folder = join(__dirname, '../../examples/early-warning');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as WarningExample[]);

describe('the examples of the early warning', () => {
  test('there are enough, each with its own title, and every reason is there as attention and as serious', () => {
    expect(examples.length).toBeGreaterThanOrEqual(40);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
    const seen = examples.flatMap((one) => earlyWarning(factsOfExample(one), ruleOfExample(one)).signals);
    for (const code of signalCodes) {
      const levels = new Set(seen.filter((signal) => signal.code === code).map(({ level }) => level));
      expect([code, [...levels].sort()]).toEqual([code, ['attention', 'serious']]);
    }
  });

  test.each(examples.map((one) => [one.title, one] as const))('%s', (_, example) => {
    const { level, signals } = earlyWarning(factsOfExample(example), ruleOfExample(example));
    const reasons = Object.fromEntries(signals.map((signal) => [signal.code, signalSentence(signal)]));
    expect({ level, reasons }).toEqual({ level: example.level, reasons: example.reasons ?? {} });
  });
});

describe('the bounds of a scheme', () => {
  const problemsWith = (change: Partial<typeof usualEarlyWarning>): readonly string[] => {
    const parsed = parseScheme({ ...exampleScheme('flexwonen-zh'), earlyWarning: { ...usualEarlyWarning, ...change } });
    return 'problems' in parsed ? parsed.problems : [];
  };

  test('are data that the shipped schemes have, marked as examples', () => {
    for (const key of ['flexwonen-zh', 'wonen-zh-flex-2025']) {
      const { earlyWarning: rule, exampleValues } = exampleScheme(key);
      expect(rule).toEqual(usualEarlyWarning);
      expect(exampleValues).toContain('earlyWarning');
    }
  });

  test('never make serious milder than attention', () => {
    expect(problemsWith({ behind: { attentionPoints: 30, seriousPoints: 30 } })).toEqual([]);
    expect(problemsWith({ behind: { attentionPoints: 30, seriousPoints: 29 } })).toEqual([
      'earlyWarning.behind: serious must not come before attention',
    ]);
    expect(problemsWith({ permitPending: { attentionDays: 30, seriousDays: 31 } })).toEqual([
      'earlyWarning.permitPending: serious must not come before attention',
    ]);
    expect(problemsWith({ moved: { attentionDays: -1, seriousDays: 9 } })).toHaveLength(1);
  });
});
