// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts around the fields of a version. */
export const fieldEditorMessages = defineMessages({
  nl: {
    groups: 'Soorten velden',
    save: 'Wijzigingen bewaren',
    saved: 'De wijzigingen zijn bewaard',
    unsaved: (count: number) =>
      count === 1 ? '1 wijziging nog niet bewaard' : `${count} wijzigingen nog niet bewaard`,
    undo: 'Wijzigingen weggooien',
    search: 'Zoek een veld',
    searchHelp: 'Bijvoorbeeld “maximum” of “beslistermijn”.',
    none: 'Geen veld gevonden',
    noneText: 'Zoek op een ander woord, of kies een andere soort.',
    noneInGroup: 'Deze regeling heeft hier geen velden. De rest wijzigt u met bestanden.',
    example: 'voorbeeldwaarde',
    momentHelp: 'Dag en tijd in Nederland.',
    conflict: 'Een collega heeft intussen bewaard',
    conflictText: 'Wat u typte staat nog in de velden. Kijk het na en bewaar opnieuw.',
    theirs: (label: string, value: string) => `${label}: uw collega vulde ${value} in.`,
    take: 'Neem die over',
    takeOf: (label: string) => `Neem de waarde van uw collega over: ${label}`,
    empty: 'niets',
    notOpen: 'Aan deze versie kan niets meer worden gewijzigd.',
  },
  en: {
    groups: 'Kinds of fields',
    save: 'Save changes',
    saved: 'The changes are saved',
    unsaved: (count) => (count === 1 ? '1 change not saved yet' : `${count} changes not saved yet`),
    undo: 'Discard changes',
    search: 'Find a field',
    searchHelp: 'For instance “maximum” or “decision term”.',
    none: 'No field found',
    noneText: 'Search for another word, or choose another kind.',
    noneInGroup: 'This scheme has no fields here. Change the rest with files.',
    example: 'example value',
    momentHelp: 'Day and time in the Netherlands.',
    conflict: 'A colleague saved in the meantime',
    conflictText: 'What you typed is still in the fields. Check it and save again.',
    theirs: (label, value) => `${label}: your colleague entered ${value}.`,
    take: 'Use that',
    takeOf: (label) => `Use the value of your colleague: ${label}`,
    empty: 'nothing',
    notOpen: 'Nothing can be changed in this version any more.',
  },
});
