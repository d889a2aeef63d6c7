// SPDX-License-Identifier: EUPL-1.2
import type { NoPenaltyReason, PenaltyRow } from '#domain';
import type { LetterData } from './letter-data';
import type { PenaltyLetterFacts } from './late-facts';
import type { AmountFact } from './letter-facts';
import { amountRow, day, euro, frame, objectionClause } from './letter-frame';
import { awb, basis } from './legal-references';

const matters: Record<PenaltyLetterFacts['about'], string> = {
  decision: 'uw aanvraag',
  determination: 'uw verzoek om vaststelling',
  objection: 'uw bezwaar',
  court_order: 'uw zaak na de uitspraak van de rechtbank',
};

const noneOwed: Record<NoPenaltyReason, string> = {
  unreasonably_late_notice: 'Uw ingebrekestelling kwam onredelijk laat. Daarom betalen wij geen dwangsom.',
  not_an_interested_party: 'U bent geen belanghebbende bij dit besluit. Daarom betalen wij geen dwangsom.',
  clearly_inadmissible_or_unfounded:
    'Het was meteen duidelijk dat wij uw verzoek niet konden toewijzen. Daarom betalen wij geen dwangsom.',
};

/** The rows of a penalty: from which day to which, so many days at one amount. */
export function penaltyFacts(rows: readonly PenaltyRow[]): AmountFact[] {
  let before = 0;
  return rows.map(({ days, centsPerDay, amountCents }) => {
    const first = before + 1;
    before += days;
    const text = days === 1 ? `Dag ${first}` : `Dag ${first} tot en met ${before}`;
    return { text, article: 'artikel 4:17, tweede lid, Awb', amountCents, quantity: days, unitCents: centsPerDay };
  });
}

function course({ firstDayOn, lastDayOn, decidedOn, days }: PenaltyLetterFacts): string[] {
  if (!firstDayOn || !lastDayOn || days === 0) return [];
  const counted = days === 1 ? '1 dag' : `${days} dagen`;
  const ran = `De dwangsom begon te lopen op ${day(firstDayOn)}. Dat is nadat twee weken voorbij waren sinds uw ingebrekestelling. De laatste dag was ${day(lastDayOn)}. Dat is samen ${counted}.`;
  return [
    ran,
    decidedOn
      ? `Op ${day(decidedOn)} maakten wij het besluit bekend. Toen stopte de dwangsom.`
      : 'Dit is het hoogste aantal dagen waarover een dwangsom kan lopen. Wij moeten nog steeds beslissen.',
  ];
}

/** Determining the penalty for a late decision, or deciding that none is owed. @source Awb 4:17–4:19, 4:87 */
export function penaltyLetter(facts: PenaltyLetterFacts): LetterData {
  const { amountCents, about, bankAccount } = facts;
  const owed = amountCents > 0;
  const account = bankAccount ? ` op rekeningnummer ${bankAccount}` : '';
  return frame(facts, {
    subject: `Besluit: ${owed ? 'dwangsom' : 'geen dwangsom'} voor ${facts.projectName}`,
    decision: owed
      ? `Wij betalen u een dwangsom van ${euro(amountCents)}, omdat wij te laat beslisten.`
      : 'Wij betalen u geen dwangsom.',
    paragraphs: [
      `Wij moesten uiterlijk op ${day(facts.dueOn)} beslissen over ${matters[about]}. Op ${day(facts.noticeOn)} kregen wij uw ingebrekestelling.`,
      ...(facts.noneOwed ? [noneOwed[facts.noneOwed]] : course(facts)),
      ...(facts.reason ? [facts.reason] : []),
      ...(owed
        ? [
            `Wij betalen het bedrag binnen zes weken na deze brief${account}.`,
            'De dwangsom is geen subsidie. Het bedrag gaat niet af van het subsidieplafond of van uw subsidie.',
          ]
        : []),
    ],
    amountRows: penaltyFacts(facts.rows).map(amountRow),
    ...(owed ? { total: { text: 'Dwangsom', amount: euro(amountCents) } } : {}),
    passages: [
      `Maakt u bezwaar tegen het besluit over ${matters[about]}? Dan gaat dat bezwaar ook over dit besluit, als u het hiermee niet eens bent.`,
    ],
    legalBasis: basis(awb('4:17'), awb('4:18'), awb('4:19'), ...(owed ? [awb('4:87')] : [])),
    objection: objectionClause(facts, facts.objectionDueOn),
  });
}
