// SPDX-License-Identifier: EUPL-1.2
import type {
  ApplicationState,
  ChangeState,
  ExtensionState,
  GrantState,
  LocalizedText,
  ObligationState,
  PaymentState,
} from '#domain';
import type { IconName, Tone } from '../shared/ui';

/** The states of each thing with a life. */
export interface StatesOf {
  application: ApplicationState;
  grant: GrantState;
  obligation: ObligationState;
  extension: ExtensionState;
  change: ChangeState;
  payment: PaymentState;
}

export interface StateText {
  readonly text: LocalizedText;
  readonly tone: Tone;
  readonly icon?: IconName;
}

function state(tone: Tone, nl: string, en: string, icon?: IconName): StateText {
  return { text: { nl, en }, tone, ...(icon ? { icon } : {}) };
}

/** Every state in words; a state without words does not compile. */
export const stateTexts: { readonly [T in keyof StatesOf]: Readonly<Record<StatesOf[T], StateText>> } = {
  application: {
    draft: state('warning', 'Nog niet ingediend', 'Not submitted yet'),
    submitted: state('info', 'Ingediend', 'Submitted'),
    incomplete: state('warning', 'Wacht op aanvulling', 'Waits for completion', 'pause'),
    completed: state('info', 'Aangevuld', 'Completed'),
    in_assessment: state('info', 'In behandeling', 'Being assessed', 'clock'),
    advised: state('info', 'Wacht op besluit', 'Waits for a decision', 'clock'),
    granted: state('ok', 'Verleend', 'Granted'),
    partly_granted: state('ok', 'Deels verleend', 'Granted in part'),
    refused: state('danger', 'Afgewezen', 'Refused'),
    not_processed: state('danger', 'Niet in behandeling genomen', 'Not processed'),
    withdrawn: state('neutral', 'Ingetrokken', 'Withdrawn', 'close'),
  },
  grant: {
    active: state('ok', 'Subsidie loopt', 'Subsidy under way'),
    amended: state('ok', 'Gewijzigd, subsidie loopt', 'Amended, subsidy under way'),
    reminded: state('warning', 'Herinnerd aan vaststelling', 'Reminded of determination', 'clock'),
    determination_requested: state('info', 'Vaststelling gevraagd', 'Determination requested', 'clock'),
    determination_proposed: state('info', 'Vaststelling voorbereid', 'Determination prepared', 'clock'),
    determined: state('ok', 'Vastgesteld', 'Determined'),
    withdrawn: state('danger', 'Subsidie ingetrokken', 'Subsidy withdrawn', 'close'),
    in_recovery: state('warning', 'Terugbetalen', 'To be paid back'),
    closed: state('neutral', 'Afgesloten', 'Closed', 'check'),
    ended: state('neutral', 'Definitief afgesloten', 'Closed for good', 'lock'),
  },
  obligation: {
    open: state('info', 'Nog te doen', 'Still to do', 'arrow'),
    reported: state('warning', 'Gemeld', 'Reported', 'clock'),
    met: state('ok', 'Voldaan', 'Met'),
    breached: state('danger', 'Niet nagekomen', 'Not complied with', 'warning'),
    lapsed: state('neutral', 'Vervallen', 'Lapsed', 'close'),
  },
  extension: {
    asked: state('warning', 'Uitstel gevraagd', 'Extra time requested', 'clock'),
    granted: state('ok', 'Uitstel gegeven', 'Extra time granted'),
    refused: state('danger', 'Uitstel afgewezen', 'Extra time refused'),
  },
  change: {
    asked: state('warning', 'Gevraagd', 'Asked', 'clock'),
    proposed: state('info', 'Voorgesteld', 'Proposed', 'clock'),
    made: state('ok', 'Doorgevoerd', 'Made'),
    refused: state('danger', 'Afgewezen', 'Refused', 'close'),
    retracted: state('neutral', 'Ingetrokken', 'Taken back', 'close'),
  },
  payment: {
    proposed: state('info', 'Klaargezet', 'Prepared', 'clock'),
    released: state('info', 'Vrijgegeven', 'Released', 'arrow'),
    paid: state('ok', 'Betaald', 'Paid'),
    cancelled: state('neutral', 'Geannuleerd', 'Cancelled', 'close'),
  },
};

/** The words for a state; a state that we do not know shows itself. */
export function stateTextOf(thing: keyof StatesOf, name: string): StateText {
  const known: Readonly<Record<string, StateText>> = stateTexts[thing];
  return (Object.hasOwn(known, name) ? known[name] : undefined) ?? state('neutral', name, name);
}

/** The state that says most about a case: that of the grant once it goes its own way. */
export function shownStateOf(one: {
  readonly state: string;
  readonly grantState?: string | null;
  readonly grant?: { readonly state: string } | null;
}): StateText {
  const grantState = one.grantState ?? one.grant?.state;
  return grantState && grantState !== 'active'
    ? stateTextOf('grant', grantState)
    : stateTextOf('application', one.state);
}
