// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of the forms about the decision term. */
export const delayMessages = defineMessages({
  nl: {
    ground: 'Waarom staat de termijn stil?',
    grounds: {
      consent: 'De aanvrager stemt schriftelijk in met uitstel (Awb 4:15, tweede lid, onder a)',
      foreign_information: 'Wij wachten op informatie uit het buitenland (Awb 4:15, eerste lid, onder b)',
      applicant_delay: 'De vertraging ligt bij de aanvrager (Awb 4:15, tweede lid, onder b)',
      force_majeure: 'Overmacht (Awb 4:15, tweede lid, onder c)',
    },
    short: {
      consent: 'uitstel met instemming',
      foreign_information: 'informatie uit het buitenland',
      applicant_delay: 'vertraging bij de aanvrager',
      force_majeure: 'overmacht',
    } as Readonly<Record<string, string>>,
    from: 'Vanaf welke dag staat de termijn stil?',
    fromHelp: 'Bij informatie uit het buitenland is dit vandaag: de termijn staat stil vanaf de dag na uw brief.',
    until: 'Tot en met welke dag stemt de aanvrager in?',
    reference: 'In welke brief of welk bericht stemt de aanvrager in?',
    referenceHelp: 'Bijvoorbeeld: uw brief van 19 maart 2026, kenmerk B-12.',
    explanation: 'Toelichting voor de aanvrager',
    explanationHelp: 'Deze tekst staat in de brief.',
    needed: 'Nodig om de zaak te behandelen.',
    suspend: 'Zet de termijn stil',
    suspended: 'De beslistermijn staat stil',
    suspendedText: 'De aanvrager krijgt een brief.',
    which: 'Welke opschorting eindigt?',
    endedOn: 'Wat is de laatste dag van de opschorting?',
    endedOnHelp: 'Bij informatie uit het buitenland: de dag waarop de informatie binnenkwam.',
    end: 'Laat de termijn weer lopen',
    ended: 'De beslistermijn loopt weer',
    endedText: 'De aanvrager krijgt een brief met de nieuwe laatste dag.',
    effect: 'Wat dit bericht doet',
    day: 'Op welke dag is de beslissing er uiterlijk?',
    dayHelp: 'Noem de kortst mogelijke termijn.',
    announce: 'Verstuur het bericht',
    announced: 'De aanvrager krijgt bericht',
    announcedText: 'De brief wordt gemaakt.',
  },
  en: {
    ground: 'Why does the term stand still?',
    grounds: {
      consent: 'The applicant agrees to a delay in writing (Awb 4:15(2)(a))',
      foreign_information: 'We await information from abroad (Awb 4:15(1)(b))',
      applicant_delay: 'The delay lies with the applicant (Awb 4:15(2)(b))',
      force_majeure: 'Force majeure (Awb 4:15(2)(c))',
    },
    short: {
      consent: 'delay by consent',
      foreign_information: 'information from abroad',
      applicant_delay: 'delay of the applicant',
      force_majeure: 'force majeure',
    },
    from: 'From which day does the term stand still?',
    fromHelp: 'For information from abroad this is today: the term stands still from the day after your letter.',
    until: 'Until which day does the applicant agree?',
    reference: 'In which letter or message does the applicant agree?',
    referenceHelp: 'For instance: your letter of 19 March 2026, reference B-12.',
    explanation: 'Explanation for the applicant',
    explanationHelp: 'This text is in the letter.',
    needed: 'Needed to handle the case.',
    suspend: 'Suspend the term',
    suspended: 'The decision term stands still',
    suspendedText: 'The applicant receives a letter.',
    which: 'Which suspension ends?',
    endedOn: 'What is the last day of the suspension?',
    endedOnHelp: 'For information from abroad: the day on which the information came.',
    end: 'Let the term run again',
    ended: 'The decision term runs again',
    endedText: 'The applicant receives a letter with the new last day.',
    effect: 'What this message does',
    day: 'By which day will the decision be there?',
    dayHelp: 'Name the shortest possible term.',
    announce: 'Send the message',
    announced: 'The applicant is told',
    announcedText: 'The letter is being made.',
  },
});

type DelayTexts = (typeof delayMessages)['nl'];

export function delayText(pick: (texts: DelayTexts) => string): LocalizedText {
  return { nl: pick(delayMessages.nl), en: pick(delayMessages.en) };
}
