// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '#domain';
import { defineMessages } from '../../shared/messages';

type Names = Readonly<Record<string, string>>;

const outcomesNl: Names = {
  fits: 'Past',
  partly: 'Past deels',
  nothing: 'Past niet',
  lots: 'Loting beslist',
  unknown: 'Nog aan te vullen',
};
const outcomesEn: Names = {
  fits: 'Fits',
  partly: 'Fits in part',
  nothing: 'Does not fit',
  lots: 'Lots decide',
  unknown: 'Still to be completed',
};
const waitsNl: Names = {
  DAY_NOT_OVER: 'De dag is nog niet voorbij',
  EARLIER_UNDECIDED: 'Eerst beslissen',
  LOTS_NOT_DRAWN: 'Eerst loten',
  WINDOW_STILL_OPEN: 'De aanvraagperiode loopt nog',
};
const waitsEn: Names = {
  DAY_NOT_OVER: 'The day is not over',
  EARLIER_UNDECIDED: 'Decide first',
  LOTS_NOT_DRAWN: 'Draw lots first',
  WINDOW_STILL_OPEN: 'The window is still open',
};

/** The texts of the queues. */
export const waitingMessages = defineMessages({
  nl: {
    heading: 'Wachtrijen',
    lead: 'Per plafond: wie er wacht, op welke plaats, en wanneer het geld op is.',
    empty: 'Er zijn geen wachtrijen',
    emptyText: 'Geen enkele regeling verdeelt geld in een volgorde.',
    waiting: 'Wachtend',
    asked: 'Gevraagd',
    left: 'Nog te verlenen',
    ceiling: 'Plafond',
    overrun: 'Wettelijke overschrijding',
    exhausted: 'Het geld is op met de aanvragen van',
    notExhausted: 'Alles wat is gevraagd, past',
    caption: 'De wachtrij',
    place: 'Plaats',
    applicant: 'Aanvraag',
    received: 'Ontvangen',
    complete: 'Compleet',
    notJudged: 'nog niet beoordeeld',
    lot: 'Lot',
    outcome: 'Uitkomst nu',
    raised: (amount: string) => `Met ${amount} erbij`,
    atLeast: (amount: string) => `ten minste ${amount}`,
    waitsFor: 'Wacht op',
    mayNow: 'Mag worden beslist',
    provisional: 'voorlopig',
    nobody: 'Er wacht niemand',
    nobodyText: 'Zodra een gemeente een aanvraag indient, staat die hier.',
    raiseHeading: 'Wat doet een hoger plafond?',
    raise: 'Bereken',
    clear: 'Zonder verhoging',
    raisedExhausted: 'Met deze verhoging is het geld op met de aanvragen van',
    raisedAll: 'Met deze verhoging past alles.',
    drawHeading: (day: string) => `Loten onder de aanvragen van ${day}`,
    drawText:
      'Deze aanvragen passen samen niet en zijn gelijk. Loten kan niet worden overgedaan: de uitslag staat vast en elke deelnemer krijgt bericht.',
    onlyAdministrator: 'Een beheerder loot, met een getuige erbij.',
    draw: 'Loten',
    drawn: 'Er is geloot. De deelnemers krijgen bericht.',
    draws: 'Gehouden lotingen',
    drawOf: (count: number) => `${count} deelnemers`,
    seed: 'Startgetal',
    minutes: 'Proces-verbaal downloaden',
    minutesText: 'Met npm run draw:verify rekent iedereen de loting na, zonder dit systeem.',
    outcomes: outcomesNl,
    waits: waitsNl,
    standing: 'Uw plaats in de wachtrij',
    standingPlace: (place: number, waiting: number) => `Nu plaats ${place} van ${waiting}.`,
    standingNone: 'Uw aanvraag heeft nog geen plaats: eerst moet zij compleet zijn.',
    standingOutcomes: {
      fits: 'Zoals het er nu uitziet, past uw aanvraag in het plafond.',
      partly: 'Zoals het er nu uitziet, past een deel van uw aanvraag in het plafond.',
      nothing: 'Zoals het er nu uitziet, is het plafond op voordat uw aanvraag aan de beurt is.',
      lots: 'Er wordt geloot onder de aanvragen van dezelfde dag.',
      unknown: '',
    } as Names,
    noPromise:
      'Dit is een indicatie en geen toezegging. De plaats kan veranderen, bijvoorbeeld omdat een andere aanvraag eerder compleet blijkt of wordt ingetrokken.',
  },
  en: {
    heading: 'Queues',
    lead: 'For each ceiling: who waits, at which place, and when the money runs out.',
    empty: 'There are no queues',
    emptyText: 'No scheme gives money in an order.',
    waiting: 'Waiting',
    asked: 'Requested',
    left: 'Left to grant',
    ceiling: 'Ceiling',
    overrun: 'Legal overrun',
    exhausted: 'The money runs out with the applications of',
    notExhausted: 'All that was requested fits',
    caption: 'The queue',
    place: 'Place',
    applicant: 'Application',
    received: 'Received',
    complete: 'Complete',
    notJudged: 'not judged yet',
    lot: 'Lot',
    outcome: 'Outcome now',
    raised: (amount) => `With ${amount} more`,
    atLeast: (amount) => `at least ${amount}`,
    waitsFor: 'Waits for',
    mayNow: 'May be decided',
    provisional: 'provisional',
    nobody: 'Nobody waits',
    nobodyText: 'As soon as a municipality applies, its application is here.',
    raiseHeading: 'What would a higher ceiling do?',
    raise: 'Calculate',
    clear: 'Without raising',
    raisedExhausted: 'Raised like this, the money runs out with the applications of',
    raisedAll: 'Raised like this, everything fits.',
    drawHeading: (day) => `Draw lots among the applications of ${day}`,
    drawText:
      'These applications do not fit together and are equal. A draw cannot be done again: the result stands and each participant is told.',
    onlyAdministrator: 'An administrator draws lots, with a witness.',
    draw: 'Draw lots',
    drawn: 'Lots were drawn. The participants are told.',
    draws: 'Draws that were held',
    drawOf: (count) => `${count} participants`,
    seed: 'Seed',
    minutes: 'Download the minutes',
    minutesText: 'With npm run draw:verify anyone can repeat the draw, without this system.',
    outcomes: outcomesEn,
    waits: waitsEn,
    standing: 'Your place in the queue',
    standingPlace: (place, waiting) => `Now place ${place} of ${waiting}.`,
    standingNone: 'Your application has no place yet: it has to be complete first.',
    standingOutcomes: {
      fits: 'As things stand, your application fits in the ceiling.',
      partly: 'As things stand, a part of your application fits in the ceiling.',
      nothing: 'As things stand, the ceiling is exhausted before it is the turn of your application.',
      lots: 'Lots are drawn among the applications of the same day.',
      unknown: '',
    },
    noPromise:
      'This is an indication, not a promise. The place may change, for instance because another application turns out to be complete earlier, or is withdrawn.',
  },
});

/** By how much the ceiling would be raised. */
export const raiseQuestions: readonly Question[] = [
  {
    key: 'raise',
    type: 'money',
    label: { nl: 'Verhoging in euro', en: 'Raise in euros' },
    help: {
      nl: 'Er verandert niets; u ziet alleen wat het zou doen.',
      en: 'Nothing changes; you only see the effect.',
    },
    neededFor: { nl: 'deze berekening', en: 'this calculation' },
  },
];

/** What is asked of who draws lots. */
export const drawQuestions: readonly Question[] = [
  {
    key: 'witness',
    type: 'text',
    label: { nl: 'Wie kijkt toe?', en: 'Who looks on?' },
    help: { nl: 'Naam van de getuige, niet uzelf.', en: 'Name of the witness, not yourself.' },
    neededFor: { nl: 'de loting', en: 'the draw' },
    maxLength: 200,
  },
];
