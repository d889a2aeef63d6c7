// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts of the checklist. */
export const reviewMessages = defineMessages({
  nl: {
    heading: 'Controlelijst',
    phases: { completeness: 'Volledigheid', substance: 'Inhoud' },
    progress: (done: number, all: number) => `${done} van ${all} beantwoord`,
    results: { yes: 'Ja', no: 'Nee', not_applicable: 'N.v.t.' },
    reason: 'Reden',
    reasonOptional: 'Reden (optioneel)',
    reasonMissing: 'Schrijf waarom het antwoord “nee” is.',
    save: 'Reden opslaan',
    saved: (time: string, by: string) => `Opgeslagen om ${time} door ${by}`,
    savedOn: (day: string, by: string) => `${by}, ${day}`,
    saving: 'Bezig met opslaan …',
    unanswered: 'Nog niet beantwoord',
    readonly: 'U kunt de lijst nu alleen lezen.',
    empty: 'Deze regeling heeft geen controlelijst.',
  },
  en: {
    heading: 'Checklist',
    phases: { completeness: 'Completeness', substance: 'Substance' },
    progress: (done, all) => `${done} of ${all} answered`,
    results: { yes: 'Yes', no: 'No', not_applicable: 'N/A' },
    reason: 'Reason',
    reasonOptional: 'Reason (optional)',
    reasonMissing: 'Write why the answer is “no”.',
    save: 'Save the reason',
    saved: (time, by) => `Saved at ${time} by ${by}`,
    savedOn: (day, by) => `${by}, ${day}`,
    saving: 'Saving …',
    unanswered: 'Not answered yet',
    readonly: 'You can only read the list now.',
    empty: 'This scheme has no checklist.',
  },
});
