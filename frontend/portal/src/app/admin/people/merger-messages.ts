// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of the page about mergers of municipalities. */
export const mergerMessages = defineMessages({
  nl: {
    admin: 'Beheer',
    organisations: 'Organisaties',
    heading: 'Herindeling',
    lead: 'Als gemeenten opgaan in een andere gemeente, gaan hun zaken, verplichtingen, saldi en mensen in één keer over naar de opvolger. Brieven, besluiten en wat er gebeurde houden de naam van toen.',
    add: 'Een herindeling voorstellen',
    save: 'Stel deze herindeling voor',
    consequence: 'Er verandert nog niets. Een andere beheerder ziet eerst wat er overgaat en bevestigt het.',
    saved: (name: string) => `De herindeling naar ${name} is voorgesteld`,
    savedText: 'Een andere beheerder bevestigt haar op of na de dag waarop zij ingaat.',
    title: (names: string, successor: string) => `${names} naar ${successor}`,
    effectiveOn: 'Gaat in op',
    reference: 'Grondslag',
    proposed: 'Voorgesteld',
    settled: 'Afgehandeld',
    by: (name: string, at: string) => `${name}, ${at}`,
    states: { proposed: 'Wacht op bevestiging', done: 'Uitgevoerd', retracted: 'Ingetrokken' } as Readonly<
      Record<string, string>
    >,
    willMove: 'Dit gaat over naar de opvolger',
    moved: 'Dit ging over naar de opvolger',
    municipality: 'Gemeente',
    cases: 'Zaken',
    drafts: 'Concepten',
    people: 'Mensen',
    obligations: 'Open verplichtingen',
    granted: 'Verleend',
    unpaid: 'Nog te betalen',
    confirm: 'Voer deze herindeling uit',
    confirmText:
      'Dit kunt u niet terugdraaien. De mensen van deze gemeenten worden uitgelogd en werken daarna voor de opvolger, met dezelfde rechten.',
    confirmed: (name: string) => `Alles is overgegaan naar ${name}`,
    confirmedText: 'In elke zaak staat een regel over de herindeling. Benoem zo nodig een beheerder bij de opvolger.',
    retract: 'Trek dit voorstel in',
    retracted: 'Het voorstel is ingetrokken',
    retractedText: 'Er is niets overgegaan.',
    mine: 'U hebt dit voorgesteld. Een andere beheerder bevestigt het.',
    later: 'De dag waarop de herindeling ingaat is nog niet gekomen. Tot die dag kan niemand haar uitvoeren.',
    empty: 'Er is nog geen herindeling voorgesteld',
    emptyText: 'Stel hieronder voor welke gemeenten opgaan in welke opvolger.',
  },
  en: {
    admin: 'Administration',
    organisations: 'Organisations',
    heading: 'Mergers',
    lead: 'When municipalities merge into another one, their cases, obligations, balances and people go to the successor all at once. Letters, decisions and what happened keep the name of then.',
    add: 'Propose a merger',
    save: 'Propose this merger',
    consequence: 'Nothing changes yet. Another administrator first sees what goes over and confirms it.',
    saved: (name) => `The merger into ${name} was proposed`,
    savedText: 'Another administrator confirms it on or after the day on which it takes effect.',
    title: (names, successor) => `${names} into ${successor}`,
    effectiveOn: 'Takes effect on',
    reference: 'Legal basis',
    proposed: 'Proposed',
    settled: 'Settled',
    by: (name, at) => `${name}, ${at}`,
    states: { proposed: 'Waits for confirmation', done: 'Carried out', retracted: 'Retracted' },
    willMove: 'This goes to the successor',
    moved: 'This went to the successor',
    municipality: 'Municipality',
    cases: 'Cases',
    drafts: 'Drafts',
    people: 'People',
    obligations: 'Open obligations',
    granted: 'Granted',
    unpaid: 'Still to be paid',
    confirm: 'Carry out this merger',
    confirmText:
      'You cannot undo this. The people of these municipalities are signed out and then work for the successor, with the same rights.',
    confirmed: (name) => `Everything went to ${name}`,
    confirmedText: 'Each case has a line about the merger. Appoint a manager at the successor where needed.',
    retract: 'Retract this proposal',
    retracted: 'The proposal was retracted',
    retractedText: 'Nothing went over.',
    mine: 'You proposed this. Another administrator confirms it.',
    later: 'The day on which the merger takes effect has not come. Nobody can carry it out before that day.',
    empty: 'No merger was proposed yet',
    emptyText: 'Propose below which municipalities merge into which successor.',
  },
});

interface Named {
  readonly id: string;
  readonly name: string;
}

const options = (all: readonly Named[]) => all.map(({ id, name }) => ({ key: id, label: { nl: name, en: name } }));

/** What is asked of who proposes a merger. */
export function mergerQuestions(municipalities: readonly Named[]): readonly Question[] {
  return [
    {
      key: 'predecessorIds',
      type: 'multi_choice',
      label: { nl: 'Welke gemeenten gaan op in een andere?', en: 'Which municipalities merge into another?' },
      neededFor: { nl: 'Van hen gaat alles over.', en: 'Everything of them goes over.' },
      minimum: 1,
      options: options(municipalities),
    },
    {
      key: 'successorId',
      type: 'choice',
      label: { nl: 'Welke gemeente volgt hen op?', en: 'Which municipality succeeds them?' },
      neededFor: { nl: 'Zij krijgt alles.', en: 'It receives everything.' },
      options: options(municipalities),
    },
    {
      key: 'effectiveOn',
      type: 'date',
      label: { nl: 'Op welke dag gaat de herindeling in?', en: 'On which day does the merger take effect?' },
      neededFor: { nl: 'Vanaf die dag kan zij worden uitgevoerd.', en: 'From that day it can be carried out.' },
    },
    {
      key: 'reference',
      type: 'text',
      label: { nl: 'Op welke wet of welk besluit berust zij?', en: 'On which law or decision does it rest?' },
      neededFor: { nl: 'De grondslag blijft bij de herindeling staan.', en: 'The basis is kept with the merger.' },
      maxLength: 300,
    },
  ];
}
