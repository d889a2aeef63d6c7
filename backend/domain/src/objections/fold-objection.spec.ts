// SPDX-License-Identifier: EUPL-1.2
import { foldObjection } from './fold-objection';

describe('an objection replayed', () => {
  test('stands where its events lead', () => {
    const events = [
      { type: 'ObjectionReceived' },
      { type: 'ObjectionConfirmed' },
      { type: 'ObjectionDefectNotified' },
      { type: 'ObjectionDefectCured' },
      { type: 'HearingPlanned' },
      { type: 'ObjectionAdjourned' },
      { type: 'HearingHeld' },
      { type: 'ObjectionAdviceGiven' },
      { type: 'ObjectionAdviceReturned' },
      { type: 'ObjectionAdviceGiven' },
      { type: 'ObjectionDecided', outcome: 'partly_upheld' },
    ] as const;
    const states = events.map((_, index) => foldObjection(events.slice(0, index + 1)));
    expect(states).toEqual([
      'received',
      'confirmed',
      'incomplete',
      'confirmed',
      'hearing_planned',
      'hearing_planned',
      'heard',
      'advised',
      'returned',
      'advised',
      'partly_upheld',
    ]);
  });

  test('names what cannot follow', () => {
    expect(() => foldObjection([{ type: 'ObjectionReceived' }, { type: 'HearingHeld' }])).toThrow(
      'HearingHeld cannot follow on objection state received',
    );
  });
});
