// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about the ceilings themselves: changing them, carrying over, years, budget lines and counter-journals. */
export const ceilingSentences = {
  CEILING_NOT_PUBLISHED: {
    nl: 'Het besluit is nog niet bekendgemaakt. Een plafond werkt pas na bekendmaking. Bevestig op of na de dag van bekendmaking.',
    en: 'The decision was not made public yet. A ceiling only takes effect once it was. Confirm on or after that day.',
  },
  CEILING_STARTS_LATER: {
    nl: 'De verhoging gaat pas later in[: {startsOn}]. Bevestig op of na die dag.',
    en: 'The raise starts later[: {startsOn}]. Confirm on or after that day.',
  },
  CEILING_STARTS_TOO_EARLY: {
    nl: 'Een verlaging geldt niet voor aanvragen die vóór de bekendmaking zijn ingediend. Kies een dag na de bekendmaking[, op zijn vroegst {earliest}].',
    en: 'A lowering does not hold for applications filed before it was made public. Choose a day after that[, at the earliest {earliest}].',
  },
  CEILING_BELOW_GRANTED: {
    nl: 'Het plafond kan niet lager worden dan wat al is verleend.[ Er kan ten hoogste {mostCents} af.] Kies een kleiner bedrag.',
    en: 'The ceiling cannot become lower than what was granted already.[ At most {mostCents} can be taken off.] Choose a smaller amount.',
  },
  CARRY_TOO_MUCH: {
    nl: 'Zoveel is hier niet vrij: wat is verleend en wat is aangevraagd blijft staan.[ Er kan ten hoogste {mostCents} mee.] Kies een kleiner bedrag.',
    en: 'This much is not free here: what was granted and what was asked stays.[ At most {mostCents} can go.] Choose a smaller amount.',
  },
  CARRY_TO_ITSELF: {
    nl: 'U hebt tweemaal hetzelfde plafond en hetzelfde jaar gekozen. Kies een ander plafond of een ander jaar om naar over te hevelen.',
    en: 'You chose the same ceiling and the same year twice. Choose another ceiling or another year to carry over to.',
  },
  CARRY_LAPSES: {
    nl: 'Volgens de regeling vervalt wat in een tijdvak overblijft. Verhoog het andere plafond met een besluit, of wijzig de regeling.',
    en: 'Under the scheme, what is left of a period lapses. Raise the other ceiling by a decision, or amend the scheme.',
  },
  CARRY_ELSEWHERE: {
    nl: 'Overhevelen kan alleen binnen hetzelfde onderdeel: naar een ander jaar, of naar een plafond ernaast. Gebruik anders een verlaging en een verhoging, elk met een besluit.',
    en: 'Carrying over stays within one part: to another year, or to a ceiling beside it. Otherwise use a lowering and a raise, each by a decision.',
  },
  YEAR_OPEN: {
    nl: 'Het boekjaar[ {year}] is niet afgesloten. Er valt niets te heropenen.',
    en: 'The financial year[ {year}] is not closed. There is nothing to open again; choose a closed year.',
  },
  YEAR_CLOSED: {
    nl: 'Het boekjaar[ {year}] is afgesloten. Kies een dag in een open jaar, of laat het jaar door twee mensen heropenen.',
    en: 'The financial year[ {year}] is closed. Choose a day in an open year, or have the year opened again by two people.',
  },
  YEAR_NOT_OVER: {
    nl: 'Het boekjaar[ {year}] is nog niet voorbij. Sluit het af na 31 december.',
    en: 'The financial year[ {year}] is not over yet. Close it after 31 December.',
  },
  LINE_EXHAUSTED: {
    nl: 'Dit past niet in wat er op deze begrotingspost over is[: {leftCents}]. Kies een kleiner bedrag of laat de post verhogen.',
    en: 'This does not fit in what is left on this budget line[: {leftCents}]. Choose a smaller amount or have the line raised.',
  },
  LINE_REQUIRED: {
    nl: 'Hier kan dit niet worden geboekt. Kies een begrotingspost van de programma-activiteiten.',
    en: 'This cannot be booked here. Choose a budget line of the programme activities.',
  },
  COMMITMENT_TOO_SMALL: {
    nl: 'Van deze verplichting staat minder open[: {openCents}]. Kies ten hoogste dat bedrag.',
    en: 'Less of this commitment is open[: {openCents}]. Choose at most that amount.',
  },
  COUNTERED_ALREADY: {
    nl: 'Deze boeking is al met een tegenboeking hersteld. Kijk in de geschiedenis van het plafond.',
    en: 'This journal was already corrected by a counter-journal. Look at the history of the ceiling.',
  },
  COUNTER_IN_CASE: {
    nl: 'Deze boeking hoort bij een besluit of betaling in een zaak. Herstel haar daar, met een wijziging, intrekking of annulering.',
    en: 'This journal belongs to a decision or payment in a case. Mend it there, by an amendment, withdrawal or cancellation.',
  },
  COUNTER_NOT_POSSIBLE: {
    nl: 'Terugboeken kan niet meer: op dit geld is al verder geboekt. Boek eerst tegen wat daarna kwam, of verhoog of verlaag het plafond met een nieuw besluit.',
    en: 'It can no longer be taken back: more was booked on this money since. Counter what came after it first, or change the ceiling by a new decision.',
  },
  DECISION_REFERENCE_REQUIRED: {
    nl: 'Een plafond verandert alleen door een besluit. Noem het kenmerk en de dag van het besluit.',
    en: 'A ceiling only changes by a decision. Give the reference and the day of the decision.',
  },
  NO_TRANCHE_OPEN: {
    nl: 'Op deze dag is er geen geld uit een tijdvak van de regeling beschikbaar. Dien in binnen een van de tijdvakken die bij de regeling staan.',
    en: 'No period of the scheme has money on this day. Apply within one of the periods shown with the scheme.',
  },
} as const satisfies Partial<Record<RefusalCode, LocalizedText>>;
