// SPDX-License-Identifier: EUPL-1.2
import { caseEventTypes } from '../applications/events';
import { journalKinds } from '../budget/ledger';
import { outsideJournalKinds } from '../budget/outside-ledger';
import { grantLifecycle, grantStates } from '../delivery/grant-lifecycle';
import { localDate } from '../shared/local-date';
import { penaltyRateOn, penaltyRules } from '../terms/penalty-rules';
import { effectLines, type UpheldEffect } from './upheld-effect';
import { daysRefusal, monthsRefusal, overtakenRefusal, penaltyInDays, stillDecides } from './upholding-limits';
import { matterOf } from './contested-matter';
import { contestedMatters, upholdings } from './upholdings';

const kinds =
  'grant partial_grant refusal not_processed determination extension_granted extension_refused penalty amendment withdrawal'.split(
    ' ',
  );

describe('what upholding an objection brings about', () => {
  test.each(contestedMatters)(
    '%s: a sentence in two languages, an article, and an effect or the word that there is none',
    (matter) => {
      const { text, source, form, amount, journals, days } = upholdings[matter];
      expect(text.nl.length).toBeGreaterThan(20);
      expect(text.en).toBeTruthy();
      expect(source).toMatch(/Awb \d/);
      expect(source).toContain('7:11');
      const kinds: readonly string[] = [...journalKinds, ...outsideJournalKinds];
      expect(journals.filter((kind) => !kinds.includes(kind))).toEqual([]);
      if (journals.includes('OVERRUN') && amount === 'granted') expect(source).toContain('4:25(');
      if (form === 'nothing_more') expect(amount).toBe('none');
      else expect(amount !== 'none' || days !== 'none' || journals.length > 0).toBe(true);
    },
  );

  test('every kind of decision against which one can object is in the table', () => {
    expect(kinds.filter((kind) => matterOf({ kind }) === undefined)).toEqual([]);
    expect(matterOf({ kind: 'objection' })).toBeUndefined();
  });

  test('a change is told apart by what it did', () => {
    const change = (kind: string, beforeCents: number, afterCents: number, refused = false) =>
      matterOf({
        kind: kind.startsWith('withdraw') ? 'withdrawal' : 'amendment',
        change: { kind, refused, beforeCents, afterCents },
      });
    expect(change('amend', 100, 60)).toBe('lowering');
    expect(change('amend', 100, 150)).toBe('raising');
    expect(change('amend', 100, 100)).toBe('other_change');
    expect(change('amend', 100, 100, true)).toBe('change_refused');
    expect(change('amendDetermination', 100, 60)).toBe('determination_lowered');
    expect(change('withdraw', 100, 0)).toBe('withdrawal');
    expect(change('withdrawDetermination', 100, 0)).toBe('determination_withdrawn');
    expect(matterOf({ kind: 'determination', exOfficio: true })).toBe('ex_officio_determination');
    expect(matterOf({ kind: 'penalty', penaltyCents: 0 })).toBe('no_penalty');
    expect(matterOf({ kind: 'penalty', penaltyCents: 1 })).toBe('penalty');
    const extension = { askedMonths: 6, grantedMonths: 3 };
    expect(matterOf({ kind: 'extension_granted', extension })).toBe('extension_shortened');
    expect(matterOf({ kind: 'extension_granted', extension: { ...extension, grantedMonths: 6 } })).toBe(
      'extension_granted',
    );
  });

  test('state x matter: whether the contested decision still decides', () => {
    const table = Object.fromEntries(
      contestedMatters.map((matter) => [
        matter,
        grantStates.filter((state) => stillDecides(matter, state, false)).join(' '),
      ]),
    );
    expect(table).toMatchSnapshot();
    expect(
      contestedMatters.filter(
        (matter) => stillDecides(matter, 'active', true) && upholdings[matter].amount === 'granted',
      ),
    ).toEqual(['partial_grant', 'refusal']);
  });

  test('a withdrawal comes undone from every state to which it led, and from no other', () => {
    expect(grantLifecycle.transitions.reinstate.from).toEqual(['withdrawn', 'in_recovery', 'closed']);
    expect(grantLifecycle.transitions.reinstate.by).toEqual(['system']);
    for (const type of ['GrantReinstated', 'DeterminationRequestReinstated'] as const)
      expect(caseEventTypes[type].lifecycle).toBe('grant');
  });

  test('what was overtaken gives nothing back', () => {
    const asked = { stillDecides: false, grantState: 'determined', moreCents: 1, dates: 0 };
    expect(overtakenRefusal(asked)).toMatchObject({ code: 'NOT_IN_THIS_STATE', details: { state: 'determined' } });
    expect(overtakenRefusal({ ...asked, moreCents: 0 })).toBeUndefined();
    expect(overtakenRefusal({ ...asked, moreCents: 0, dates: 1 })).toBeDefined();
    expect(overtakenRefusal({ ...asked, stillDecides: true })).toBeUndefined();
  });

  test('months and days only where they are in dispute', () => {
    const none = { outcome: 'upheld', months: null, dates: 0 } as const;
    expect(daysRefusal({ ...none, matter: 'penalty' })).toBeUndefined();
    expect(daysRefusal({ ...none, matter: 'penalty', months: 1 })?.code).toBe('NOT_IN_DISPUTE');
    expect(daysRefusal({ ...none, matter: 'determination', dates: 1 })?.code).toBe('NOT_IN_DISPUTE');
    expect(daysRefusal({ ...none, matter: 'withdrawal', dates: 1 })).toBeUndefined();
    expect(daysRefusal({ ...none, matter: 'withdrawal', outcome: 'unfounded', dates: 1 })?.code).toBe('NOT_IN_DISPUTE');
    expect(daysRefusal({ ...none, matter: 'extension_refused', months: 3 })).toBeUndefined();
  });

  test.each([
    [3, 'open', undefined],
    [6, 'open', undefined],
    [7, 'open', 'MONTHS_REQUIRED'],
    [2, 'open', 'MONTHS_REQUIRED'],
    [null, 'open', 'MONTHS_REQUIRED'],
    [null, 'breached', 'MONTHS_REQUIRED'],
    [null, 'met', undefined],
  ] as const)('%s months for an obligation that is %s', (months, obligation, code) => {
    expect(monthsRefusal({ months, obligation, ownMonths: 2, askedMonths: 6 })?.code).toBe(code);
  });

  test('a penalty is a number of whole days', () => {
    const rate = penaltyRateOn(localDate('2026-03-01'), penaltyRules);
    const days = (cents: number) => penaltyInDays(cents, { maximumDays: 42, rate });
    expect(days(0)).toMatchObject({ days: 0 });
    expect(days(32_200)).toMatchObject({ days: 14 });
    expect(days(144_200)).toMatchObject({ days: 42 });
    expect(days(32_201)).toMatchObject({ refusal: { details: { belowCents: 32_200, aboveCents: 35_700 } } });
    expect(days(144_201)).toMatchObject({
      refusal: { code: 'PENALTY_AMOUNT_NOT_DAYS', details: { belowCents: 144_200 } },
    });
  });

  describe('in sentences', () => {
    const base: UpheldEffect = {
      matter: 'withdrawal',
      outcome: 'upheld',
      ownCents: 0,
      totalCents: 0,
      overrunCents: 0,
      takenCents: 0,
      cancelledClaimCents: 0,
      claimCents: 0,
      reopened: 0,
      datesLapse: false,
      dates: [],
      overtaken: false,
    };
    const keys = (more: Partial<UpheldEffect>) => effectLines({ ...base, ...more }).map(({ key }) => key);

    test('all that happens is named, and nothing is never silent', () => {
      expect(keys({ totalCents: 100, overrunCents: 10, cancelledClaimCents: 50, claimCents: 5, reopened: 2 })).toEqual([
        'amount',
        'overrun',
        'claim_cancelled',
        'claim',
        'obligations',
      ]);
      expect(keys({})).toEqual(['nothing']);
      expect(keys({ outcome: 'unfounded' })).toEqual(['stands']);
      expect(keys({ overtaken: true })).toEqual(['overtaken']);
      expect(keys({ matter: 'not_processed', decisionDueOn: localDate('2026-09-14') })).toEqual(['decision_term']);
      expect(keys({ matter: 'extension_refused', months: 3, dueOn: localDate('2026-09-14'), breached: true })).toEqual([
        'extension',
        'breach',
      ]);
      expect(keys({ matter: 'penalty', totalCents: 35_700, penaltyDays: 15, penaltyPaidCents: 32_200 })).toEqual([
        'amount',
        'penalty_payment',
      ]);
    });
  });
});
