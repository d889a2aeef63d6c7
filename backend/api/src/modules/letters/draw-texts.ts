// SPDX-License-Identifier: EUPL-1.2
import type { LetterData } from './letter-data';
import type { LotsDrawnFacts } from './letter-facts';
import { day, frame } from './letter-frame';
import { basis, schemeArticle, title42Reference } from './legal-references';

/** Telling a participant the outcome of a draw. No decision, so no objection. */
export function lotsDrawnLetter(facts: LotsDrawnFacts): LetterData {
  const { legal, place, participants, seed, lot, witness, caseNumber } = facts;
  const why = facts.day
    ? `Op ${day(facts.day)} waren meer aanvragen compleet dan in het subsidieplafond passen.`
    : `In de categorie ${facts.category ?? ''} is meer gevraagd dan in het subsidieplafond past.`;
  return frame(facts, {
    subject: `De uitslag van de loting: ${facts.projectName}`,
    paragraphs: [
      `U vroeg subsidie voor ${facts.projectName}, op grond van de ${legal.citation.nl}, onderdeel ${facts.typeName}. ${why} Daarom hebben wij op ${day(facts.drawnOn)} geloot onder ${participants} aanvragen.`,
      `Uw aanvraag kreeg plaats ${place} van ${participants}. In die volgorde beslissen wij over de aanvragen. Dit is nog geen besluit: dat krijgt u in een aparte brief. Tegen dat besluit kunt u bezwaar maken, ook als u het niet eens bent met de loting.`,
      `Bij de loting keek ${witness} toe. U kunt de loting zelf narekenen. Het startgetal is ${seed}. Het lot van uw aanvraag is de SHA-256 van het startgetal, een regeleinde en het kenmerk ${caseNumber}: ${lot}. Het laagste lot kreeg plaats 1.`,
    ],
    legalBasis: basis(facts.article ? schemeArticle(legal, facts.article) : undefined, title42Reference(legal, '4:26')),
  });
}
