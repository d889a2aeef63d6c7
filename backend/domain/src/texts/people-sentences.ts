// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about people, their rights and their passwords. */
export const peopleSentences = {
  OWN_RIGHTS: {
    nl: 'U kunt uw eigen rechten niet veranderen. Vraag het aan een collega die ook rechten beheert.',
    en: 'You cannot change your own rights. Ask a colleague who also manages rights.',
  },
  LAST_MANAGER: {
    nl: 'Dit is de laatste die hier de mensen beheert[ (rol: {roles})]. Geef eerst een collega die rol.',
    en: 'This is the last one here who manages people[ (role: {roles})]. Give a colleague that role first.',
  },
  HAND_OVER_NEEDED: {
    nl: 'Deze persoon heeft nog open zaken[ ({count})]. Kies een collega die ze overneemt.',
    en: 'This person still has open cases[ ({count})]. Choose a colleague who takes them over.',
  },
  HAND_OVER_NOT_POSSIBLE: {
    nl: 'Deze collega kan de zaken niet overnemen. Kies iemand anders die mag invullen of behandelen[ (rol: {roles})].',
    en: 'This colleague cannot take over the cases. Choose somebody else who may fill in or handle cases[ (role: {roles})].',
  },
  ALREADY_MEMBER: {
    nl: 'Deze persoon hoort al bij deze organisatie. Verander de rechten in de lijst.',
    en: 'This person belongs to this organisation already. Change the rights in the list.',
  },
  ORGANISATION_ENDED: {
    nl: 'Deze gemeente bestaat niet meer. Nodig mensen uit bij de gemeente die haar opvolgde.',
    en: 'This municipality no longer exists. Invite people at the municipality that succeeded it.',
  },
  MERGER_NOT_YET: {
    nl: 'De herindeling gaat pas later in[ (op {effectiveOn})]. Tot die dag houdt elke gemeente haar eigen rechten en plichten; bevestig op of na die dag.',
    en: 'The merger takes effect later[ (on {effectiveOn})]. Until that day each municipality keeps its own rights and obligations; confirm on or after it.',
  },
  LINK_EXPIRED: {
    nl: 'Deze link werkt niet meer: hij is gebruikt, vervangen of ouder dan 72 uur. Vraag een nieuwe aan met “Wachtwoord vergeten”.',
    en: 'This link no longer works: it was used, replaced or is older than 72 hours. Ask for a new one with “Forgotten your password”.',
  },
  ADDRESS_TAKEN: {
    nl: 'Een ander account gebruikt dit e-mailadres al. Kies een ander adres, of vraag uw beheerder om het andere account op te ruimen.',
    en: 'Another account uses this e-mail address already. Choose another address, or ask your manager to clear the other account.',
  },
  BELONGS_ELSEWHERE: {
    nl: 'Deze persoon hoort ook bij een andere organisatie. Laat de persoon het zelf verbeteren onder “Uw account”, of vraag het de beheerder van de provincie.',
    en: 'This person belongs to another organisation too. Let the person correct it under “Your account”, or ask the administrator of the province.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
