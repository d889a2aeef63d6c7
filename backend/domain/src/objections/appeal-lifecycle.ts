// SPDX-License-Identifier: EUPL-1.2
import { type ActorFacts, noConflict } from '../shared/guards';
import type { Lifecycle } from '../shared/lifecycle';
import type { Role } from '../shared/roles';

/** Every state of an appeal before the administrative court. */
export const appealStates = [
  'registered',
  'file_requested',
  'file_sent',
  'decided',
  'new_decision_ordered',
  'withdrawn',
] as const;

/** Where an appeal stands. */
export type AppealState = (typeof appealStates)[number];

/** Everything that can be done with an appeal. */
export type AppealAction =
  'requestFile' | 'sendFile' | 'recordOutcome' | 'orderNewDecision' | 'provide' | 'recordNewDecision' | 'withdraw';

/** Every outcome of an appeal. */
export const appealOutcomes = ['no_jurisdiction', 'inadmissible', 'unfounded', 'well_founded'] as const;

/** One outcome of an appeal. */
export type AppealOutcome = (typeof appealOutcomes)[number];

const open = ['registered', 'file_requested', 'file_sent'] as const;
const guards = [noConflict];

/** The life of an appeal, as far as the province has something to do. */
export const appealLifecycle: Lifecycle<AppealState, AppealAction, Role, ActorFacts> = {
  name: 'appeal',
  initial: 'registered',
  states: appealStates,
  transitions: {
    requestFile: { from: ['registered'], to: 'file_requested', by: ['assessor'], guards, source: 'Awb 8:42(1)' },
    sendFile: { from: ['file_requested'], to: 'file_sent', by: ['assessor'], guards, source: 'Awb 8:42(1)' },
    recordOutcome: { from: open, to: 'decided', by: ['assessor'], guards, source: 'Awb 8:70' },
    orderNewDecision: { from: open, to: 'new_decision_ordered', by: ['assessor'], guards, source: 'Awb 8:72(4)' },
    provide: { from: open, to: 'new_decision_ordered', by: ['assessor'], guards, source: 'Awb 8:72(3)(b)' },
    recordNewDecision: {
      from: ['new_decision_ordered'],
      to: 'decided',
      by: ['assessor', 'system'],
      guards,
      source: 'Awb 8:72(4)',
    },
    withdraw: { from: open, to: 'withdrawn', by: ['assessor'], guards, source: 'Awb 6:21' },
  },
};
