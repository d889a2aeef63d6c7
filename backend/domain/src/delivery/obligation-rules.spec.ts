// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { obligation } from '../testing/samples';
import { extensionRefusal, reportRefusal } from './obligation-rules';

describe('asking for more time', () => {
  const rule = obligation('completion', { extension: { times: 1, maximumMonths: 6 } });
  const days = { dueOn: localDate('2026-06-30'), askedOn: localDate('2026-06-01') };
  const early = obligation('a', { extension: { times: 1, maximumMonths: 6, askWeeksBefore: 2 } });
  const ask = (more: Partial<Parameters<typeof extensionRefusal>[0]>) =>
    extensionRefusal({ rule, state: 'open', months: 6, requests: [], ...days, ...more })?.code;

  test.each([
    ['as much as is possible', ask({}), undefined],
    ['one month too much', ask({ months: 7 }), 'EXTENSION_TOO_LONG'],
    ['no month', ask({ months: 0 }), 'EXTENSION_TOO_LONG'],
    ['half a month', ask({ months: 0.5 }), 'EXTENSION_TOO_LONG'],
    ['while another request waits', ask({ requests: ['asked'] }), 'EXTENSION_PENDING'],
    ['after it was granted once', ask({ requests: ['granted'] }), 'EXTENSION_USED_UP'],
    ['after it was refused once', ask({ requests: ['refused'] }), undefined],
    ['after it was reported', ask({ state: 'reported' }), 'EXTENSION_NOT_POSSIBLE'],
    ['where the scheme gives none', ask({ rule: obligation('a') }), 'EXTENSION_NOT_POSSIBLE'],
    ['two weeks before the last day', ask({ rule: early, askedOn: localDate('2026-06-16') }), undefined],
    ['a day later than that', ask({ rule: early, askedOn: localDate('2026-06-17') }), 'EXTENSION_ASKED_TOO_LATE'],
    ['of a day that is not there yet', ask({ rule: early, dueOn: null }), undefined],
  ])('%s', (_, code, expected) => {
    expect(code).toBe(expected);
  });
});

describe('reporting that something was done', () => {
  const days = { grantNotifiedOn: localDate('2026-03-10'), today: localDate('2026-03-20') };
  const report = (metOn: string, documentCount = 0, evidence: 'optional' | 'required' = 'optional') =>
    reportRefusal({ rule: obligation('a', { evidence }), metOn: localDate(metOn), documentCount, ...days })?.code;

  test.each([
    ['today', report('2026-03-20'), undefined],
    ['tomorrow', report('2026-03-21'), 'DATE_IN_FUTURE'],
    ['on the day of the decision', report('2026-03-10'), undefined],
    ['the day before the decision', report('2026-03-09'), 'DATE_BEFORE_GRANT'],
    ['without the evidence that is needed', report('2026-03-20', 0, 'required'), 'DOCUMENT_MISSING'],
    ['with the evidence that is needed', report('2026-03-20', 1, 'required'), undefined],
  ])('%s', (_, code, expected) => {
    expect(code).toBe(expected);
  });
});
