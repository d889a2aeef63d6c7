// SPDX-License-Identifier: EUPL-1.2
import {
  type AdvanceRule,
  caseTerms,
  type CaseTerms,
  localDate,
  ordinaryCalendar,
  penaltyRules,
  termOf,
} from '#domain';
import { type HappenedEvent, termEventsIn } from './term-events';

const event = (type: string, on: string, data: Readonly<Record<string, unknown>> = {}): HappenedEvent => ({
  type,
  on,
  data: { ...data },
});

const rules = {
  legal: { title42: 'direct', termsExtended: true },
  decision: { weeks: 13, from: 'receipt', article: 'artikel 9' },
  determination: { weeks: 13, article: 'artikel 15' },
  cureDays: 14,
  calendar: ordinaryCalendar,
  penalty: penaltyRules,
} as const;

const advance = (key: string, on: string): AdvanceRule => ({
  key,
  percentage: 50,
  on,
  text: { nl: key },
  article: 'artikel 13',
});
const advances = [advance('at_grant', 'grant'), advance('at_start', 'start')];

const foldOf = (events: readonly HappenedEvent[]): CaseTerms =>
  caseTerms(termEventsIn(events, advances), rules, localDate('2026-12-31'));

const refused = event('DecisionNotified', '2026-03-02', { decisionId: 'd', kind: 'refusal', notifiedOn: '2026-03-02' });
const objected = event('ObjectionReceived', '2026-03-20', {
  objectionId: 'o',
  decisionId: 'd',
  channel: 'post',
  receivedOn: '2026-03-20',
});
const ofObjection = { objectionId: 'o' };
const hearing = (recordedOn: string, on: string): HappenedEvent =>
  event('HearingPlanned', recordedOn, { ...ofObjection, on });

describe('what ends a term of a case', () => {
  it('an objection taken back has no term for its decision any more', () => {
    const running = foldOf([refused, objected]);
    expect(termOf(running, 'objection_decision', 'o')).toMatchObject({ dueOn: '2026-05-26' });
    expect(termOf(running, 'objection_decision', 'o')?.settledOn).toBeUndefined();
    const ended = foldOf([refused, objected, event('ObjectionWithdrawn', '2026-04-01', ofObjection)]);
    expect(termOf(ended, 'objection_decision', 'o')?.settledOn).toBe('2026-04-01');
  });

  it('a hearing that is planned anew leaves only the days of the new one, one that was given up none', () => {
    const planned = [refused, objected, hearing('2026-04-10', '2026-05-04')];
    expect(termOf(foldOf(planned), 'hearing_papers')?.dueOn).toBe('2026-04-24');
    const anew = foldOf([...planned, hearing('2026-04-14', '2026-05-11')]);
    expect(anew.terms.filter(({ kind }) => kind === 'hearing_papers').map(({ dueOn }) => dueOn)).toEqual([
      '2026-05-01',
    ]);
    const held = event('HearingHeld', '2026-05-04', { ...ofObjection, on: '2026-05-04' });
    const again = foldOf([...planned, held, hearing('2026-05-06', '2026-05-20')]);
    expect(again.terms.filter(({ kind }) => kind === 'hearing_papers')).toHaveLength(2);
    const waived = foldOf([...planned, event('HearingWaived', '2026-04-15', ofObjection)]);
    expect(termOf(waived, 'hearing_papers')).toBeUndefined();
  });

  it('a file that went to the court is no longer asked for', () => {
    const asked = [event('CourtFileRequested', '2026-06-01', { appealId: 'a', requestedOn: '2026-06-01' })];
    expect(termOf(foldOf(asked), 'court_file', 'a')).toMatchObject({ dueOn: '2026-06-29' });
    expect(termOf(foldOf(asked), 'court_file', 'a')?.settledOn).toBeUndefined();
    for (const type of ['CourtFileSent', 'AppealWithdrawn', 'AppealDecided']) {
      const ended = foldOf([...asked, event(type, '2026-06-10', { appealId: 'a' })]);
      expect(termOf(ended, 'court_file', 'a')?.settledOn).toBe('2026-06-10');
    }
  });

  it('a request for determination has a term of its own, that ends when the grant is withdrawn and not undone', () => {
    const asked = [event('DeterminationRequested', '2026-03-02', { requestId: 'r', receivedOn: '2026-03-02' })];
    expect(termOf(foldOf(asked), 'determination_decision', 'r')).toMatchObject({ dueOn: '2026-06-01' });
    const withdrawn = [...asked, event('GrantWithdrawn', '2026-04-01', { decisionId: 'w' })];
    expect(termOf(foldOf(withdrawn), 'determination_decision', 'r')?.settledOn).toBe('2026-04-01');
    const undone = foldOf([...withdrawn, event('DeterminationRequestReinstated', '2026-06-01', {})]);
    expect(termOf(undone, 'determination_decision', 'r')?.settledOn).toBeUndefined();
  });

  it('notices of default about an objection and about a request each have a penalty of their own', () => {
    const notice = (about: string, subjectId: string, receivedOn: string): HappenedEvent =>
      event('DefaultNoticeReceived', receivedOn, { about, subjectId, receivedOn, penaltyId: `p-${subjectId}` });
    const { penalties } = foldOf([
      refused,
      objected,
      event('DeterminationRequested', '2026-03-02', { requestId: 'r', receivedOn: '2026-03-02' }),
      notice('objection', 'o', '2026-05-27'),
      notice('determination', 'r', '2026-06-02'),
    ]);
    expect(penalties.map(({ key, penalty }) => [key, penalty?.firstDay])).toEqual([
      ['objection:o', '2026-06-11'],
      ['determination:r', '2026-06-17'],
    ]);
  });

  it('an adjournment of an objection on paper counts on the day on which its letter was posted', () => {
    const granted = [
      event('DecisionNotified', '2026-03-02', { decisionId: 'd', kind: 'refusal', notifiedOn: '2026-03-02' }),
      event('ObjectionReceived', '2026-03-10', {
        objectionId: 'o',
        decisionId: 'd',
        channel: 'post',
        receivedOn: '2026-03-10',
      }),
    ];
    const dueOn = (...events: HappenedEvent[]): string | undefined =>
      termOf(caseTerms(termEventsIn([...granted, ...events], []), rules, localDate('2026-12-31')), 'objection_decision')
        ?.dueOn;
    // Six weeks after the objection term, which ended on 13 April.
    expect(dueOn()).toBe('2026-05-26');
    const adjourned = event('ObjectionAdjourned', '2026-05-20', { objectionId: 'o', weeks: 6, letterId: 'l' });
    const posted = (sentOn: string): HappenedEvent => event('LetterDispatched', sentOn, { documentId: 'l', sentOn });
    expect(dueOn(adjourned)).toBe('2026-07-06');
    expect(dueOn(adjourned, posted('2026-05-26'))).toBe('2026-07-06');
    expect(dueOn(adjourned, posted('2026-05-27'))).toBe('2026-05-26');
    expect(dueOn(posted('2026-05-27'), adjourned)).toBe('2026-05-26');
  });

  it('a message of delay on paper counts on the day on which it was posted', () => {
    const adjourning = {
      ...rules,
      decision: { ...rules.decision, weeks: 8, adjournment: { length: { weeks: 4 }, article: 'artikel 9' } },
    };
    const dueOn = (...events: HappenedEvent[]): string | undefined =>
      termOf(caseTerms(termEventsIn(events, advances), adjourning, localDate('2026-12-31')), 'decision')?.dueOn;
    const received = event('ApplicationSubmitted', '2026-03-02', { receivedOn: '2026-03-02' });
    const delayed = event('DelayAnnounced', '2026-04-20', { noticeId: 'n', effect: 'adjourned' });
    const posted = (sentOn: string): HappenedEvent => event('LetterDispatched', sentOn, { documentId: 'n', sentOn });
    expect(dueOn(received)).toBe('2026-04-28');
    expect(dueOn(received, delayed)).toBe('2026-05-26');
    expect(dueOn(received, delayed, posted('2026-04-28'))).toBe('2026-05-26');
    expect(dueOn(received, delayed, posted('2026-04-29'))).toBe('2026-04-28');
  });
});

