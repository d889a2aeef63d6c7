// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about signing in elsewhere: at eHerkenning, or with the account of the own organisation. */
export const signOnSentences = {
  USE_SINGLE_SIGN_ON: {
    nl: 'Met een wachtwoord inloggen kan voor uw organisatie niet. Kies op de inlogpagina de knop van uw organisatie of van eHerkenning.',
    en: 'Your organisation does not sign in with a password. Choose the button of your organisation or of eHerkenning on the sign-in page.',
  },
  SIGN_IN_CANCELLED: {
    nl: 'Het inloggen is afgebroken of geweigerd bij uw inlogdienst. Er is niets veranderd. Probeer het opnieuw.',
    en: 'Signing in was stopped or refused by your sign-in service. Nothing has changed. Try again.',
  },
  SIGN_IN_OUT_OF_DATE: {
    nl: 'Deze inlogpoging is verlopen, al gebruikt of in een ander venster begonnen. Begin opnieuw vanaf de inlogpagina.',
    en: 'This attempt to sign in has expired, was used already or began in another window. Start again from the sign-in page.',
  },
  PROVIDER_UNREACHABLE: {
    nl: 'De inlogdienst antwoordt nu niet. Probeer het over een paar minuten opnieuw. Lukt het dan nog niet, meld dit dan bij de provincie.',
    en: 'The sign-in service does not answer now. Try again in a few minutes. If it still fails then, tell the province.',
  },
  PROVIDER_ANSWER_REFUSED: {
    nl: 'Het antwoord van de inlogdienst klopt niet en is daarom niet vertrouwd. Begin opnieuw. Gebeurt dit vaker, meld het dan bij de provincie.',
    en: 'The answer of the sign-in service is not right and was therefore not trusted. Start again. If this happens more often, tell the province.',
  },
  PROVIDER_CLOCK_OFF: {
    nl: 'De tijd in het antwoord van de inlogdienst klopt niet met de onze: het antwoord is verlopen of nog niet geldig. Begin opnieuw. Blijft dit zo, meld het dan bij de provincie.',
    en: 'The time in the answer of the sign-in service does not agree with ours: the answer has expired or is not valid yet. Start again. If this stays, tell the province.',
  },
  LEVEL_TOO_LOW: {
    nl: 'U bent ingelogd met een te laag betrouwbaarheidsniveau.[ Nodig is: {needed}.] Log opnieuw in met een middel van het juiste niveau, of vraag dat aan bij de leverancier van uw inlogmiddel.',
    en: 'You signed in with a level of assurance that is too low.[ Needed is: {needed}.] Sign in again with a means of the right level, or ask the supplier of your means for it.',
  },
  ORGANISATION_UNKNOWN: {
    nl: 'Uw organisatie[ met nummer {number}] is hier niet bekend. Kijk of u voor de juiste organisatie inlogde, en vraag de provincie anders om het KvK-nummer of RSIN van uw gemeente vast te leggen.',
    en: 'Your organisation[ with number {number}] is not known here. See whether you signed in for the right organisation, and otherwise ask the province to record the KvK number or RSIN of your municipality.',
  },
  NO_STAFF_GROUP: {
    nl: 'Uw account zit niet, of niet meer, in een groep die met Flexloket mag werken. Vraag de beheerder van uw organisatie om u in de juiste groep te zetten.',
    en: 'Your account is not, or no longer, in a group that may work with Flexloket. Ask the administrator of your organisation to put you in the right group.',
  },
  EMAIL_MISSING: {
    nl: 'De inlogdienst gaf geen e-mailadres van u door, en zonder adres kunnen wij u niets laten weten. Laat bij de inlogdienst uw e-mailadres meesturen en log opnieuw in.',
    en: 'The sign-in service gave no e-mail address of yours, and without one we cannot tell you anything. Have the sign-in service send your e-mail address and sign in again.',
  },
  ACCOUNT_NOT_LINKED: {
    nl: 'Er is al een account met uw e-mailadres, maar dat kan niet aan deze inlog worden gekoppeld. Vraag uw beheerder het oude account te verwijderen, of laat de inlogdienst uw e-mailadres bevestigen.',
    en: 'There is an account with your e-mail address already, but it cannot be linked to this sign-in. Ask your administrator to remove the old account, or have the sign-in service confirm your e-mail address.',
  },
  ACCESS_ENDED: {
    nl: 'Uw toegang voor deze organisatie is beëindigd. Vraag de beheerder van uw organisatie om u opnieuw uit te nodigen.',
    en: 'Your access for this organisation has ended. Ask the manager of your organisation to invite you again.',
  },
  OTHER_PERSON: {
    nl: 'U bevestigde als iemand anders dan wie hier is ingelogd. Bevestig met het account waarmee u hier werkt, of log eerst uit.',
    en: 'You confirmed as somebody else than who is signed in here. Confirm with the account with which you work here, or sign out first.',
  },
  RETURN_ADDRESS_REFUSED: {
    nl: 'De link waarmee u wilde inloggen leidt naar een adres buiten dit portaal en is niet gevolgd. Log in vanaf de inlogpagina.',
    en: 'The link with which you wanted to sign in leads to an address outside this portal and was not followed. Sign in from the sign-in page.',
  },
  RIGHTS_FROM_DIRECTORY: {
    nl: 'De rechten van medewerkers van de provincie komen uit de groepen van de organisatie. Laat de groep van deze persoon aanpassen; de rechten volgen bij de volgende keer inloggen.',
    en: 'The rights of staff of the province come from the groups of the organisation. Have the group of this person changed; the rights follow at the next sign-in.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
