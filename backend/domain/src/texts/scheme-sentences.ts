// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about the versions of schemes. */
export const schemeSentences = {
  SCHEME_INVALID: {
    nl: 'Deze versie van de regeling klopt nog niet. Herstel wat hieronder staat en probeer het opnieuw.',
    en: 'This version of the scheme is not right yet. Mend what is listed below and try again.',
  },
  SCHEME_DRAFT_OPEN: {
    nl: 'Er is al een nieuwe versie van deze regeling in bewerking. Ga daarin verder, of laat die vervallen.',
    en: 'A new version of this scheme is being written already. Continue with it, or drop it.',
  },
  NOTHING_CHANGED: {
    nl: 'Er is niets veranderd ten opzichte van de versie die nu geldt. Wijzig iets of laat deze versie vervallen.',
    en: 'Nothing differs from the version in force. Change something or drop this version.',
  },
  CLOSING_INVALID: {
    nl: 'De aanvraagperiode kan alleen sluiten op een moment dat nog komt, na de opening. Kies een later moment.',
    en: 'The window can only close at a moment still to come, after its opening. Choose a later moment.',
  },
  WINDOW_STILL_OPEN: {
    nl: 'De aanvragen worden met elkaar vergeleken. Dat kan pas als de aanvraagperiode is gesloten[: {closesAt}]. Wacht tot dan.',
    en: 'The applications are compared with each other. That is only possible when the window has closed[: {closesAt}]. Wait until then.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
