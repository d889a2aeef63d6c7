// SPDX-License-Identifier: EUPL-1.2
import { grantLifecycle } from '../delivery/grant-lifecycle';
import { localDate } from '../shared/local-date';
import { grantType } from '../testing/samples';
import { type CaseEventType, caseEventTypes, meaningOf } from './events';
import { foldApplication, foldGrant } from './fold';
import { completeDateRefusal, cureDaysRefusal } from './intake';
import { applicationLifecycle } from './lifecycle';

const events = (...types: CaseEventType[]) => types.map((type) => ({ type }));

describe('the events of a case', () => {
  const types = Object.keys(caseEventTypes) as CaseEventType[];

  test('every action of a lifecycle is recorded by exactly one kind of event', () => {
    const actions = types.map(meaningOf).flatMap((m) => (m.lifecycle ? [`${m.lifecycle}.${m.action}`] : []));
    const expected = [
      ...Object.keys(applicationLifecycle.transitions).map((action) => `application.${action}`),
      ...Object.keys(grantLifecycle.transitions).map((action) => `grant.${action}`),
    ];
    expect(actions.sort()).toEqual(expected.sort());
  });

  test('advice, returns, conflicts and the work of finance never reach the municipality', () => {
    const internal = types.filter((type) => meaningOf(type).audience === 'province');
    expect(internal).toEqual([
      'ApplicationAssigned',
      'ChecklistAnswered',
      'ScoreSheetFilled',
      'DeviationProposed',
      'DeviationWithdrawn',
      'AdviceGiven',
      'NonProcessingAdvised',
      'AdviceReturned',
      'ConflictDeclared',
      'LetterQueuedForPost',
      'ThirdPartyLetterDispatched',
      'MessageRead',
      'DeadlineEscalated',
      'ExtensionDoubted',
      'ExtensionUpheld',
      'PaymentProposed',
      'PaymentReleased',
      'PaymentCancelled',
      'SampleNotDrawn',
      'VisitReported',
      'VisitTaskDone',
      'DeterminationProposed',
      'DeterminationReturned',
      'SanctionsRecorded',
      'GrantChangeDropped',
      'GrantChangeProposed',
      'GrantChangeReturned',
      'DefaultNoticeDenied',
      'PenaltyProposed',
      'PenaltyReturned',
      'PenaltyPaymentProposed',
      'PenaltyPaymentReleased',
      'PenaltyPaymentCancelled',
      'InterestProposed',
      'InterestReturned',
      'InterestPaymentProposed',
      'InterestPaymentReleased',
      'InterestPaymentCancelled',
      'CommitteeAdvised',
      'ObjectionAdviceGiven',
      'ObjectionAdviceReturned',
      'LegalOverrunBooked',
    ]);
  });
});

describe('replaying a case', () => {
  const road = events(
    'ApplicationStarted',
    'ApplicationSubmitted',
    'ApplicationAssigned',
    'CompletionRequested',
    'ApplicationSupplemented',
    'ApplicationJudgedComplete',
    'AdviceGiven',
    'AdviceReturned',
    'AdviceGiven',
    'SubsidyPartlyGranted',
    'DecisionNotified',
    'DeterminationRequested',
    'DeterminationProposed',
    'SubsidyDetermined',
    'RecoveryOrdered',
    'RecoveryReceived',
    'GrantClosed',
  );

  test('the whole road', () => {
    expect(foldApplication(road)).toBe('partly_granted');
    expect(foldGrant(road)).toBe('closed');
    expect(foldGrant(road.slice(0, 9))).toBeUndefined();
    expect(foldGrant(road.slice(0, 10))).toBe('active');
  });

  test('a draft that was thrown away', () => {
    expect(foldApplication([])).toBe('draft');
    expect(foldApplication(events('ApplicationStarted', 'ApplicationDiscarded'))).toBe('withdrawn');
  });

  test('an event that cannot follow is a mistake', () => {
    expect(() => foldApplication(events('SubsidyGranted'))).toThrow(
      'SubsidyGranted cannot follow on application state draft',
    );
    expect(() => foldGrant(events('SubsidyDetermined'))).toThrow('SubsidyDetermined without a grant');
  });
});

describe('the day on which an application was complete', () => {
  test.each([
    ['2026-03-09', 'COMPLETE_DATE_INVALID'],
    ['2026-03-10', undefined],
    ['2026-03-20', undefined],
    ['2026-03-21', 'COMPLETE_DATE_INVALID'],
  ])('%s, received on 10 and judged on 20 March', (day, code) => {
    const dates = { receivedOn: localDate('2026-03-10'), today: localDate('2026-03-20') };
    expect(completeDateRefusal({ completeOn: localDate(day), ...dates })?.code).toBe(code);
  });
});

test.each([
  [6, 'CURE_TERM_TOO_SHORT'],
  [7, undefined],
])('%d days to complete', (days, code) => {
  expect(cureDaysRefusal(grantType().terms, days)?.code).toBe(code);
});
