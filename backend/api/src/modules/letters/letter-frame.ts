// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong, formatMoney, type LocalDate } from '#domain';
import type { LetterAmountRow, LetterData } from './letter-data';
import type { AmountFact, LetterCase, LetterFacts } from './letter-facts';

/** What a kind of letter adds to the frame. */
export type LetterBody = Pick<LetterData, 'subject'> &
  Partial<Omit<LetterData, 'kind' | 'language' | 'authority' | 'mandateLine' | 'caseNumber' | 'recipient' | 'date'>>;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * On whose behalf and under which function a letter is signed.
 *
 * @source Awb 10:10
 */
export function mandateLine({ legal, signer }: LetterCase): string {
  const authority = legal.authority.nl;
  const who = [signer.name, signer.functionTitle].filter(Boolean).join(', ');
  return signer.functionTitle ? `namens ${authority}, ${who}` : capital(authority);
}

export function frame(facts: LetterFacts, body: LetterBody): LetterData {
  return {
    kind: facts.kind,
    language: 'nl',
    authority: capital(facts.legal.authority.nl),
    mandateLine: mandateLine(facts),
    caseNumber: facts.caseNumber,
    recipient: facts.recipient,
    date: day(facts.date),
    salutation: 'Geacht college,',
    paragraphs: [],
    missing: [],
    grounds: [],
    amountRows: [],
    obligations: [],
    advances: [],
    passages: [],
    legalBasis: [],
    ...body,
  };
}

export function day(date: LocalDate): string {
  return formatDateLong(date, 'nl');
}

export function euro(cents: number): string {
  return formatMoney(cents, 'nl');
}

/** A row of the calculation, with number and price where it has them. */
export function amountRow({ text, article, amountCents, quantity, unitCents }: AmountFact): LetterAmountRow {
  const reckoned =
    quantity !== undefined && unitCents !== undefined && amountCents === quantity * unitCents
      ? `${text} (${quantity} × ${euro(unitCents)})`
      : text;
  return { text: reckoned, article, amount: euro(amountCents) };
}

/**
 * Where, within what term and how one may object.
 *
 * @source Awb 3:45, 6:4, 6:5, 6:7, 6:8, 6:16
 */
export function objectionClause(facts: LetterCase, dueOn: LocalDate): NonNullable<LetterData['objection']> {
  return {
    lastDay: day(dueOn),
    paragraphs: [
      `U kunt bezwaar maken tegen dit besluit. Dat doet u binnen zes weken na de dag waarop wij deze brief bekend hebben gemaakt. De laatste dag is ${day(dueOn)}.`,
      `Stuur uw bezwaarschrift naar ${facts.objectionAddress}. Zet erin: uw naam en adres, de datum, ons kenmerk ${facts.caseNumber}, waarom u het niet eens bent met het besluit, en uw handtekening.`,
      'Het besluit blijft gelden zolang uw bezwaar loopt.',
    ],
  };
}
