// SPDX-License-Identifier: EUPL-1.2
import type { LetterData } from './letter-data';
import type { FactsOf } from './letter-facts';
import { day, frame } from './letter-frame';
import { awb, basis } from './legal-references';

const contested: Readonly<Record<string, string>> = {
  grant: 'het besluit om subsidie te verlenen',
  partial_grant: 'het besluit om een deel van de subsidie te verlenen',
  refusal: 'het besluit om geen subsidie te verlenen',
  not_processed: 'het besluit om uw aanvraag niet te behandelen',
  determination: 'het besluit over de vaststelling van de subsidie',
  extension_granted: 'het besluit over uitstel',
  extension_refused: 'het besluit over uitstel',
  penalty: 'het besluit over de dwangsom',
  interest: 'het besluit over wettelijke rente',
  amendment: 'het besluit om de subsidie te wijzigen',
  withdrawal: 'het besluit om de subsidie in te trekken',
};

/** The contested decision in words. */
export function contestedText(kind: string): string {
  return contested[kind] ?? 'ons besluit';
}

/** Confirming the receipt of an objection. @source Awb 6:14(1), 7:10 */
export function objectionReceivedLetter(facts: FactsOf<'objection_received'>): LetterData {
  return frame(facts, {
    subject: `Ontvangst van uw bezwaar over ${facts.projectName}`,
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw bezwaar tegen ${contestedText(facts.contestedKind)} van ${day(facts.contestedOn)}, over ${facts.projectName}.`,
      ...(facts.withGrounds
        ? []
        : [
            'In uw bezwaar staat nog niet waarom u het niet eens bent met het besluit. Daarover krijgt u een aparte brief.',
          ]),
      ...(facts.late
        ? [
            'Uw bezwaar kwam na de laatste dag van de termijn. Had u daar een goede reden voor? Laat ons dat dan zo snel mogelijk weten. Wij houden er rekening mee.',
          ]
        : []),
      'Iemand die niet bij het besluit betrokken was, behandelt uw bezwaar. U mag uw bezwaar toelichten in een hoorzitting. Daarvoor krijgt u een uitnodiging.',
      `Wij beslissen uiterlijk op ${day(facts.decideBy)}. Die dag kan veranderen; u krijgt dan bericht.`,
      'Het besluit blijft gelden zolang uw bezwaar loopt. U kunt uw bezwaar altijd intrekken.',
    ],
    legalBasis: basis(awb('6:14'), awb('6:16'), awb('7:2'), awb('7:10')),
  });
}

/** Asking the objector to mend a defect. @source Awb 6:5, 6:6, 7:10(2) */
export function objectionDefectLetter(facts: FactsOf<'objection_defect'>): LetterData {
  return frame(facts, {
    subject: `Verzoek om uw bezwaar over ${facts.projectName} aan te vullen`,
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw bezwaar over ${facts.projectName}. Het bezwaar is nog niet volledig.`,
      `Stuur wat hieronder staat uiterlijk op ${day(facts.cureDueOn)}. Dat kan in het portaal, bij uw bezwaar, of per post.`,
      'Onze termijn om te beslissen staat stil tot u het bezwaar heeft aangevuld.',
      'Krijgen wij het niet op tijd? Dan kunnen wij uw bezwaar niet-ontvankelijk verklaren. Wij kijken dan niet naar de inhoud.',
    ],
    missing: facts.missing,
    legalBasis: basis(awb('6:5'), awb('6:6'), awb('7:10')),
  });
}

/** Inviting the objector to the hearing. @source Awb 7:2, 7:4, 7:5, 7:8 */
export function objectionHearingLetter(facts: FactsOf<'objection_hearing'>): LetterData {
  return frame(facts, {
    subject: `Uitnodiging voor een hoorzitting over ${facts.projectName}`,
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw bezwaar over ${facts.projectName}. Wij nodigen u uit om het toe te lichten.`,
      `De hoorzitting is op ${day(facts.hearingOn)}. ${facts.place}`,
      `U kunt stukken sturen tot en met ${day(facts.papersUntil)}. De stukken van de zaak liggen voor u klaar vanaf ${day(facts.fileOpenFrom)}. U vindt ze ook in het portaal.`,
      'Wie u hoort, was niet betrokken bij het besluit. Van de hoorzitting maken wij een verslag. Dat krijgt u bij de beslissing.',
      'U mag iemand meenemen of u laten vertegenwoordigen. U mag ook getuigen en deskundigen meebrengen. Wilt u niet komen? Laat het ons dan weten.',
    ],
    legalBasis: basis(awb('7:2'), awb('7:4'), awb('7:5'), awb('7:7'), awb('7:8')),
  });
}

/** Telling that the decision is adjourned. @source Awb 7:10(3) */
export function objectionAdjournedLetter(facts: FactsOf<'objection_adjourned'>): LetterData {
  return frame(facts, {
    subject: `Wij beslissen later op uw bezwaar over ${facts.projectName}`,
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw bezwaar over ${facts.projectName}. Wij hebben meer tijd nodig om te beslissen.`,
      facts.reason,
      `Wij beslissen nu uiterlijk op ${day(facts.decideBy)}.`,
    ],
    legalBasis: basis(awb('7:10')),
  });
}
