// SPDX-License-Identifier: EUPL-1.2
import { refusalCodes } from '../shared/refusal';
import { refusalSentences, sentenceFor } from './refusal-sentences';

describe('the sentence of a refusal', () => {
  test.each(refusalCodes)('%s has a sentence in both languages, with or without details', (code) => {
    expect(Object.keys(refusalSentences)).toContain(code);
    for (const language of ['nl', 'en'] as const) {
      const sentence = sentenceFor({ code }, language);
      expect(sentence).toMatch(/^[A-Z].{20,}[.]$/);
      expect(sentence).not.toMatch(/[[\]{}]| {2}| [.,]/);
    }
  });

  test.each([
    [
      { code: 'NOT_YOUR_ROLE', details: { roles: ['decider', 'finance'] } },
      'Vraag het iemand met deze rol: beslisser, financiën.',
    ],
    [{ code: 'CEILING_EXCEEDED', details: { leftCents: 123_456 } }, 'wat er nog te verlenen is: € 1.234,56.'],
    [{ code: 'CURE_TERM_RUNNING', details: { dueOn: '2026-05-06' } }, 'Dat kan tot en met woensdag 6 mei 2026.'],
    [
      { code: 'WINDOW_CLOSED', details: { closesAt: '2026-11-30T17:00' } },
      'Indienen kon tot maandag 30 november 2026, 17:00 uur.',
    ],
    [{ code: 'EARLIER_UNDECIDED', details: { waitsFor: ['A-1', 'A-2'] } }, 'nog niet beslist: A-1, A-2.'],
    [
      { code: 'APPLICANT_MINIMUM_NOT_MET', details: { leftCents: 100, minimumCents: 200 } },
      'is, € 1,00, is minder dan de gemeente ten minste nodig heeft: € 2,00.',
    ],
  ] as const)('%j is filled in', (refusal, expected) => {
    expect(sentenceFor(refusal, 'nl')).toContain(expected);
  });
});
