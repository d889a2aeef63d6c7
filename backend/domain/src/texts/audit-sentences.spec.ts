// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { auditSentence, namedOperations, wordsMissing } from './audit-sentences';

describe('What an operation of the audit log is, for people', () => {
  it('has a sentence of its own for named operations, in both languages', () => {
    for (const operation of Object.keys(namedOperations)) {
      expect(auditSentence(operation, 'nl')).not.toBe(operation);
      expect(auditSentence(operation, 'en')).not.toBe(operation);
      expect(wordsMissing(operation)).toEqual([]);
    }
    expect(auditSentence('case-view.show', 'nl')).toBe('De zaak gelezen');
  });

  it('makes a sentence of an address', () => {
    const operation = 'POST /api/v1/applications/{id}/decisions';
    expect(auditSentence(operation, 'nl')).toBe('Vastgelegd: besluit (bij aanvraag)');
    expect(auditSentence(operation, 'en')).toBe('Recorded: decision (of application)');
    expect(auditSentence('GET /api/v1/payments', 'nl')).toBe('Bekeken: betaling');
  });

  it('names the parts of an address that have no word, and says such a code as it is', () => {
    expect(wordsMissing('GET /api/v1/unheard/{id}/receipt')).toEqual(['unheard']);
    expect(wordsMissing('PATCH /api/v1/payments')).toEqual(['PATCH /api/v1/payments']);
    expect(auditSentence('GET /api/v1/unheard', 'nl')).toBe('GET /api/v1/unheard');
    expect(auditSentence('unknown', 'en')).toBe('unknown');
  });
});
