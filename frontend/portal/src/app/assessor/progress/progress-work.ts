// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';
import type { LocalizedText } from '#domain';

/** The texts of the work on progress reports. */
export const progressWork = defineMessages({
  nl: {
    review: (day: string) => `Beoordeel het verslag over ${day}`,
    outcome: 'Wat doet u met het verslag?',
    accept: 'Goedkeuren',
    sendBack: 'Terugsturen: de gemeente past het aan',
    reason: 'Wat moet de gemeente aanpassen?',
    note: 'Opmerking bij de goedkeuring',
    needed: 'Nodig om het verslag te behandelen.',
    submit: 'Leg vast',
    accepted: 'Het verslag is goedgekeurd',
    returned: 'Het verslag is teruggestuurd',
    returnedText: 'De gemeente krijgt een e-mail met uw reden.',
    heading: 'Voortgangsverslagen',
    lead: 'Verslagen van alle projecten: wat er komt, wat te laat is en wat u kunt beoordelen.',
    tabsLabel: 'Welke verslagen',
    tabs: {
      received: 'Te beoordelen',
      late: 'Te laat',
      due: 'Komende zes weken',
      sent_back: 'Teruggestuurd',
      accepted: 'Goedgekeurd',
    },
    project: 'Project',
    municipality: 'Gemeente',
    report: 'Verslag',
    due: 'Uiterlijk',
    done: 'Klaar',
    lateBy: (days: number) => `${days === 1 ? '1 dag' : `${days} dagen`} te laat`,
    home: 'Zaken',
    empty: 'Er staan hier geen verslagen',
    emptyText: 'Kies een ander tabblad om andere verslagen te zien.',
    link: 'Voortgang',
  },
  en: {
    review: (day) => `Review the report about ${day}`,
    outcome: 'What do you do with the report?',
    accept: 'Accept',
    sendBack: 'Send back: the municipality changes it',
    reason: 'What does the municipality have to change?',
    note: 'Remark with the acceptance',
    needed: 'Needed to handle the report.',
    submit: 'Record',
    accepted: 'The report was accepted',
    returned: 'The report was sent back',
    returnedText: 'The municipality gets a mail with your reason.',
    heading: 'Progress reports',
    lead: 'Reports of all projects: what is to come, what is late and what you can review.',
    tabsLabel: 'Which reports',
    tabs: {
      received: 'To review',
      late: 'Late',
      due: 'Next six weeks',
      sent_back: 'Sent back',
      accepted: 'Accepted',
    },
    project: 'Project',
    municipality: 'Municipality',
    report: 'Report',
    due: 'By',
    done: 'Done',
    lateBy: (days) => `${days === 1 ? '1 day' : `${days} days`} late`,
    home: 'Cases',
    empty: 'There are no reports here',
    emptyText: 'Choose another tab to see other reports.',
    link: 'Progress',
  },
});

type Texts = (typeof progressWork)['nl'];

/** A text of the form in both languages, for a question. */
export function workText(pick: (texts: Texts) => string): LocalizedText {
  return { nl: pick(progressWork.nl), en: pick(progressWork.en) };
}
