// SPDX-License-Identifier: EUPL-1.2
import type { LetterData } from './letter-data';
import type { FactsOf } from './letter-facts';
import { day, frame } from './letter-frame';
import { awb, basis } from './legal-references';

/** Asking the applicant to complete the application. No decision, so no objection. */
export function completionRequestLetter(facts: FactsOf<'completion_request'>): LetterData {
  return frame(facts, {
    subject: `Verzoek om uw aanvraag voor ${facts.projectName} aan te vullen`,
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw aanvraag voor ${facts.projectName}. De aanvraag is nog niet compleet. Wij hebben nog nodig wat hieronder staat.`,
      ...(facts.explanation ? [facts.explanation] : []),
      `Stuur dit uiterlijk op ${day(facts.cureDueOn)}. Dat kan in het portaal, bij uw aanvraag.`,
      'Onze beslistermijn staat stil vanaf de dag na deze brief, tot de dag waarop u de aanvraag heeft aangevuld.',
      ...(facts.rankedByCompleteness
        ? ['Voor de volgorde van de aanvragen telt de dag waarop het laatste ontbrekende stuk bij ons binnenkomt.']
        : []),
      'Krijgen wij niet alles op tijd? Dan kunnen wij besluiten om de aanvraag niet in behandeling te nemen.',
    ],
    missing: facts.missing,
    legalBasis: basis(awb('4:5'), awb('4:15')),
  });
}

/** Asking for views before a decision. No decision yet, so no objection. */
export function viewsInvitationLetter(facts: FactsOf<'views_invitation'>): LetterData {
  const own = facts.of === 'applicant';
  return frame(facts, {
    subject: `Geef uw zienswijze: ${facts.projectName}`,
    ...(own ? {} : { salutation: 'Geachte heer of mevrouw,' }),
    paragraphs: [
      own
        ? `Wij bereiden een besluit voor over ${facts.projectName}. Voordat wij beslissen, horen wij graag wat u ervan vindt.`
        : `Wij bereiden een besluit voor op een aanvraag van de gemeente ${facts.applicantName} over ${facts.projectName}. U kunt daar bedenkingen bij hebben. Daarom horen wij graag wat u ervan vindt, voordat wij beslissen.`,
      facts.about,
      `U kunt tot en met ${day(facts.viewsDueOn)} uw zienswijze geven. Dat mag schriftelijk of in een gesprek: u kiest zelf. ${
        own
          ? 'Schriftelijk kan in het portaal, bij uw aanvraag. Voor een gesprek belt of mailt u de behandelaar.'
          : `Stuur uw brief aan ons, met kenmerk ${facts.caseNumber}, of bel voor een gesprek.`
      }`,
      'Krijgen wij niets? Dan beslissen wij met de gegevens die wij hebben.',
    ],
    legalBasis: basis(awb(own ? '4:7' : '4:8'), awb('4:9')),
  });
}

/** Confirming receipt by post. */
export function receiptLetter(facts: FactsOf<'receipt'>): LetterData {
  return frame(facts, {
    subject: `Wij hebben uw aanvraag voor ${facts.projectName} ontvangen`,
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw aanvraag voor ${facts.projectName}, op grond van de ${facts.legal.citation.nl}, onderdeel ${facts.typeName}. Het kenmerk is ${facts.caseNumber}.`,
      'Wij kijken eerst of de aanvraag compleet is. Missen wij iets, dan krijgt u daarover een brief.',
      `Wij proberen te beslissen vóór ${day(facts.targetOn)}. Uiterlijk op ${day(facts.decideBy)} krijgt u ons besluit. Die dag schuift op als u de aanvraag moet aanvullen.`,
    ],
    legalBasis: basis(awb('4:13')),
  });
}
