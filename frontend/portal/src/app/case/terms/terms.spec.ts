// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import type { CaseTermResponse } from '../api-models';
import { lineRows } from './line-rows';
import { termLabels } from './term-labels';

const today = localDate('2026-05-07');
const term = (kind: string, from: string, dueOn: string, settledOn: string | null = null): CaseTermResponse => ({
  kind,
  key: null,
  dueOn,
  daysLeft: 0,
  settledOn,
  plain: [],
  trace: [{ rule: 'start', source: '', date: from, text: { nl: '' } }],
});

describe('the time line of a case', () => {
  test('draws each term from its first to its last day, within the edges', () => {
    const { rows, today: now } = lineRows(
      [term('cure', '2026-03-04', '2026-03-18', '2026-03-10'), term('decision', '2026-03-02', '2026-06-26')],
      today,
      [0, 116],
    );
    expect(rows.map(({ from, to, open, beyond }) => [from, to, open, beyond])).toEqual([
      [2, 16, false, false],
      [0, 116, true, false],
    ]);
    expect(now).toBe(66);
  });

  test('terms of years do not press the others together: they go on beyond the edge', () => {
    const { rows } = lineRows(
      [term('objection', '2026-05-01', '2026-06-12'), term('limitation', '2026-05-01', '2031-06-12')],
      today,
      [0, 42],
    );
    expect(rows.map(({ to, beyond }) => [to, beyond])).toEqual([
      [42, false],
      [42, true],
    ]);
  });

  test('what must still be done stays open after its last day; what one could do is over', () => {
    const late = ['decision', 'new_decision', 'court_file', 'payment', 'objection', 'views', 'target'];
    const { rows } = lineRows(
      late.map((kind) => term(kind, '2026-03-02', '2026-05-06')),
      today,
      [0, 100],
    );
    expect(rows.filter(({ open }) => open).map(({ kind }) => kind)).toEqual(late.slice(0, 4));
  });

  test('a day that is counted back is a mark, and nothing falls outside', () => {
    const { rows } = lineRows([term('hearing_papers', '2026-06-01', '2026-05-22')], today, [0, 100]);
    expect(rows[0]?.to).toBeLessThanOrEqual(103);
    expect(rows[0]?.from).toBeGreaterThanOrEqual(0);
  });
});

test('several terms of one kind are numbered', () => {
  const names = { cure: 'Aanvullen', decision: 'Besluit' };
  expect(termLabels([{ kind: 'cure' }, { kind: 'decision' }, { kind: 'cure' }, { kind: 'x' }], names)).toEqual([
    'Aanvullen (1)',
    'Besluit',
    'Aanvullen (2)',
    'x',
  ]);
});
