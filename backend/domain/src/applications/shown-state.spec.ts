// SPDX-License-Identifier: EUPL-1.2
import { grantStates } from '../delivery/grant-lifecycle';
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
  const notified = { requested: true, determinationNotified: true };

  it('never shows a proposal', () => {
    expect(grantStateForRecipient('determination_proposed', notified)).toBe('determination_requested');
    expect(grantStateForRecipient('determination_proposed', { ...notified, requested: false })).toBe('active');
  });

  it.each(['determined', 'in_recovery', 'closed'] as const)(
    'shows %s only once the determination was notified',
    (state) => {
      expect(grantStateForRecipient(state, notified)).toBe(state);
      expect(grantStateForRecipient(state, { requested: true, determinationNotified: false })).toBe(
        'determination_requested',
      );
      expect(grantStateForRecipient(state, { requested: false, determinationNotified: false })).toBe('active');
    },
  );

  it('shows what happened before as it is', () => {
    const before = { requested: true, determinationNotified: false };
    for (const state of grantStates.filter((one) => one === 'active' || one === 'determination_requested')) {
      expect(grantStateForRecipient(state, { ...before, requested: state !== 'active' })).toBe(state);
    }
  });

  it('does not take a proposal of the province that was sent back for a request', () => {
    const nothing = { requested: false, determinationNotified: false };
    expect(grantStateForRecipient('determination_requested', nothing)).toBe('active');
  });
});
