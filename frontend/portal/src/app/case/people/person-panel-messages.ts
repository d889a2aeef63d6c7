// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** Somebody's data and sessions, for who looks after the account. */
export const personPanelMessages = defineMessages({
  nl: {
    open: 'Gegevens en sessies',
    heading: (name: string) => `Gegevens en sessies van ${name}`,
    name: 'Naam',
    email: 'E-mailadres',
    text: 'Een nieuw e-mailadres geldt als de link is geopend die wij daarheen sturen. Het oude adres krijgt ook bericht.',
    save: 'Opslaan',
    saved: 'De gegevens zijn opgeslagen',
    waiting: (email: string) => `Opgeslagen. ${email} wacht nog op bevestiging.`,
    end: 'Overal uitloggen',
    ended: (count: number) => (count === 1 ? '1 sessie is beëindigd' : `${count} sessies zijn beëindigd`),
    download: 'Alle gegevens downloaden (op verzoek van deze persoon)',
    downloaded: 'Het bestand is gedownload',
  },
  en: {
    open: 'Data and sessions',
    heading: (name) => `Data and sessions of ${name}`,
    name: 'Name',
    email: 'E-mail address',
    text: 'A new e-mail address counts once the link was opened that we send there. The old address is told too.',
    save: 'Save',
    saved: 'The data were saved',
    waiting: (email) => `Saved. ${email} still waits to be confirmed.`,
    end: 'Sign out everywhere',
    ended: (count) => (count === 1 ? '1 session ended' : `${count} sessions ended`),
    download: 'Download all data (when this person asks)',
    downloaded: 'The file was downloaded',
  },
});
