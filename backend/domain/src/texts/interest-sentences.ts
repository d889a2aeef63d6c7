// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about statutory interest over late payments. */
export const interestSentences = {
  INTEREST_STILL_RUNNING: {
    nl: 'Dit bedrag is nog niet betaald, dus de rente loopt nog. Stel de rente voor als de betaling is geboekt (artikel 4:98 Awb).',
    en: 'This amount was not paid yet, so the interest is still running. Propose the interest once the payment was recorded (article 4:98 Awb).',
  },
  INTEREST_BELOW_MINIMUM: {
    nl: 'De rente is te laag[: {amountCents}]. Onder het minimum[ van {minimumCents}] is geen rente verschuldigd. U hoeft niets te doen (artikel 4:98, tweede lid, Awb).',
    en: 'The interest is too low[: {amountCents}]. Below the minimum[ of {minimumCents}] no interest is owed. There is nothing to do (article 4:98(2) Awb).',
  },
  INTEREST_CHANGED: {
    nl: 'De rente is sinds het voorstel anders geworden[: nu {amountCents}], omdat een datum of percentage is verbeterd. Stuur het voorstel terug en laat de rente opnieuw voorstellen (artikel 4:99 Awb).',
    en: 'The interest changed since it was proposed[: now {amountCents}], because a date or rate was corrected. Send the proposal back and have the interest proposed again (article 4:99 Awb).',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
