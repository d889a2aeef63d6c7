// SPDX-License-Identifier: EUPL-1.2
import { type ActorFacts, fourEyes } from '../shared/guards';
import type { Lifecycle } from '../shared/lifecycle';
import type { Role } from '../shared/roles';

/** Every state of a sample of grants that are determined ex officio. */
export const sampleStates = ['prepared', 'drawn', 'cancelled'] as const;

/** Where a sample stands. */
export type SampleState = (typeof sampleStates)[number];

/** Everything that can be done with a sample. */
export type SampleAction = 'draw' | 'cancel';

/** What the guards of a sample look at. */
export interface SampleFacts extends ActorFacts {
  /** Who prepared it. */
  readonly preparedBy?: string | null;
}

/** The life of a sample: one person prepares the period and the share, another draws. @source Awb 3:2, 4:47 */
export const sampleLifecycle: Lifecycle<SampleState, SampleAction, Role, SampleFacts> = {
  name: 'sample',
  initial: 'prepared',
  states: sampleStates,
  rests: ['drawn', 'cancelled'],
  transitions: {
    draw: { from: ['prepared'], to: 'drawn', by: ['assessor', 'decider'], guards: [fourEyes], source: 'Awb 4:47' },
    cancel: { from: ['prepared'], to: 'cancelled', by: ['assessor', 'decider'], guards: [] },
  },
};
