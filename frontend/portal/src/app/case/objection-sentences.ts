// SPDX-License-Identifier: EUPL-1.2
import { type EventSentences, named, when } from './event-facts';

type About =
  | Extract<keyof EventSentences, `Objection${string}` | `Appeal${string}` | `CourtFile${string}` | `Hearing${string}`>
  | Extract<keyof EventSentences, `Committee${string}`>
  | 'LegalOverrunBooked'
  | 'JudgmentToCarryOut'
  | 'SubsidyGrantedOnObjection'
  | 'SubsidyPartlyGrantedOnObjection'
  | 'ApplicationResumed'
  | 'SubsidyRedetermined'
  | 'GrantReinstated'
  | 'DeterminationRequestReinstated'
  | 'GrantRestored'
  | 'GrantDatesSetOnObjection'
  | 'ExtensionGrantedOnObjection'
  | 'PenaltyRedetermined';

const channelsNl = { portal: 'in het portaal', post: 'per post', counter: 'aan de balie', email: 'per e-mail' };
const channelsEn = { portal: 'in the portal', post: 'by post', counter: 'at the counter', email: 'by e-mail' };
const outcomesNl = {
  inadmissible: 'niet-ontvankelijk',
  unfounded: 'ongegrond',
  upheld: 'gegrond',
  partly_upheld: 'deels gegrond',
};
const outcomesEn = {
  inadmissible: 'inadmissible',
  unfounded: 'unfounded',
  upheld: 'upheld',
  partly_upheld: 'partly upheld',
};
const courtNl = {
  no_jurisdiction: 'de rechtbank is niet bevoegd',
  inadmissible: 'het beroep is niet-ontvankelijk',
  unfounded: 'het beroep is ongegrond',
  well_founded: 'het beroep is gegrond',
};
const courtEn = {
  no_jurisdiction: 'the court has no jurisdiction',
  inadmissible: 'the appeal is inadmissible',
  unfounded: 'the appeal is unfounded',
  well_founded: 'the appeal is well-founded',
};