describe('an advance that waits for an obligation', () => {
  const granted = [
    event('SubsidyGranted', '2026-03-02', { decisionId: 'g', amountCents: 1_000_001 }),
    event('DecisionNotified', '2026-03-02', { decisionId: 'g', kind: 'grant', notifiedOn: '2026-03-02' }),
  ];
  const met = event('ObligationMet', '2026-06-08', { key: 'start', metOn: '2026-06-01' });
  const proposed = (ruleKey: string, amountCents: number): HappenedEvent =>
    event('PaymentProposed', '2026-06-09', { paymentId: ruleKey, kind: 'advance', ruleKey, amountCents });
  const made = (ruleKey: string, paidOn: string, amountCents: number): HappenedEvent =>
    event('PaymentMade', paidOn, { paymentId: ruleKey, kind: 'advance', ruleKey, amountCents, paidOn });
  const of = (key: string, ...events: HappenedEvent[]) => termOf(foldOf([...granted, ...events]), 'payment', key);

  it('may be paid within six weeks after it was met, however late that was accepted', () => {
    expect(of('advance:at_start')).toBeUndefined();
    expect(of('advance:at_start', met)).toMatchObject({ dueOn: '2026-07-13' });
    expect(of('advance:at_start', met)?.trace[0]?.source).toBe('artikel 13');
    expect(of('advance:at_start', event('ObligationMet', '2026-06-08', { key: 'other' }))).toBeUndefined();
  });

  it('is settled by its own payment alone', () => {
    const events = [met, proposed('at_start', 500_001), made('at_start', '2026-06-12', 500_001)];
    expect(of('advance:at_start', ...events)?.settledOn).toBe('2026-06-12');
    expect(of('advance:at_start', met, made('at_grant', '2026-06-12', 500_000))?.settledOn).toBeUndefined();
    const [first] = foldOf([...granted, ...events]).terms.filter(({ kind }) => kind === 'payment');
    expect(first).toMatchObject({ dueOn: '2026-04-13' });
    expect(first?.settledOn).toBeUndefined();
  });

  it('has no last day where a lowering left nothing of it, and has one again where it did not', () => {
    const taken = proposed('at_grant', 500_000);
    const lowered = (amountCents: number) => event('GrantAmended', '2026-06-10', { decisionId: 'w', amountCents });
    expect(of('advance:at_start', taken, met, lowered(500_000))).toBeUndefined();
    expect(of('advance:at_start', taken, met, lowered(500_001))).toBeDefined();
    const back = event('PaymentCancelled', '2026-06-10', { paymentId: 'at_grant', kind: 'advance' });
    expect(of('advance:at_start', taken, met, back, lowered(500_000))).toBeDefined();
  });
});
