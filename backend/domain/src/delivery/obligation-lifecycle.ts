// SPDX-License-Identifier: EUPL-1.2
import { type ActorFacts, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import type { Role } from '../shared/roles';

/** Every state of an obligation. */
export const obligationStates = ['open', 'reported', 'met', 'breached', 'lapsed'] as const;

/** Where an obligation stands. */
export type ObligationState = (typeof obligationStates)[number];

/** Everything that can be done with an obligation. */
export type ObligationAction =
  'report' | 'accept' | 'sendBack' | 'breach' | 'restore' | 'lapse' | 'end' | ObligationReopening;

/** Brings an obligation back that lapsed with a withdrawal: as open, as reported, or as not complied with. */
export type ObligationReopening = 'reopen' | 'reopenReported' | 'reopenBreached';

/** What the guards of an obligation look at. */
export interface ObligationFacts extends ActorFacts {
  readonly today?: LocalDate;
  readonly dueOn?: LocalDate | null;
  /** Keys of the confirmations that nobody gave, or that were not accepted. */
  readonly openConfirmations?: readonly string[];
}

/** An obligation that continues ends by itself the day after its last day, and only when every confirmation was accepted. */
export const heldToTheEnd: Guard<ObligationFacts> = ({ today, dueOn, openConfirmations = [] }): Refusal | undefined => {
  if (!today || !dueOn || today <= dueOn) {
    return { code: 'NOT_IN_THIS_STATE', details: { state: 'open', action: 'end' } };
  }
  if (openConfirmations.length === 0) return undefined;
  return { code: 'OBLIGATIONS_OPEN', details: { obligations: openConfirmations } };
};

/** The life of an obligation: the municipality reports, the province accepts, or finds a breach; it lapses when its grant ends. */
export const obligationLifecycle: Lifecycle<ObligationState, ObligationAction, Role, ObligationFacts> = {
  name: 'obligation',
  initial: 'open',
  states: obligationStates,
  rests: ['lapsed'],
  transitions: {
    report: { from: ['open'], to: 'reported', by: ['fill', 'submit'], guards: [], source: 'Awb 4:37' },
    accept: { from: ['reported'], to: 'met', by: ['assessor'], guards: [noConflict] },
    sendBack: { from: ['reported'], to: 'open', by: ['assessor'], guards: [noConflict] },
    breach: {
      from: ['open', 'reported', 'met'],
      to: 'breached',
      by: ['assessor'],
      guards: [noConflict],
      source: 'Awb 4:48(1)(b), 4:49(1)(c)',
    },
    restore: { from: ['breached'], to: 'open', by: ['assessor'], guards: [noConflict] },
    end: { from: ['open'], to: 'met', by: ['system'], guards: [heldToTheEnd], source: 'Awb 4:37, 4:38' },
    lapse: { from: ['open', 'reported', 'breached'], to: 'lapsed', by: ['system'], guards: [] },
    reopen: { from: ['lapsed'], to: 'open', by: ['system'], guards: [], source: 'Awb 7:11(2)' },
    reopenReported: { from: ['lapsed'], to: 'reported', by: ['system'], guards: [], source: 'Awb 7:11(2)' },
    reopenBreached: { from: ['lapsed'], to: 'breached', by: ['system'], guards: [], source: 'Awb 7:11(2)' },
  },
};

/**
 * The keys of the obligations that stand in the way of determination: start and completion, while nobody reported them.
 *
 * @source Awb 4:44(1)
 */
export function openBeforeDetermination(
  obligations: readonly { readonly key: string; readonly kind: string; readonly state: ObligationState }[],
): string[] {
  return obligations
    .filter(({ kind, state }) => (kind === 'start' || kind === 'completion') && state === 'open')
    .map(({ key }) => key);
}
