// SPDX-License-Identifier: EUPL-1.2
import { hasMandate, type MandateFacts } from '../decisions/mandate';
import { type ActorFacts, fourEyes, noConflict } from '../shared/guards';
import type { Lifecycle } from '../shared/lifecycle';
import type { Role } from '../shared/roles';

/** Every state of a request for more time. */
export const extensionStates = ['asked', 'granted', 'refused'] as const;

/** Where a request for more time stands. */
export type ExtensionState = (typeof extensionStates)[number];

/** Everything that can be done with a request for more time. */
export type ExtensionAction = 'grant' | 'refuse' | 'correct' | 'takeBack' | 'grantOnObjection';

/** What the guards of a request for more time look at. */
export interface ExtensionFacts extends ActorFacts, MandateFacts {
  /** Who took the decision that is corrected. */
  readonly preparedBy?: string | null;
}

const correcting = [noConflict, fourEyes, hasMandate] as const;

/** The life of a request for more time. */
export const extensionLifecycle: Lifecycle<ExtensionState, ExtensionAction, Role, ExtensionFacts> = {
  name: 'extension',
  initial: 'asked',
  states: extensionStates,
  rests: ['granted', 'refused'],
  transitions: {
    grant: { from: ['asked'], to: 'granted', by: ['assessor', 'decider'], guards: [noConflict, hasMandate] },
    refuse: { from: ['asked'], to: 'refused', by: ['assessor', 'decider'], guards: [noConflict, hasMandate] },
    correct: {
      from: ['granted', 'refused'],
      to: 'granted',
      by: ['assessor', 'decider'],
      guards: correcting,
      source: 'Awb 4:48, 4:50',
    },
    takeBack: {
      from: ['granted'],
      to: 'refused',
      by: ['assessor', 'decider'],
      guards: correcting,
      source: 'Awb 4:48, 4:50',
    },
    grantOnObjection: {
      from: ['refused', 'granted'],
      to: 'granted',
      by: ['system'],
      guards: [],
      source: 'Awb 7:11(2)',
    },
  },
};
