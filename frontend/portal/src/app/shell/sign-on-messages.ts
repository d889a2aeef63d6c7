// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../shared/messages';

/** Signing in elsewhere: with eHerkenning, or with the account of the own organisation. */
export const signOnMessages = defineMessages({
  nl: {
    withProvider: (name: string) => `Inloggen met ${name}`,
    forWhom: {
      staff: 'Voor medewerkers van de provincie',
      organisations: 'Voor gemeenten',
    },
    newWindow: 'opent in een nieuw venster',
    orPassword: 'Of met een wachtwoord',
    confirmHeading: 'Bevestig dat u het bent',
    confirmIntro: (name: string) =>
      `Voor deze handeling vragen wij u om u opnieuw te melden bij ${name}. Dat gebeurt in een nieuw venster; wat u hier hebt ingevuld blijft staan. Daarna hoeft dat 15 minuten niet meer.`,
    confirmWith: (name: string) => `Bevestigen met ${name}`,
    waiting: 'Wij wachten tot u in het andere venster klaar bent. Daarna gaat dit vanzelf verder.',
    doneHeading: 'U bent klaar in dit venster',
    doneText: 'U kunt dit venster sluiten. In het venster waar u bezig was, gaat alles verder.',
    failedHeading: 'Dat is niet gelukt',
    failedText: 'Sluit dit venster en probeer het opnieuw in het venster waar u bezig was.',
    signedInWith: 'Hoe u bent ingelogd',
    by: 'Inlogdienst',
    byPassword: 'Wachtwoord van Flexloket',
    byCode: 'Wachtwoord en code van Flexloket',
    level: 'Betrouwbaarheidsniveau',
    breakGlass:
      'U bent ingelogd met het noodaccount. De beheerders hebben daar bericht van gekregen en alles wat u doet staat in het logboek.',
    breakGlassHeading: 'Noodaccount in gebruik',
  },
  en: {
    withProvider: (name) => `Sign in with ${name}`,
    forWhom: {
      staff: 'For staff of the province',
      organisations: 'For municipalities',
    },
    newWindow: 'opens in a new window',
    orPassword: 'Or with a password',
    confirmHeading: 'Confirm that it is you',
    confirmIntro: (name) =>
      `For this action we ask you to report to ${name} again. That happens in a new window; what you entered here stays. After that we do not ask again for 15 minutes.`,
    confirmWith: (name) => `Confirm with ${name}`,
    waiting: 'We wait until you are done in the other window. Then this goes on by itself.',
    doneHeading: 'You are done in this window',
    doneText: 'You can close this window. Everything goes on in the window where you were.',
    failedHeading: 'That did not work',
    failedText: 'Close this window and try again in the window where you were.',
    signedInWith: 'How you are signed in',
    by: 'Sign-in service',
    byPassword: 'Password of Flexloket',
    byCode: 'Password and code of Flexloket',
    level: 'Level of assurance',
    breakGlass:
      'You are signed in with the sealed account. The administrators were told, and all that you do is in the log.',
    breakGlassHeading: 'Sealed account in use',
  },
});
