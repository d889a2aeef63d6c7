// SPDX-License-Identifier: EUPL-1.2
import { caseEventTypes } from '#domain';
import { sentenceOf } from './event-sentence';

const types = Object.keys(caseEventTypes);
const full = {
  kind: 'grant',
  amountCents: 1_250_000,
  requestedCents: 1_250_000,
  determinedCents: 1_000_000,
  dueOn: '2026-05-05',
  completeOn: '2026-05-01',
  objectionDueOn: '2026-06-16',
  happenedOn: '2026-05-02',
  paidOn: '2026-05-03',
  sentOn: '2026-05-04',
  months: 6,
  obligationId: 'o1',
};
const obligations = [{ id: 'o1', text: { nl: 'U begint met het onderzoek.', en: 'You start the study.' } }];

describe('the sentence of an event', () => {
  test.each(types)('%s reads as a sentence in both languages, with all facts and with none', (type) => {
    for (const language of ['nl', 'en'] as const) {
      for (const data of [full, {}]) {
        const sentence = sentenceOf({ type, data }, language, obligations);
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(sentence).not.toMatch(/undefined|NaN|null|\s{2}|\s[.,:]|\.\./);
      }
    }
  });

  test.each([
    ['CompletionRequested', { dueOn: '2026-05-05' }, 'De provincie vroeg om aanvulling, uiterlijk dinsdag 5 mei 2026.'],
    ['SubsidyGranted', { amountCents: 1_250_000 }, 'De provincie verleende de subsidie: €\u00a012.500,00.'],
    [
      'LotsDrawn',
      { participants: 3, rank: 2, day: '2026-05-05' },
      'De provincie lootte onder de 3 aanvragen die op dinsdag 5 mei 2026 compleet waren. Deze aanvraag kreeg plaats 2.',
    ],
    ['ObligationMet', { obligationId: 'o1' }, 'De provincie keurde de melding goed: U begint met het onderzoek.'],
    [
      'DecisionNotified',
      { kind: 'refusal', objectionDueOn: '2026-06-16' },
      'De provincie maakte de afwijzing bekend. Bezwaar maken kan tot en met dinsdag 16 juni 2026.',
    ],
    ['PaymentMade', { kind: 'advance', amountCents: 50_000 }, 'De provincie betaalde een voorschot van €\u00a0500,00.'],
  ])('%s tells its facts', (type, data, expected) => {
    expect(sentenceOf({ type, data }, 'nl', obligations)).toBe(expected);
  });

  test('facts of the wrong kind are left out instead of shown', () => {
    const data = { dueOn: { constructor: 'x' }, requestedCents: 'veel' };
    expect(sentenceOf({ type: 'CompletionRequested', data }, 'nl')).toBe('De provincie vroeg om aanvulling.');
    expect(sentenceOf({ type: 'constructor', data }, 'nl')).toBe('Er is iets gebeurd in deze zaak.');
  });
});
