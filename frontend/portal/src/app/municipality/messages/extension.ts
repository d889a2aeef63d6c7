// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts of asking for extra time, beside those of the case. */
export const extensionTexts = defineMessages({
  nl: {
    monthsToo: (what: string) => `Ook uitstel hiervoor: ${what.replace(/\.$/, '')} (maanden)`,
    extensionEvidence: 'Bewijs',
    extensionEvidenceHelp: 'Bijvoorbeeld een brief van de netbeheerder of een nieuwe planning.',
    extensionEffect: 'Wat er met uw datums gebeurt als de provincie dit geeft',
  },
  en: {
    monthsToo: (what) => `Extra time for this too: ${what.replace(/\.$/, '')} (months)`,
    extensionEvidence: 'Evidence',
    extensionEvidenceHelp: 'For instance a letter of the grid operator or a new planning.',
    extensionEffect: 'What happens to your dates when the province gives this',
  },
});
