// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts of the early warning. */
export const earlyWarningMessages = defineMessages({
  nl: {
    heading: 'Vroegsignaal',
    note: 'Hulp om te zien waar het knelt. Er volgt nooit vanzelf een besluit uit.',
    example: 'De grenzen zijn voorbeeldwaarden.',
    quiet: 'Er is nu geen reden om extra naar dit project te kijken.',
  },
  en: {
    heading: 'Early warning',
    note: 'A help to see where it pinches. No decision ever follows from it by itself.',
    example: 'The bounds are example values.',
    quiet: 'There is no reason now to look at this project in particular.',
  },
});
