// SPDX-License-Identifier: EUPL-1.2
import { applicationStates } from './lifecycle';
import { grantStateForRecipient, stateForApplicant } from './shown-state';

describe('what an applicant may know of the state', () => {
  it('never shows an advice', () => {
    expect(stateForApplicant('advised', false)).toBe('in_assessment');
    expect(stateForApplicant('advised', true)).toBe('in_assessment');
  });

  it.each(['granted', 'partly_granted', 'refused', 'not_processed'] as const)(
    'shows %s only once notified',
    (state) => {
      expect(stateForApplicant(state, false)).toBe('in_assessment');
      expect(stateForApplicant(state, true)).toBe(state);
    },
  );

  it('shows every other state as it is', () => {
    const hidden = ['advised', 'granted', 'partly_granted', 'refused', 'not_processed'];
    for (const state of applicationStates.filter((one) => !hidden.includes(one))) {
      expect(stateForApplicant(state, false)).toBe(state);
    }
  });
});

describe('what a recipient may know of the state of the grant', () => {
  it.each([
    [null, 'active'],
    ['DecisionNotified', 'active'],
    ['DeterminationRequested', 'determination_requested'],
    ['GrantAmended', 'amended'],
    ['GrantWithdrawn', 'withdrawn'],
    ['SubsidyDetermined', 'determined'],
    ['RecoveryOrdered', 'in_recovery'],
    ['DeterminationReminded', 'reminded'],
    ['GrantClosed', 'closed'],
  ] as const)('after %s: %s', (lastSeen, state) => {
    expect(grantStateForRecipient(lastSeen)).toBe(state);
  });
});
