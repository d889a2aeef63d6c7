// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts of the panel with the next steps. */
export const panelMessages = defineMessages({
  nl: {
    heading: 'Volgende stap',
    allowed: 'Dit kan nu',
    forbidden: 'Dit kan nu niet',
    nothing: 'U hoeft nu niets te doen in deze zaak.',
    notNow: (state: string) => `Dit hoort niet bij de stap “${state}”.`,
    source: (source: string) => `Grondslag: ${source}`,
    assignee: 'Behandelaar',
    mine: 'Deze zaak staat op uw naam.',
    ofNobody: 'Deze zaak staat nog op niemands naam.',
    ofColleague: (name: string) => `Deze zaak staat op naam van ${name}.`,
    take: 'Neem op mijn naam',
    takeOver: 'Neem over',
    takeConsequence: 'U wordt behandelaar. De gemeente merkt hier niets van.',
    taken: 'De zaak staat nu op uw naam',
    boardRoute: 'Besluit van gedeputeerde staten vastleggen',
    conflict: 'Ik heb een persoonlijk belang',
    conflictDeclared: (names: string) => `Persoonlijk belang gemeld door: ${names}.`,
  },
  en: {
    heading: 'Next step',
    allowed: 'Possible now',
    forbidden: 'Not possible now',
    nothing: 'There is nothing for you to do in this case now.',
    notNow: (state) => `This does not belong to the step “${state}”.`,
    source: (source) => `Legal basis: ${source}`,
    assignee: 'Assessor',
    mine: 'This case is assigned to you.',
    ofNobody: 'This case is not assigned to anybody yet.',
    ofColleague: (name) => `This case is assigned to ${name}.`,
    take: 'Assign to me',
    takeOver: 'Take over',
    takeConsequence: 'You become the assessor of the case. The municipality notices nothing.',
    taken: 'The case is now assigned to you',
    boardRoute: 'Record a decision of the provincial executive',
    conflict: 'I have a personal interest',
    conflictDeclared: (names) => `Personal interest declared by: ${names}.`,
  },
});
