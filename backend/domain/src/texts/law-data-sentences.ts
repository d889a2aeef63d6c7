// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about the law as data and about outages. */
export const lawDataSentences = {
  SET_REPLACED: {
    nl: 'Iemand anders heeft deze gegevens intussen vervangen. Ververs de pagina, bekijk wat er nu staat en voer uw wijziging opnieuw in.',
    en: 'Someone else has replaced these data meanwhile. Refresh the page, look at what is there now and enter your change again.',
  },
  PROPOSAL_DECIDED: {
    nl: 'Over deze termijn is al beslist. Ververs de pagina om te zien door wie en wat.',
    en: 'This term has already been decided on. Refresh the page to see by whom and how.',
  },
  TERM_NOT_LONGER: {
    nl: 'Het nieuwe einde ligt niet na het einde van de termijn[ ({dueOn})]. Kies een later moment (artikel 2:21 Awb).',
    en: 'The new end does not lie after the end of the term[ ({dueOn})]. Choose a later moment (article 2:21 Awb).',
  },
  OUTAGE_NOT_OVER: {
    nl: 'De storing is nog niet voorbij. Leg hem vast zodra het loket weer werkt, met het echte einde.',
    en: 'The outage is not over yet. Record it as soon as the portal works again, with its real end.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
