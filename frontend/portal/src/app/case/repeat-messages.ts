// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import { defineMessages } from '../shared/messages';

/** The texts about applying again after a refusal. */
export const repeatMessages = defineMessages({
  nl: {
    heading: 'Opnieuw aangevraagd na een afwijzing',
    earlier: 'Eerdere aanvraag',
    later: 'Later opnieuw aangevraagd',
    refusedOn: (day: string) => `afgewezen op ${day}`,
    newFacts: 'Wat er nieuw is',
    none: 'Er zijn geen nieuwe feiten of veranderde omstandigheden genoemd.',
    intro:
      'Is deze aanvraag een vervolg op een aanvraag die is afgewezen? Noem dan wat er nieuw of veranderd is. Anders kan de provincie verwijzen naar de eerdere afwijzing (Awb 4:6).',
    link: 'Koppel aan een eerdere afwijzing',
    change: 'Wijzig de koppeling',
    which: 'Welke aanvraag is eerder afgewezen?',
    what: 'Welke feiten of omstandigheden zijn nieuw of veranderd?',
    save: 'Koppel',
    saved: 'De aanvraag is gekoppeld aan de eerdere afwijzing',
    cancel: 'Annuleren',
    needed: 'Nodig om te weten of er iets nieuws is.',
  },
  en: {
    heading: 'Applied for again after a refusal',
    earlier: 'Earlier application',
    later: 'Applied for again later',
    refusedOn: (day) => `refused on ${day}`,
    newFacts: 'What is new',
    none: 'No new facts or changed circumstances were named.',
    intro:
      'Does this application follow one that was refused? Then name what is new or has changed. Otherwise the province may refer to the earlier refusal (Awb 4:6).',
    link: 'Link to an earlier refusal',
    change: 'Change the link',
    which: 'Which application was refused before?',
    what: 'Which facts or circumstances are new or have changed?',
    save: 'Link',
    saved: 'The application was linked to the earlier refusal',
    cancel: 'Cancel',
    needed: 'Needed to know whether there is something new.',
  },
});

/** A text in both languages, for a question. */
export function repeatText(pick: (texts: (typeof repeatMessages)['nl']) => string): LocalizedText {
  return { nl: pick(repeatMessages.nl), en: pick(repeatMessages.en) };
}
