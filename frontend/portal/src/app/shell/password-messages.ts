// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../shared/messages';

/** Setting a password, and having forgotten it. */
export const passwordMessages = defineMessages({
  nl: {
    forgotten: 'Wachtwoord vergeten?',
    forgottenHeading: 'Wachtwoord vergeten',
    forgottenLead: 'Vul uw e-mailadres in. U krijgt een mail met een link waarmee u een nieuw wachtwoord kiest.',
    email: 'E-mailadres',
    emailMissing: 'Vul uw e-mailadres in.',
    send: 'Stuur de link',
    sentHeading: 'Kijk in uw mail',
    sentText:
      'Heeft dit adres een account, dan komt er binnen een paar minuten een mail met een link. De link werkt één keer en 72 uur lang. Kijk ook in de map met ongewenste mail.',
    toSignIn: 'Naar inloggen',
    setHeading: 'Stel uw wachtwoord in',
    setFor: (name: string, email: string) => `Voor ${name}, ${email}`,
    password: 'Nieuw wachtwoord',
    passwordHelp:
      'Ten minste 12 tekens. Een zin van een paar woorden onthoudt u het makkelijkst. Plakken uit een wachtwoordkluis mag.',
    show: 'Laat het wachtwoord zien',
    passwordMissing: 'Vul een wachtwoord in.',
    save: 'Wachtwoord opslaan',
    savedHeading: 'Uw wachtwoord is ingesteld',
    savedText: 'U bent op andere apparaten uitgelogd. Log nu in met uw e-mailadres en het nieuwe wachtwoord.',
    newLink: 'Vraag een nieuwe link aan',
    noLink: 'In dit adres ontbreekt een deel. Open de link uit de mail opnieuw, of kopieer hem helemaal.',
  },
  en: {
    forgotten: 'Forgotten your password?',
    forgottenHeading: 'Forgotten your password',
    forgottenLead: 'Enter your e-mail address. You get a mail with a link to choose a new password.',
    email: 'E-mail address',
    emailMissing: 'Enter your e-mail address.',
    send: 'Send the link',
    sentHeading: 'Look in your mail',
    sentText:
      'If this address has an account, a mail with a link arrives within a few minutes. The link works once and for 72 hours. Look among unwanted mail too.',
    toSignIn: 'To sign-in',
    setHeading: 'Set your password',
    setFor: (name, email) => `For ${name}, ${email}`,
    password: 'New password',
    passwordHelp:
      'At least 12 characters. A sentence of a few words is easiest to remember. Pasting from a password manager is fine.',
    show: 'Show the password',
    passwordMissing: 'Enter a password.',
    save: 'Save the password',
    savedHeading: 'Your password is set',
    savedText: 'You are signed out on other devices. Now sign in with your e-mail address and the new password.',
    newLink: 'Ask for a new link',
    noLink: 'A part of this address is missing. Open the link of the mail again, or copy all of it.',
  },
});
