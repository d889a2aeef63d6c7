// SPDX-License-Identifier: EUPL-1.2
import { loadScheme } from '../schemes/scheme-loader';
import { decisionDue, type DueCauses, type Invitation, targetDue } from './due-dates';
import { localMoment, windowRefusal } from './window';

const scheme = loadScheme('flexwonen-zh', '1');
const type = scheme.types.find(({ key }) => key === 'plaatsing');
if (!type) throw new Error('the scheme lost its type');

const causes = (invitations: readonly Invitation[], wish: Partial<DueCauses> = {}): DueCauses => ({
  legal: scheme.legal,
  terms: type.terms,
  closesAt: new Date('2026-06-30T15:00:00Z'),
  receivedOn: '2026-03-02',
  invitations,
  ...wish,
});

describe('The dates of a case', () => {
  it('follow from receipt, and from every day of suspension', () => {
    expect(decisionDue(causes([])).dueOn).toBe('2026-06-01');
    // Eight weeks end on 27 April, King's Day.
    expect(targetDue(causes([])).dueOn).toBe('2026-04-28');
    const running = { invitedOn: '2026-03-04', dueOn: '2026-03-18', answeredOn: null };
    expect(decisionDue(causes([running])).dueOn).toBe('2026-06-15');
    expect(decisionDue(causes([{ ...running, answeredOn: '2026-03-10' }])).dueOn).toBe('2026-06-06');
    expect(decisionDue(causes([{ ...running, answeredOn: '2026-03-04' }])).dueOn).toBe('2026-06-01');
  });

  it('stop standing still when the term for completing has passed, however late the answer comes', () => {
    const late = { invitedOn: '2026-03-04', dueOn: '2026-03-18', answeredOn: '2026-04-30' };
    expect(decisionDue(causes([late])).dueOn).toBe('2026-06-15');
  });

  it('count from the closing day where the scheme says so', () => {
    const terms = { ...type.terms, decisionFrom: 'closing' } as const;
    expect(decisionDue(causes([], { terms })).dueOn).toBe('2026-09-29');
    expect(targetDue(causes([], { terms })).dueOn).toBe('2026-04-28');
  });

  it('say in time by the clock of Amsterdam', () => {
    const window = { opensAt: new Date('2026-01-05T08:00:00Z'), closesAt: new Date('2026-07-01T15:00:00Z') };
    expect(windowRefusal(window, new Date('2026-07-01T14:59:59.999Z'))).toBeUndefined();
    expect(windowRefusal(window, new Date('2026-07-01T15:00:00Z'))).toEqual({
      code: 'WINDOW_CLOSED',
      details: { closesAt: '2026-07-01T17:00:00' },
    });
    expect(windowRefusal(window, new Date('2026-01-05T07:59:59Z'))).toMatchObject({
      code: 'WINDOW_NOT_OPEN',
      details: { opensAt: '2026-01-05T09:00:00' },
    });
    expect(localMoment(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01T00:30:00');
  });
});
