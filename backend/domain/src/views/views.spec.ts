// SPDX-License-Identifier: EUPL-1.2
import { decide } from '../shared/lifecycle';
import { addDays, localDate } from '../shared/local-date';
import { viewsLifecycle, type ViewsFacts } from './views-lifecycle';
import {
  financialShortcut,
  type ViewsQuestion,
  viewsRefusal,
  viewsReplyRefusal,
  type ViewsRound,
  viewsSentences,
} from './views-rules';

const today = localDate('2026-05-06');
const yesterday = addDays(today, -1);
const round = (more: Partial<ViewsRound> = {}): ViewsRound => ({
  state: 'invited',
  of: 'applicant',
  dueOn: today,
  ...more,
});
const ask = (more: Partial<ViewsQuestion>): string | undefined =>
  viewsRefusal({ subject: 'advice', rounds: [], today, ...more })?.code;

describe('before a decision to somebody’s detriment', () => {
  test.each<[string, Partial<ViewsQuestion>, string | undefined]>([
    ['nobody asked and nothing says why not', {}, 'VIEWS_REQUIRED'],
    ['"heard" without an invitation', { viewsCode: 'views_heard' }, 'VIEWS_REQUIRED'],
    ['neither 4:7 nor 4:8 applies', { viewsCode: 'no_differing_data' }, undefined],
    ['a pure ceiling refusal', { viewsCode: 'ceiling_only' }, undefined],
    [
      'a pure ceiling refusal after the grant',
      { viewsCode: 'ceiling_only', subject: 'withdrawal' },
      'VIEWS_EXCEPTION_UNAVAILABLE',
    ],
    ['the last day is today', { rounds: [round()] }, 'VIEWS_TERM_RUNNING'],
    [
      'the last day is today, whatever the code',
      { rounds: [round()], viewsCode: 'no_differing_data' },
      'VIEWS_TERM_RUNNING',
    ],
    ['the last day was yesterday', { rounds: [round({ dueOn: yesterday })] }, undefined],
    ['views came before the term ended', { rounds: [round({ state: 'received', receivedOn: yesterday })] }, undefined],
    ['views were waived', { rounds: [round({ state: 'waived' })] }, undefined],
    [
      'one answered, one still runs',
      { rounds: [round({ state: 'received' }), round({ of: 'third_party' })] },
      'VIEWS_TERM_RUNNING',
    ],
    ['urgent', { viewsCode: 'awb_4_11', subject: 'amendment' }, undefined],
    ['the shortcut for money, on a scheme article', { viewsCode: 'awb_4_12', articles: ['artikel 5'] }, undefined],
    [
      'the shortcut for money, refusing under 4:35',
      { viewsCode: 'awb_4_12', articles: ['Awb 4:35, eerste lid'] },
      'VIEWS_EXCEPTION_UNAVAILABLE',
    ],
    [
      'the shortcut for money, determining lower',
      { viewsCode: 'awb_4_12', subject: 'determination' },
      'VIEWS_EXCEPTION_UNAVAILABLE',
    ],
  ])('%s', (_, more, code) => {
    expect(ask(more)).toBe(code);
  });

  test('the refusal names the latest of the last days that still run', () => {
    const rounds = [
      round({ dueOn: addDays(today, 3) }),
      round({ dueOn: addDays(today, 9) }),
      round({ dueOn: yesterday }),
    ];
    expect(viewsRefusal({ subject: 'advice', rounds, today })?.details).toEqual({ dueOn: addDays(today, 9) });
  });

  test('the shortcut is for advice alone, and not for every article with these digits', () => {
    expect(financialShortcut('advice', ['artikel 14:351'])).toBe(true);
    expect(financialShortcut('amendment')).toBe(false);
  });

  test('what came is answered before the decision', () => {
    const received = round({ state: 'received', receivedOn: yesterday });
    expect(viewsReplyRefusal([received], ' ')?.code).toBe('VIEWS_REPLY_REQUIRED');
    expect(viewsReplyRefusal([received], 'Dit verandert ons oordeel niet.')).toBeUndefined();
    expect(viewsReplyRefusal([{ ...received, reply: 'Al gezegd.' }], undefined)).toBeUndefined();
    expect(viewsReplyRefusal([round({ state: 'waived' })], undefined)).toBeUndefined();
  });

  test('the letter says what was asked, what came and what was done with it', () => {
    expect(
      viewsSentences([
        round({ state: 'received', receivedOn: yesterday, reply: 'Dat verandert ons oordeel niet.' }),
        round({ state: 'expired', of: 'third_party', dueOn: yesterday }),
        round({ state: 'waived' }),
      ]),
    ).toEqual([
      'Wij vroegen u om een zienswijze voordat wij beslisten. Op dinsdag 5 mei 2026 gaf u uw zienswijze. Dat verandert ons oordeel niet.',
      'Wij vroegen een andere belanghebbende om een zienswijze. Dat kon tot en met dinsdag 5 mei 2026. Wij kregen geen zienswijze.',
      'Wij vroegen u om een zienswijze. Daarvan is geen gebruik gemaakt: dat is ons laten weten.',
    ]);
  });
});

describe('an invitation', () => {
  const facts: ViewsFacts = { actorId: 'me', conflictsOf: [], today, dueOn: today, of: 'applicant', byApplicant: true };
  const step = (action: 'answer' | 'record' | 'waive' | 'expire', role: 'fill' | 'submit' | 'assessor', more = {}) => {
    const outcome = decide(viewsLifecycle, action, 'invited', [role], { ...facts, ...more });
    return 'to' in outcome ? outcome.to : outcome.refusal.code;
  };

  test('is answered by who fills in or submits, and waived by who submits', () => {
    expect([step('answer', 'fill'), step('answer', 'submit'), step('waive', 'submit')]).toEqual([
      'received',
      'received',
      'waived',
    ]);
    expect(step('waive', 'fill')).toBe('NOT_YOUR_ROLE');
    expect(step('answer', 'submit', { of: 'third_party' })).toBe('FORBIDDEN');
  });

  test('is closed unused from the day after the last day', () => {
    expect(step('expire', 'assessor', { byApplicant: false })).toBe('VIEWS_TERM_RUNNING');
    expect(step('expire', 'assessor', { byApplicant: false, dueOn: yesterday })).toBe('expired');
  });
});
