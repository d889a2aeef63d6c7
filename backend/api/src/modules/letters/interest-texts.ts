// SPDX-License-Identifier: EUPL-1.2
import { formatDateShort, formatRate, type InterestRow } from '#domain';
import type { InterestLetterFacts } from './interest-facts';
import type { LetterData } from './letter-data';
import type { AmountFact } from './letter-facts';
import { amountRow, day, euro, frame, objectionClause } from './letter-frame';
import { awb, basis } from './legal-references';

const paidLate: Record<InterestLetterFacts['about'], string> = {
  advance: 'het voorschot',
  balance: 'het restant van de subsidie',
  recovery: 'het bedrag dat u moest terugbetalen',
  penalty: 'de dwangsom',
};

/** The rows of the interest: from which day to which, how many days at which rate over which amount. */
export function interestFacts(rows: readonly InterestRow[]): AmountFact[] {
  return rows.map(({ from, until, days, basisPoints, baseCents, amountCents }) => ({
    text: `${formatDateShort(from)} tot en met ${formatDateShort(until)}: ${days} ${days === 1 ? 'dag' : 'dagen'} tegen ${formatRate(basisPoints)} per jaar over ${euro(baseCents)}`,
    article: 'artikel 4:98, eerste lid, Awb',
    amountCents,
  }));
}

function what({ debtor, about, principalCents, dueOn, paidOn, days, lateDecision }: InterestLetterFacts): string[] {
  const counted = days === 1 ? '1 dag' : `${days} dagen`;
  const late = lateDecision
    ? `Wij namen ons besluit te laat. Met een besluit op tijd moesten wij ${paidLate[about]} uiterlijk op ${day(dueOn)} betalen.`
    : `${debtor === 'province' ? 'Wij' : 'U'} moest${debtor === 'province' ? 'en' : ''} ${paidLate[about]} uiterlijk op ${day(dueOn)} betalen.`;
  return [
    `${late} Dat was ${euro(principalCents)}. Het bedrag is betaald op ${day(paidOn)}. Dat is ${counted} te laat.`,
    'De rente telt vanaf de eerste dag na de laatste dag om te betalen, tot en met de dag van betaling. Na een vol jaar telt de rente van dat jaar mee.',
  ];
}

/** Determining statutory interest, owed by the authority or to it. @source Awb 4:97–4:100 */
export function interestLetter(facts: InterestLetterFacts): LetterData {
  const { amountCents, debtor, bankAccount, payBy, lateDecision } = facts;
  const owes = debtor === 'province';
  const account = bankAccount ? ` op rekeningnummer ${bankAccount}` : '';
  return frame(facts, {
    subject: `Besluit: wettelijke rente voor ${facts.projectName}`,
    decision: owes
      ? `Wij betalen u ${euro(amountCents)} wettelijke rente, omdat wij te laat betaalden.`
      : `U betaalt ons ${euro(amountCents)} wettelijke rente, omdat u te laat betaalde.`,
    paragraphs: [
      ...what(facts),
      ...(facts.reason ? [facts.reason] : []),
      owes
        ? `Wij betalen de rente binnen zes weken na deze brief${account}.`
        : `Betaal de rente uiterlijk op ${payBy ? day(payBy) : 'zes weken na deze brief'}, met vermelding van ons zaaknummer.`,
      'De rente is geen subsidie. Het bedrag gaat niet af van het subsidieplafond of van uw subsidie.',
    ],
    amountRows: interestFacts(facts.rows).map(amountRow),
    total: { text: 'Wettelijke rente', amount: euro(amountCents) },
    passages: [
      'Maakt u bezwaar tegen het besluit over de betaling zelf? Dan gaat dat bezwaar ook over dit besluit, als u het hiermee niet eens bent.',
    ],
    legalBasis: basis(awb('4:97'), awb('4:98'), awb('4:99'), ...(lateDecision ? [awb('4:100')] : []), awb('4:87')),
    objection: objectionClause(facts, facts.objectionDueOn),
  });
}
