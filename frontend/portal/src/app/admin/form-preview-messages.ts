// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../shared/messages';

/** The texts of the page on which a form is tried. */
export const formPreviewMessages = defineMessages({
  nl: {
    heading: 'Formulier bekijken als aanvrager',
    lead: 'Probeer het formulier uit. Er wordt niets bewaard en niets verstuurd.',
    link: 'Formulier bekijken als aanvrager',
    file: 'Een versie proberen die nog niet is gepubliceerd',
    fileHelp: 'Kies een definitie als JSON-bestand. Het bestand blijft op uw computer.',
    problems: 'Deze definitie kan niet worden gebruikt',
  },
  en: {
    heading: 'See the form as an applicant',
    lead: 'Try the form. Nothing is kept and nothing is sent.',
    link: 'See the form as an applicant',
    file: 'Try a version that is not published yet',
    fileHelp: 'Choose a definition as a JSON file. The file stays on your computer.',
    problems: 'This definition cannot be used',
  },
});
