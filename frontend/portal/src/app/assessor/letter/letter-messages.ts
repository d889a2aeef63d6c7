// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts around the drawn letter. */
export const letterMessages = defineMessages({
  nl: {
    heading: 'De brief zoals de gemeente hem krijgt',
    page: (number: number, all: number) => `Pagina ${number} van ${all} van de brief`,
    drawing: 'De brief wordt getekend …',
    failed: 'De brief kan hier niet worden getekend. Download hem om hem te lezen.',
    download: 'Download het voorbeeld (pdf)',
    alternative:
      'Leest u met een schermlezer? Download de brief: de pdf heeft koppen en tabellen die voorgelezen kunnen worden.',
    fileName: (number: string) => `voorbeeld-brief-${number}.pdf`,
  },
  en: {
    heading: 'The letter as the municipality receives it',
    page: (number, all) => `Page ${number} of ${all} of the letter`,
    drawing: 'Drawing the letter …',
    failed: 'The letter cannot be drawn here. Download it to read it.',
    download: 'Download the example (pdf)',
    alternative:
      'Do you use a screen reader? Download the letter: the PDF has headings and tables that can be read out.',
    fileName: (number) => `example-letter-${number}.pdf`,
  },
});
