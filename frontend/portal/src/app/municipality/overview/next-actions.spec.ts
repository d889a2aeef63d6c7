// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import type { ApplicationListItem, ObligationListItem } from '../../case/api-models';
import { isRunning, moneyOf, nextActions } from './next-actions';

const today = localDate('2026-05-01');
const application = (about: Partial<ApplicationListItem>): ApplicationListItem => ({
  id: 'a',
  number: 'FLX-1',
  projectName: 'Kanaalpark',
  organisationName: 'Leiden',
  schemeKey: 's',
  typeKey: 't',
  typeName: { nl: 'Soort' },
  state: 'draft',
  grantState: null,
  version: 1,
  updatedAt: '2026-04-01T10:00:00Z',
  receivedOn: null,
  decisionDueOn: null,
  viewsId: null,
  viewsDueOn: null,
  daysLeft: null,
  requestedCents: null,
  grantedCents: null,
  ...about,
});
const obligation = (about: Partial<ObligationListItem>): ObligationListItem => ({
  id: 'o',
  applicationId: 'a',
  applicationNumber: 'FLX-1',
  projectName: 'Kanaalpark',
  organisationName: 'Leiden',
  text: { nl: 'U begint.' },
  kind: 'start',
  state: 'open',
  dueOn: '2026-06-01',
  daysLeft: 31,
  ...about,
});

describe('what a municipality can do now', () => {
  test('what is due first comes first, what has no day comes last', () => {
    const actions = nextActions(
      [application({ id: 'draft' }), application({ id: 'incomplete', state: 'incomplete', daysLeft: 4 })],
      [obligation({}), obligation({ id: 'report', kind: 'report', dueOn: '2026-05-02', daysLeft: 1 })],
      today,
    );
    expect(actions.map(({ id, what, dueOn }) => [id, what, dueOn])).toEqual([
      ['report', 'determination', '2026-05-02'],
      ['incomplete', 'complete', '2026-05-05'],
      ['o', 'report', '2026-06-01'],
      ['draft', 'submit', undefined],
    ]);
  });

  test('an invitation to state views can be answered up to and including its last day', () => {
    const open = application({ state: 'in_assessment', viewsId: 'v', viewsDueOn: today });
    expect(nextActions([open], [], today)).toMatchObject([
      { what: 'views', dueOn: today, link: ['/gemeente/zaken', 'a', 'zienswijze', 'v'] },
    ]);
    expect(nextActions([{ ...open, viewsDueOn: '2026-04-30' }], [], today)).toEqual([]);
  });

  test('nothing is asked for what was reported, has no day yet, or goes on by itself for years', () => {
    const quiet = [
      obligation({ state: 'reported' }),
      obligation({ dueOn: null, daysLeft: null }),
      obligation({ kind: 'continuing', dueOn: '2031-05-01', daysLeft: 1826 }),
    ];
    expect(nextActions([application({ state: 'submitted', daysLeft: 80 })], quiet, today)).toEqual([]);
  });

  test('money counts what is undecided as requested and keeps what was granted', () => {
    const all = [
      application({ state: 'draft', requestedCents: 1 }),
      application({ state: 'submitted', requestedCents: 100 }),
      application({ state: 'granted', requestedCents: 1_000, grantedCents: 900 }),
    ];
    expect(moneyOf(all)).toEqual({ requestedCents: 100, grantedCents: 900 });
    expect(all.map(isRunning)).toEqual([false, true, true]);
  });
});
