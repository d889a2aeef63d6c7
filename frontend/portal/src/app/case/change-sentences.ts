// SPDX-License-Identifier: EUPL-1.2
import { type ChangeGroundKey, changeGrounds } from '#domain';
import { type EventSentences, when } from './event-facts';

type About =
  | Extract<keyof EventSentences, `GrantChange${string}`>
  | 'GrantAmended'
  | 'GrantWithdrawn'
  | 'GrantEnded'
  | 'DeterminationAmended'
  | 'DeterminationWithdrawn'
  | 'DeterminationReminded'
  | 'PaymentSuspended'
  | 'PaymentResumed'
  | 'ObligationBreached'
  | 'ObligationRestored'
  | 'RepaymentOrdered'
  | 'LimitationInterrupted';

const about = (obligation: string | undefined): string => when(obligation, (text) => `: ${text.replace(/\.$/, '')}`);

/** Without its article: whether title 4.2 applies is for the scheme to say, and the letter names it. */
function ground(code: string | undefined, language: 'nl' | 'en'): string {
  if (!code || code === 'on_request' || !Object.hasOwn(changeGrounds, code)) return '';
  const { text } = changeGrounds[code as ChangeGroundKey];
  const words = (language === 'nl' ? text.nl : (text.en ?? text.nl)).replace(/\.$/, '');
  return language === 'nl' ? ` De grond: ${words}.` : ` The ground: ${words}.`;
}

/** The life of a grant after the decision, in Dutch. */
export const changeSentencesNl = {
  GrantChangeRequested: ({ money }) =>
    `De gemeente vroeg om een wijziging van de subsidie${when(money('amountCents'), (amount) => ` naar ${amount}`)}.`,
  GrantChangeRetracted: () => 'De gemeente trok haar verzoek om wijziging in.',
  GrantChangeDropped: () => 'De provincie zag af van de wijziging die zij voorbereidde.',
  GrantChangeProposed: ({ money }) =>
    `De beoordelaar legde een wijziging of intrekking voor${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  GrantChangeReturned: () => 'De beslisser stuurde het voorstel voor de wijziging terug.',
  GrantChangeRefused: () => 'De provincie wees het verzoek om wijziging af. De subsidie blijft zoals die is.',
  GrantAmended: ({ money, code }) =>
    `De provincie wijzigde de subsidie${when(money('amountCents'), (amount) => `: het bedrag is nu ${amount}`)}.${ground(code('ground'), 'nl')}`,
  GrantWithdrawn: ({ code }) => `De provincie trok de subsidie in.${ground(code('ground'), 'nl')}`,
  DeterminationAmended: ({ money, code }) =>
    `De provincie wijzigde de vaststelling${when(money('amountCents'), (amount) => ` naar ${amount}`)}.${ground(code('ground'), 'nl')}`,
  DeterminationWithdrawn: ({ code }) => `De provincie trok de vaststelling in.${ground(code('ground'), 'nl')}`,
  DeterminationReminded: ({ day }) =>
    `De provincie herinnerde aan de vaststelling${when(day('dueOn'), (date) => `. De tweede termijn loopt tot en met ${date}`)}.`,
  PaymentSuspended: ({ day }) =>
    `De provincie schortte de betaling op${when(day('dueOn'), (date) => `, uiterlijk tot en met ${date}`)}.`,
  PaymentResumed: () => 'De opschorting van de betaling is voorbij.',
  ObligationBreached: ({ obligation, day }) =>
    `De provincie stelde vast dat een verplichting niet is nagekomen${when(day('breachedOn'), (date) => ` vanaf ${date}`)}${when(day('visitedOn'), (date) => `, gebleken bij het bezoek van ${date}`)}${about(obligation)}.`,
  ObligationRestored: ({ obligation }) => `De verplichting wordt weer nagekomen${about(obligation)}.`,
  RepaymentOrdered: ({ money }) =>
    `De provincie vroeg ${money('amountCents') ?? 'een bedrag'} terug, omdat het bedrag van de subsidie lager werd.`,
  LimitationInterrupted: () => 'De provincie stuitte de verjaring van de vordering.',
  GrantEnded: () => 'Aan deze subsidie kan niets meer worden gewijzigd.',
} satisfies Pick<EventSentences, About>;

/** The life of a grant after the decision, in English. */
export const changeSentencesEn = {
  GrantChangeRequested: ({ money }) =>
    `The municipality asked to amend the subsidy${when(money('amountCents'), (amount) => ` to ${amount}`)}.`,
  GrantChangeRetracted: () => 'The municipality took its request for a change back.',
  GrantChangeDropped: () => 'The province dropped the change that it prepared.',
  GrantChangeProposed: ({ money }) =>
    `The assessor proposed an amendment or withdrawal${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  GrantChangeReturned: () => 'The decider returned the proposal for the change.',
  GrantChangeRefused: () => 'The province refused the change that was asked. The subsidy stays as it is.',
  GrantAmended: ({ money, code }) =>
    `The province amended the subsidy${when(money('amountCents'), (amount) => `: the amount is now ${amount}`)}.${ground(code('ground'), 'en')}`,
  GrantWithdrawn: ({ code }) => `The province withdrew the subsidy.${ground(code('ground'), 'en')}`,
  DeterminationAmended: ({ money, code }) =>
    `The province amended the determination${when(money('amountCents'), (amount) => ` to ${amount}`)}.${ground(code('ground'), 'en')}`,
  DeterminationWithdrawn: ({ code }) => `The province withdrew the determination.${ground(code('ground'), 'en')}`,
  DeterminationReminded: ({ day }) =>
    `The province sent a reminder about the determination${when(day('dueOn'), (date) => `. The second term runs until ${date}`)}.`,
  PaymentSuspended: ({ day }) =>
    `The province suspended payment${when(day('dueOn'), (date) => `, until ${date} at the latest`)}.`,
  PaymentResumed: () => 'The suspension of payment is over.',
  ObligationBreached: ({ obligation, day }) =>
    `The province found that an obligation is not complied with${when(day('breachedOn'), (date) => ` from ${date}`)}${when(day('visitedOn'), (date) => `, found at the visit of ${date}`)}${about(obligation)}.`,
  ObligationRestored: ({ obligation }) => `The obligation is complied with again${about(obligation)}.`,
  RepaymentOrdered: ({ money }) =>
    `The province claimed ${money('amountCents') ?? 'an amount'} back, because the amount of the subsidy became lower.`,
  LimitationInterrupted: () => 'The province interrupted the limitation of the claim.',
  GrantEnded: () => 'Nothing of this subsidy can be changed any more.',
} satisfies Pick<EventSentences, About>;
