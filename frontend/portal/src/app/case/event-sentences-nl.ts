// SPDX-License-Identifier: EUPL-1.2
import { type EventSentences, named, when } from './event-facts';
import { changeSentencesNl } from './change-sentences';
import { checkSentencesNl } from './check-sentences';
import { deadlineSentencesNl } from './deadline-sentences';
import { progressSentencesNl } from './progress-sentences';
import { lawDataSentencesNl } from './law-data-sentences';
import { interestSentencesNl } from './interest-sentences';
import { penaltySentencesNl } from './penalty-sentences';
import { objectionSentencesNl } from './objection-sentences';
import { termSentencesNl } from './term-event-sentences';

const decisions = {
  grant: 'de verlening van de subsidie',
  partial_grant: 'de gedeeltelijke verlening van de subsidie',
  refusal: 'de afwijzing',
  not_processed: 'het besluit om de aanvraag niet te behandelen',
  determination: 'de vaststelling van de subsidie',
  extension_granted: 'het besluit om uitstel te geven',
  amendment: 'het besluit om de subsidie te wijzigen',
  withdrawal: 'het besluit om de subsidie in te trekken',
  extension_refused: 'het besluit om geen uitstel te geven',
  penalty: 'het besluit over de dwangsom',
  interest: 'het besluit over wettelijke rente',
  objection: 'de beslissing op bezwaar',
};
const advices = { grant: 'verlenen', refuse: 'afwijzen', not_process: 'niet behandelen' };
const payments = { advance: 'een voorschot', balance: 'de rest van de subsidie', recovery: 'een terugbetaling' };
const months = (count: number): string => (count === 1 ? '1 maand' : `${count} maanden`);
const about = (obligation: string | undefined): string => when(obligation, (text) => `: ${text.replace(/\.$/, '')}`);

