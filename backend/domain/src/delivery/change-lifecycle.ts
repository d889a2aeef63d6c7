// SPDX-License-Identifier: EUPL-1.2
import { hasMandate, type MandateFacts } from '../decisions/mandate';
import { type ActorFacts, fourEyes, noConflict } from '../shared/guards';
import type { Lifecycle } from '../shared/lifecycle';
import type { Role } from '../shared/roles';

/** Every state of a change of a grant. */
export const changeStates = ['asked', 'proposed', 'made', 'refused', 'retracted'] as const;

/** Where a change of a grant stands: asked by the municipality or begun by the province, proposed, and decided. */
export type ChangeState = (typeof changeStates)[number];

/** Everything that can be done with a change of a grant. */
export type ChangeAction = 'propose' | 'sendBack' | 'make' | 'refuse' | 'retract';

/** What the guards of a change look at. */
export interface ChangeFacts extends ActorFacts, MandateFacts {
  /** Who proposed the change. */
  readonly preparedBy?: string | null;
}

const deciding = [noConflict, fourEyes, hasMandate] as const;

/** The life of an amendment or withdrawal, from the request or the first proposal to the decision. */
export const changeLifecycle: Lifecycle<ChangeState, ChangeAction, Role, ChangeFacts> = {
  name: 'change',
  initial: 'asked',
  states: changeStates,
  transitions: {
    propose: {
      from: ['asked'],
      to: 'proposed',
      by: ['assessor'],
      guards: [noConflict],
      source: 'Awb 3:2, 4:48–4:50',
    },
    sendBack: { from: ['proposed'], to: 'asked', by: ['decider'], guards: [noConflict] },
    make: { from: ['proposed'], to: 'made', by: ['decider'], guards: deciding, source: 'Awb 4:48–4:50' },
    refuse: { from: ['proposed'], to: 'refused', by: ['decider'], guards: deciding, source: 'Awb 3:46, 4:13' },
    retract: { from: ['asked'], to: 'retracted', by: ['submit', 'assessor'], guards: [] },
  },
};