/** Objection and appeal, in Dutch. */
export const objectionSentencesNl: Pick<EventSentences, About> = {
  ObjectionReceived: ({ code, day }) =>
    `De gemeente maakte bezwaar${when(code('channel'), (channel) => ` ${named(channelsNl, channel, 'bij de provincie')}`)}${when(day('receivedOn'), (date) => `, ontvangen op ${date}`)}.`,
  ObjectionConfirmed: () => 'De provincie bevestigde de ontvangst van het bezwaar.',
  ObjectionExcused: () => 'De provincie vond het verschoonbaar dat het bezwaar te laat kwam.',
  ObjectionDefectNotified: ({ day }) =>
    `De provincie vroeg om het bezwaar aan te vullen${when(day('dueOn'), (date) => `, uiterlijk ${date}`)}.`,
  ObjectionDefectCured: ({ day }) =>
    `De gemeente vulde het bezwaar aan${when(day('curedOn'), (date) => ` op ${date}`)}.`,
  CommitteeAppointed: () => 'De provincie stelde een adviescommissie in voor het bezwaar.',
  HearingPlanned: ({ day }) => `De provincie plande een hoorzitting${when(day('on'), (date) => ` op ${date}`)}.`,
  HearingWaived: () => 'De provincie hield geen hoorzitting over het bezwaar.',
  HearingHeld: ({ day }) => `De gemeente werd gehoord over het bezwaar${when(day('on'), (date) => ` op ${date}`)}.`,
  CommitteeAdvised: ({ code }) =>
    `De adviescommissie gaf advies${when(code('outcome'), (outcome) => `: ${named(outcomesNl, outcome, 'beslissen')}`)}.`,
  ObjectionAdjourned: ({ day }) =>
    `De provincie verdaagde de beslissing op bezwaar${when(day('dueOn'), (date) => ` tot uiterlijk ${date}`)}.`,
  ObjectionDelayAgreed: ({ day }) =>
    `Gemeente en provincie spraken uitstel af voor de beslissing op bezwaar${when(day('until'), (date) => `, tot en met ${date}`)}.`,
  ObjectionAdviceGiven: ({ code, money }) =>
    `De beoordelaar adviseerde over het bezwaar${when(code('outcome'), (outcome) => `: ${named(outcomesNl, outcome, 'beslissen')}`)}${when(money('amountCents'), (amount) => `, ${amount}`)}.`,
  ObjectionAdviceReturned: () => 'De beslisser stuurde het advies over het bezwaar terug.',
  ObjectionWithdrawn: () => 'De gemeente trok het bezwaar in.',
  ObjectionDecided: ({ code }) =>
    `De provincie besliste op het bezwaar${when(code('outcome'), (outcome) => `: ${named(outcomesNl, outcome, 'beslist')}`)}.`,
  LegalOverrunBooked: ({ money }) =>
    `Er werd een wettelijke overschrijding van het plafond geboekt${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  SubsidyGrantedOnObjection: ({ money }) =>
    `De provincie verleende de subsidie alsnog${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  SubsidyPartlyGrantedOnObjection: ({ money }) =>
    `De provincie verleende alsnog een deel van de subsidie${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  ApplicationResumed: () => 'De provincie nam de aanvraag alsnog in behandeling.',
  SubsidyRedetermined: ({ money }) =>
    `De provincie stelde de subsidie na het bezwaar opnieuw vast${when(money('amountCents'), (amount) => ` op ${amount}`)}.`,
  GrantReinstated: ({ money }) =>
    `De intrekking verviel na het bezwaar: de subsidie loopt weer${when(money('amountCents'), (amount) => `, voor ${amount}`)}.`,
  DeterminationRequestReinstated: ({ money }) =>
    `De intrekking verviel na het bezwaar: de subsidie loopt weer${when(money('amountCents'), (amount) => `, voor ${amount}`)}, en het verzoek om vaststelling ligt er weer.`,
  GrantRestored: ({ money }) =>
    `Het bedrag van de subsidie veranderde na het bezwaar${when(money('amountCents'), (amount) => `: het is nu ${amount}`)}.`,
  GrantDatesSetOnObjection: () => 'De laatste dagen van verplichtingen veranderden na het bezwaar.',
  ExtensionGrantedOnObjection: ({ obligation, number, day }) =>
    `De provincie gaf na het bezwaar ${when(number('months'), (count) => `in totaal ${count} ${count === 1 ? 'maand' : 'maanden'} `)}uitstel${when(
      obligation,
      (name) => ` voor ‘${name}’`,
    )}${when(day('dueOn'), (date) => `, nu uiterlijk ${date}`)}.`,
  PenaltyRedetermined: ({ money }) =>
    `De provincie stelde de dwangsom na het bezwaar opnieuw vast${when(money('amountCents'), (amount) => ` op ${amount}`)}.`,
  AppealRegistered: ({ code }) =>
    code('about') === undefined
      ? 'De gemeente ging in beroep bij de rechtbank.'
      : 'De gemeente ging in beroep bij de rechtbank, omdat een besluit uitbleef.',
  CourtFileRequested: ({ day }) =>
    `De rechtbank vroeg om de stukken${when(day('dueOn'), (date) => `, uiterlijk ${date}`)}.`,
  CourtFileSent: () => 'De provincie stuurde de stukken naar de rechtbank.',
  ObjectionReopened: () =>
    'De rechtbank vernietigde de beslissing op bezwaar. De provincie beslist opnieuw op het bezwaar.',
  JudgmentToCarryOut: () =>
    'De rechtbank bepaalde zelf waar de gemeente recht op heeft. De provincie voert de uitspraak uit.',
  AppealDecided: ({ code }) =>
    code('decisionId') !== undefined
      ? 'De provincie nam de nieuwe beslissing na de uitspraak van de rechtbank.'
      : code('ended') === 'objection_withdrawn'
        ? 'Het bezwaar is ingetrokken. Een nieuwe beslissing na de uitspraak is niet meer nodig.'
        : code('ended') !== undefined
          ? 'De aanvraag of het bezwaar is ingetrokken. De beslissing die de rechtbank wilde, is niet meer nodig.'
          : `De rechtbank deed uitspraak${when(code('outcome'), (outcome) => `: ${named(courtNl, outcome, 'zie de uitspraak')}`)}.`,
  AppealWithdrawn: () => 'De gemeente trok het beroep in.',
};

/** Objection and appeal, in English. */
export const objectionSentencesEn: Pick<EventSentences, About> = {
  ObjectionReceived: ({ code, day }) =>
    `The municipality objected${when(code('channel'), (channel) => ` ${named(channelsEn, channel, 'to the province')}`)}${when(day('receivedOn'), (date) => `, received on ${date}`)}.`,
  ObjectionConfirmed: () => 'The province confirmed the receipt of the objection.',
  ObjectionExcused: () => 'The province found it excusable that the objection came late.',
  ObjectionDefectNotified: ({ day }) =>
    `The province asked to complete the objection${when(day('dueOn'), (date) => `, by ${date} at the latest`)}.`,
  ObjectionDefectCured: ({ day }) =>
    `The municipality completed the objection${when(day('curedOn'), (date) => ` on ${date}`)}.`,
  CommitteeAppointed: () => 'The province appointed an advisory committee for the objection.',
  HearingPlanned: ({ day }) => `The province planned a hearing${when(day('on'), (date) => ` on ${date}`)}.`,
  HearingWaived: () => 'The province held no hearing about the objection.',
  HearingHeld: ({ day }) =>
    `The municipality was heard about the objection${when(day('on'), (date) => ` on ${date}`)}.`,
  CommitteeAdvised: ({ code }) =>
    `The advisory committee advised${when(code('outcome'), (outcome) => `: ${named(outcomesEn, outcome, 'decide')}`)}.`,
  ObjectionAdjourned: ({ day }) =>
    `The province adjourned the decision on the objection${when(day('dueOn'), (date) => ` until ${date} at the latest`)}.`,
  ObjectionDelayAgreed: ({ day }) =>
    `Municipality and province agreed on a delay of the decision on the objection${when(day('until'), (date) => `, up to and including ${date}`)}.`,
  ObjectionAdviceGiven: ({ code, money }) =>
    `The assessor advised on the objection${when(code('outcome'), (outcome) => `: ${named(outcomesEn, outcome, 'decide')}`)}${when(money('amountCents'), (amount) => `, ${amount}`)}.`,
  ObjectionAdviceReturned: () => 'The decider returned the advice on the objection.',
  ObjectionWithdrawn: () => 'The municipality withdrew the objection.',
  ObjectionDecided: ({ code }) =>
    `The province decided on the objection${when(code('outcome'), (outcome) => `: ${named(outcomesEn, outcome, 'decided')}`)}.`,
  LegalOverrunBooked: ({ money }) =>
    `A legal overrun of the ceiling was booked${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  SubsidyGrantedOnObjection: ({ money }) =>
    `The province granted the subsidy after all${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  SubsidyPartlyGrantedOnObjection: ({ money }) =>
    `The province granted part of the subsidy after all${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  ApplicationResumed: () => 'The province is processing the application after all.',
  SubsidyRedetermined: ({ money }) =>
    `The province determined the subsidy anew after the objection${when(money('amountCents'), (amount) => `: ${amount}`)}.`,
  GrantReinstated: ({ money }) =>
    `The withdrawal lapsed after the objection: the subsidy runs again${when(money('amountCents'), (amount) => `, for ${amount}`)}.`,
  DeterminationRequestReinstated: ({ money }) =>
    `The withdrawal lapsed after the objection: the subsidy runs again${when(money('amountCents'), (amount) => `, for ${amount}`)}, and the request for determination lies there again.`,
  GrantRestored: ({ money }) =>
    `The amount of the subsidy changed after the objection${when(money('amountCents'), (amount) => `: it is ${amount} now`)}.`,
  GrantDatesSetOnObjection: () => 'The last days of obligations changed after the objection.',
  ExtensionGrantedOnObjection: ({ obligation, number, day }) =>
    `After the objection the province gave ${when(number('months'), (count) => `${count} ${count === 1 ? 'month' : 'months'} in all `)}of extra time${when(
      obligation,
      (name) => ` for ‘${name}’`,
    )}${when(day('dueOn'), (date) => `, now by ${date}`)}.`,
  PenaltyRedetermined: ({ money }) =>
    `The province determined the penalty anew after the objection${when(money('amountCents'), (amount) => ` at ${amount}`)}.`,
  AppealRegistered: ({ code }) =>
    code('about') === undefined
      ? 'The municipality appealed to the court.'
      : 'The municipality appealed to the court because a decision did not come.',
  CourtFileRequested: ({ day }) =>
    `The court asked for the file${when(day('dueOn'), (date) => `, by ${date} at the latest`)}.`,
  CourtFileSent: () => 'The province sent the file to the court.',
  ObjectionReopened: () =>
    'The court set aside the decision on the objection. The province decides on the objection anew.',
  JudgmentToCarryOut: () =>
    'The court itself set what the municipality is entitled to. The province carries the judgment out.',
  AppealDecided: ({ code }) =>
    code('decisionId') !== undefined
      ? 'The province took the new decision after the judgment of the court.'
      : code('ended') === 'objection_withdrawn'
        ? 'The objection was taken back. A new decision after the judgment is no longer needed.'
        : code('ended') !== undefined
          ? 'The application or the objection was taken back. The decision that the court wanted is no longer needed.'
          : `The court gave its judgment${when(code('outcome'), (outcome) => `: ${named(courtEn, outcome, 'see the judgment')}`)}.`,
  AppealWithdrawn: () => 'The municipality withdrew the appeal.',
};