/** What happened, in Dutch. */
export const sentencesNl: EventSentences = {
  ...termSentencesNl,
  ApplicationStarted: () => 'De gemeente begon met de aanvraag.',
  DraftMovedToVersion: () => 'De gemeente ging verder met de nieuwe versie van de regeling.',
  ApplicationSubmitted: ({ money }) =>
    `De gemeente diende de aanvraag in${when(money('requestedCents'), (amount) => ` en vroeg ${amount}`)}.`,
  OrganisationSucceeded: ({ code }) =>
    `${code('predecessorName') ?? 'De gemeente'} ging op in ${code('successorName') ?? 'een andere gemeente'}. Die neemt de zaak over, met alle rechten, plichten en dagen.`,
  ApplicationHandedOver: () => 'Een collega nam de aanvraag over.',
  ApplicationAssigned: () => 'De aanvraag kreeg een behandelaar.',
  CompletionRequested: ({ day }) =>
    `De provincie vroeg om aanvulling${when(day('dueOn'), (date) => `, uiterlijk ${date}`)}.`,
  ApplicationSupplemented: ({ money }) =>
    `De gemeente vulde de aanvraag aan${when(money('requestedCents'), (amount) => ` en vraagt nu ${amount}`)}.`,
  ApplicationJudgedComplete: ({ day }) =>
    `De provincie vond de aanvraag compleet${when(day('completeOn'), (date) => `, gerekend vanaf ${date}`)}.`,
  ScoreSheetFilled: ({ number }) =>
    `Het scoreformulier werd ingevuld${when(number('points'), (points) => `: ${points} punten`)}.`,
  ChecklistAnswered: () => 'Een punt van de controlelijst werd beantwoord.',
  LotsDrawn: ({ number, day }) =>
    `De provincie lootte onder de ${when(number('participants'), (count) => `${count} `)}aanvragen ${
      day('day') ? `die op ${day('day')} compleet waren` : 'in dezelfde categorie'
    }${when(number('rank'), (rank) => `. Deze aanvraag kreeg plaats ${rank}`)}.`,
  RepeatLinked: () => 'Deze aanvraag is gekoppeld aan een eerdere aanvraag die is afgewezen.',
  DeviationProposed: () => 'De beoordelaar stelde voor om van een regel af te wijken (hardheidsclausule).',
  DeviationWithdrawn: () => 'De beoordelaar trok het voorstel om af te wijken in.',
  ViewsInvited: ({ code, day }) =>
    `De provincie vroeg ${code('of') === 'third_party' ? 'een derde' : 'de gemeente'} om een zienswijze${when(
      day('dueOn'),
      (date) => `, uiterlijk ${date}`,
    )}.`,
  ViewsReceived: ({ day }) => `De provincie kreeg een zienswijze${when(day('receivedOn'), (date) => ` op ${date}`)}.`,
  ViewsClosed: ({ code }) =>
    code('state') === 'waived'
      ? 'Er komt geen zienswijze: daarvan is afgezien.'
      : 'De termijn voor een zienswijze ging voorbij.',
  AdviceGiven: ({ code, money }) =>
    `De beoordelaar gaf advies: ${named(advices, code('kind'), 'beslissen')}${when(
      code('kind') === 'grant' ? money('amountCents') : undefined,
      (amount) => `, ${amount}`,
    )}.`,
  AssessmentContinued: () => 'De provincie beoordeelt de aanvraag met de gegevens die er zijn.',
  NonProcessingAdvised: () => 'De beoordelaar adviseerde om de aanvraag niet te behandelen.',
  AdviceReturned: () => 'De beslisser stuurde het advies terug.',
  ConflictDeclared: () => 'Een medewerker meldde een eigen belang en doet niet meer mee.',
  SubsidyGranted: ({ money }) =>
    `De provincie verleende de subsidie${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  SubsidyPartlyGranted: ({ money }) =>
    `De provincie verleende een deel van de subsidie${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  SubsidyRefused: () => 'De provincie wees de aanvraag af.',
  ApplicationNotProcessed: () => 'De provincie besloot om de aanvraag niet te behandelen.',
  ApplicationWithdrawn: () => 'De gemeente trok de aanvraag in.',
  ApplicationDiscarded: () => 'De gemeente gooide het concept weg.',
  DecisionNotified: ({ code, day }) =>
    `De provincie maakte ${named(decisions, code('kind'), 'het besluit')} bekend.${when(
      day('objectionDueOn'),
      (date) =>
        code('kind') === 'objection'
          ? ` Beroep bij de rechtbank kan tot en met ${date}.`
          : ` Bezwaar maken kan tot en met ${date}.`,
    )}`,
  LetterQueuedForPost: () => 'Een brief ligt klaar om per post te versturen.',
  LetterDispatched: ({ day }) =>
    `De provincie deed een brief op de post${when(day('sentOn'), (date) => ` op ${date}`)}.`,
  ThirdPartyLetterDispatched: ({ day }) =>
    `De provincie deed de brief aan een derde op de post${when(day('sentOn'), (date) => ` op ${date}`)}${when(day('dueOn'), (date) => `; reageren kan tot en met ${date}`)}.`,
  MessageRead: () => 'De gemeente opende een bericht.',
  ObligationReported: ({ obligation, day }) =>
    `De gemeente deed een melding${about(obligation)}${when(day('happenedOn'), (date) => ` (${date})`)}.`,
  ObligationMet: ({ obligation }) => `De provincie keurde de melding goed${about(obligation)}.`,
  ObligationReportReturned: ({ obligation }) => `De provincie stuurde de melding terug${about(obligation)}.`,
  ExtensionRequested: ({ obligation, number }) =>
    `De gemeente vroeg ${when(number('months'), (count) => `${months(count)} `)}uitstel${about(obligation)}.`,
  ExtensionGranted: ({ obligation, number, day }) =>
    `De provincie gaf ${when(number('grantedMonths') ?? number('months'), (count) => `${months(count)} `)}uitstel${about(
      obligation,
    )}${when(day('dueOn'), (date) => `, nu uiterlijk ${date}`)}.`,
  ExtensionRefused: ({ obligation }) => `De provincie gaf geen uitstel${about(obligation)}.`,
  ExtensionCorrected: ({ obligation, number, day }) =>
    `De provincie verbeterde haar besluit over uitstel${about(obligation)}${when(number('grantedMonths'), (count) => `, eerst ${months(count)}`)}${when(number('months'), (count) => `, nu ${count === 0 ? 'geen uitstel' : months(count)}`)}${when(day('dueOn'), (date) => `, uiterlijk ${date}`)}. Het eerdere besluit blijft bij de zaak.`,
  ExtensionDoubted: ({ obligation }) =>
    `Een medewerker vroeg een collega om een besluit over uitstel te verbeteren${about(obligation)}.`,
  ExtensionUpheld: ({ obligation }) =>
    `Een collega bekeek het besluit over uitstel en liet het zoals het is${about(obligation)}.`,
  PaymentProposed: ({ code, money }) =>
    `Financiën zette ${named(payments, code('kind'), 'een betaling')} klaar${when(money('amountCents'), (amount) => ` van ${amount}`)}.`,
  PaymentReleased: ({ code, money }) =>
    `Een tweede persoon gaf ${named(payments, code('kind'), 'een betaling')} vrij${when(money('amountCents'), (amount) => ` van ${amount}`)}.`,
  PaymentCancelled: ({ code }) => `Financiën trok ${named(payments, code('kind'), 'een betaling')} in.`,
  PaymentMade: ({ code, money, day }) =>
    `De provincie betaalde ${named(payments, code('kind'), 'een bedrag')}${when(money('amountCents'), (amount) => ` van ${amount}`)}${when(
      day('paidOn'),
      (date) => ` op ${date}`,
    )}.`,
  DeterminationRequested: () => 'De gemeente vroeg om vaststelling van de subsidie.',
  DeterminationProposed: ({ money }) =>
    `De beoordelaar stelde een vaststelling voor${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  DeterminationReturned: () => 'De beslisser stuurde het voorstel voor de vaststelling terug.',
  SanctionsRecorded: ({ money }) =>
    `De beoordelaar legde vast welke verplichtingen niet zijn nagekomen${when(money('cutCents'), (amount) => `: ${amount} lager`)}.`,
  SubsidyDetermined: ({ money }) =>
    `De provincie stelde de subsidie vast${when(money('determinedCents') ?? money('amountCents'), (amount) => ` op ${amount}`)}.`,
  RecoveryOrdered: ({ money, day }) =>
    `De provincie vroeg ${money('amountCents') ?? 'een bedrag'} terug${when(day('dueOn'), (date) => `, te betalen uiterlijk ${date}`)}.`,
  RecoveryReceived: ({ money, day }) =>
    `De gemeente betaalde ${money('amountCents') ?? 'een bedrag'} terug${when(day('paidOn'), (date) => ` op ${date}`)}.`,
  GrantClosed: () => 'Alles is betaald en afgerond. De zaak is gesloten.',
  ...changeSentencesNl,
  ...checkSentencesNl,
  ...deadlineSentencesNl,
  ...progressSentencesNl,
  ...lawDataSentencesNl,
  ...interestSentencesNl,
  ...penaltySentencesNl,
  ...objectionSentencesNl,
};
