// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../shared/messages';

/** The texts on writing a new version of a scheme that runs, closing it and retiring it. */
export const runningMessages = defineMessages({
  nl: {
    draft: 'Nieuwe versie',
    draftText:
      'U begint met een kopie van de versie die nu geldt. Er verandert niets tot een tweede persoon publiceert.',
    make: 'Nieuwe versie maken',
    open: 'Er is al een nieuwe versie in bewerking.',
    goOn: (version: string) => `Verder met versie ${version}`,
    window: 'Aanvraagperiode en intrekken',
    windowText: 'Dit kan zonder nieuwe versie. Wat op tijd is ingediend blijft op tijd.',
    move: 'Sluiting verplaatsen',
    moveText: (at: string) => `De aanvraagperiode sluit nu op ${at}.`,
    closesOn: 'Nieuwe dag van sluiting',
    closesTime: 'Tijd van sluiting',
    timeHelp: 'In Nederlandse tijd, zoals 17:00.',
    timeWrong: 'Vul een tijd in zoals 17:00.',
    reason: 'Reden',
    reasonHelp: 'Bijvoorbeeld: het geld is op. De reden wordt bewaard.',
    moveDo: 'Sluiting verplaatsen',
    moved: 'De sluiting is verplaatst',
    retire: 'Regeling intrekken',
    retireText:
      'De regeling verdwijnt uit de lijst en de aanvraagperiode sluit nu. Zaken die lopen gaan door onder hun eigen versie.',
    retired: 'De regeling is ingetrokken',
    cancel: 'Annuleren',
  },
  en: {
    draft: 'New version',
    draftText: 'You begin with a copy of the version in force. Nothing changes until a second person publishes.',
    make: 'Make a new version',
    open: 'A new version is being written already.',
    goOn: (version) => `Continue with version ${version}`,
    window: 'Window and retirement',
    windowText: 'This needs no new version. What was sent in time stays in time.',
    move: 'Move the closing',
    moveText: (at) => `The window now closes on ${at}.`,
    closesOn: 'New day of closing',
    closesTime: 'Time of closing',
    timeHelp: 'In Dutch time, like 17:00.',
    timeWrong: 'Fill in a time like 17:00.',
    reason: 'Reason',
    reasonHelp: 'For instance: the money is gone. The reason is kept.',
    moveDo: 'Move the closing',
    moved: 'The closing is moved',
    retire: 'Retire scheme',
    retireText: 'The scheme leaves the list and its window closes now. Running cases go on under their own version.',
    retired: 'The scheme is retired',
    cancel: 'Cancel',
  },
});
