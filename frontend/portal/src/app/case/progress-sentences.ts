// SPDX-License-Identifier: EUPL-1.2
import { type EventSentences, when } from './event-facts';

type AboutProgress =
  'ProgressReported' | 'ProgressAccepted' | 'ProgressReturned' | 'PhotoConsentGiven' | 'PhotoConsentWithdrawn';

export const progressSentencesNl: Pick<EventSentences, AboutProgress> = {
  ProgressReported: ({ day, number }) =>
    `De gemeente diende het voortgangsverslag${when(day('periodEndsOn'), (date) => ` over ${date}`)}${
      (number('number') ?? 1) > 1 ? ' opnieuw' : ''
    } in${when(number('percentage'), (percentage) => `: ${percentage}% klaar`)}${when(
      number('promised') ? number('placed') : undefined,
      (placed) => `, ${placed} van de ${number('promised')} woningen geplaatst`,
    )}${when(number('lateDays') || undefined, (days) => ` (${days === 1 ? '1 dag' : `${days} dagen`} te laat)`)}.`,
  ProgressAccepted: ({ day }) =>
    `De provincie keurde het voortgangsverslag${when(day('periodEndsOn'), (date) => ` over ${date}`)} goed.`,
  ProgressReturned: ({ day }) =>
    `De provincie stuurde het voortgangsverslag${when(day('periodEndsOn'), (date) => ` over ${date}`)} terug.`,
  PhotoConsentGiven: () => 'De gemeente gaf toestemming om een foto als voorbeeld te tonen.',
  PhotoConsentWithdrawn: () => 'De gemeente trok de toestemming om een foto als voorbeeld te tonen in.',
};

export const progressSentencesEn: Pick<EventSentences, AboutProgress> = {
  ProgressReported: ({ day, number }) =>
    `The municipality submitted the progress report${when(day('periodEndsOn'), (date) => ` about ${date}`)}${
      (number('number') ?? 1) > 1 ? ' again' : ''
    }${when(number('percentage'), (percentage) => `: ${percentage}% done`)}${when(
      number('promised') ? number('placed') : undefined,
      (placed) => `, ${placed} of the ${number('promised')} homes placed`,
    )}${when(number('lateDays') || undefined, (days) => ` (${days === 1 ? '1 day' : `${days} days`} late)`)}.`,
  ProgressAccepted: ({ day }) =>
    `The province accepted the progress report${when(day('periodEndsOn'), (date) => ` about ${date}`)}.`,
  ProgressReturned: ({ day }) =>
    `The province sent the progress report${when(day('periodEndsOn'), (date) => ` about ${date}`)} back.`,
  PhotoConsentGiven: () => 'The municipality gave consent to show a photo as an example.',
  PhotoConsentWithdrawn: () => 'The municipality withdrew the consent to show a photo as an example.',
};
