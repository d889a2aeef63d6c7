// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about signing in, rights and requests. */
export const accessSentences = {
  STEP_UP_REQUIRED: {
    nl: 'Voor deze stap vragen we u opnieuw te laten zien dat u het bent. Vul uw code of wachtwoord in en ga verder.',
    en: 'For this step we ask you to show again that it is you. Enter your code or password and continue.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    nl: 'Deze opdracht is al eerder verstuurd, maar met andere gegevens. Ververs de pagina en probeer het opnieuw.',
    en: 'This command was sent before, with other data. Refresh the page and try again.',
  },
  NOT_SIGNED_IN: {
    nl: 'U bent niet of niet meer ingelogd. Log in en probeer het opnieuw.',
    en: 'You are not signed in, or no longer. Sign in and try again.',
  },
  NOT_FOUND: {
    nl: 'Dit bestaat niet, of u kunt het niet zien. Kijk of het adres klopt.',
    en: 'This does not exist, or you cannot see it. Check the address.',
  },
  FORBIDDEN: {
    nl: 'U mag dit niet doen of bekijken. Vraag uw beheerder om de juiste rechten.',
    en: 'You may not do or see this. Ask your administrator for the right permissions.',
  },
  SIGN_IN_FAILED: {
    nl: 'Inloggen is niet gelukt. Kijk of uw e-mailadres en wachtwoord kloppen en probeer het opnieuw.',
    en: 'Signing in failed. Check your e-mail address and password and try again.',
  },
  CODE_WRONG: {
    nl: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code in uw app en vul die in.',
    en: 'This code is wrong or was used already. Wait for the next code in your app and enter that one.',
  },
  TOO_MANY_ATTEMPTS: {
    nl: 'Er zijn te veel pogingen gedaan.[ Wacht {minutes} minuten.] Probeer het daarna opnieuw.',
    en: 'There were too many attempts.[ Wait {minutes} minutes.] Then try again.',
  },
  CROSS_SITE_REQUEST: {
    nl: 'Deze opdracht kwam niet van een pagina van dit portaal en is daarom niet uitgevoerd. Open het portaal en probeer het daar.',
    en: 'This command did not come from a page of this portal and was therefore not carried out. Open the portal and try it there.',
  },
  INVALID_INPUT: {
    nl: 'De gegevens die zijn verstuurd kloppen niet. Verbeter wat hieronder staat en probeer het opnieuw.',
    en: 'The data that were sent are not right. Mend what is listed below and try again.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    nl: 'De gegevens zijn in een vorm verstuurd die dit portaal niet leest. Verstuur ze als JSON, of een bestand als formulier.',
    en: 'The data were sent in a form that this portal does not read. Send them as JSON, or a file as a form.',
  },
  BODY_TOO_LARGE: {
    nl: 'Er zijn te veel gegevens in één keer verstuurd. Maak de tekst of het bestand kleiner en probeer het opnieuw.',
    en: 'Too much data was sent at once. Make the text or the file smaller and try again.',
  },
  INTERNAL_ERROR: {
    nl: 'Er ging iets mis bij ons. Uw gegevens van vóór deze stap zijn bewaard. Probeer het over een paar minuten opnieuw.',
    en: 'Something went wrong on our side. Your data from before this step are kept. Try again in a few minutes.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
