// SPDX-License-Identifier: EUPL-1.2
import { type EventSentences, when } from './event-facts';

type About =
  | 'SampleDrawn'
  | 'SampleNotDrawn'
  | 'VisitPlanned'
  | 'VisitMoved'
  | 'VisitCancelled'
  | 'VisitReported'
  | 'VisitPublished'
  | 'VisitTaskDone';

/** Samples and visits, in Dutch. */
export const checkSentencesNl = {
  SampleDrawn: ({ day, number }) =>
    `Deze subsidie is geloot in een steekproef${when(number('populationCount'), (count) => ` (${number('size') ?? 0} van ${count})`)}. De provincie vroeg de gemeente om een verslag${when(day('dueOn'), (date) => `, uiterlijk op ${date}`)}.`,
  SampleNotDrawn: ({ number }) =>
    `Deze subsidie lootte mee in een steekproef en is niet geloot${when(number('populationCount'), (count) => ` (${number('size') ?? 0} van ${count})`)}. De provincie kan haar zelf vaststellen.`,
  VisitPlanned: ({ day }) => `De provincie kondigde een bezoek aan${when(day('plannedOn'), (date) => ` op ${date}`)}.`,
  VisitMoved: ({ day }) =>
    `De provincie verplaatste haar bezoek${when(day('from'), (date) => ` van ${date}`)}${when(day('plannedOn'), (date) => ` naar ${date}`)}.`,
  VisitCancelled: ({ day }) =>
    `Het bezoek van de provincie${when(day('plannedOn'), (date) => ` op ${date}`)} gaat niet door.`,
  VisitReported: ({ day }) =>
    `Het verslag van het bezoek${when(day('plannedOn'), (date) => ` van ${date}`)} is geschreven.`,
  VisitPublished: ({ day }) =>
    `De provincie deelde het verslag van haar bezoek${when(day('plannedOn'), (date) => ` van ${date}`)} met de gemeente.`,
  VisitTaskDone: ({ day }) => `Een taak na het bezoek${when(day('plannedOn'), (date) => ` van ${date}`)} is gedaan.`,
} satisfies Pick<EventSentences, About>;

/** Samples and visits, in English. */
export const checkSentencesEn = {
  SampleDrawn: ({ day, number }) =>
    `This grant was drawn by a sample${when(number('populationCount'), (count) => ` (${number('size') ?? 0} of ${count})`)}. The province asked the municipality for a report${when(day('dueOn'), (date) => `, by ${date}`)}.`,
  SampleNotDrawn: ({ number }) =>
    `This grant took part in a sample and was not drawn${when(number('populationCount'), (count) => ` (${number('size') ?? 0} of ${count})`)}. The province can determine it by itself.`,
  VisitPlanned: ({ day }) => `The province announced a visit${when(day('plannedOn'), (date) => ` on ${date}`)}.`,
  VisitMoved: ({ day }) =>
    `The province moved its visit${when(day('from'), (date) => ` from ${date}`)}${when(day('plannedOn'), (date) => ` to ${date}`)}.`,
  VisitCancelled: ({ day }) =>
    `The visit of the province${when(day('plannedOn'), (date) => ` on ${date}`)} does not take place.`,
  VisitReported: ({ day }) => `The report of the visit${when(day('plannedOn'), (date) => ` of ${date}`)} was written.`,
  VisitPublished: ({ day }) =>
    `The province shared the report of its visit${when(day('plannedOn'), (date) => ` of ${date}`)} with the municipality.`,
  VisitTaskDone: ({ day }) => `A task after the visit${when(day('plannedOn'), (date) => ` of ${date}`)} is done.`,
} satisfies Pick<EventSentences, About>;
