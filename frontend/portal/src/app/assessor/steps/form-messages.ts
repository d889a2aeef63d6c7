// SPDX-License-Identifier: EUPL-1.2
import { type LocalizedText } from '#domain';
import { defineMessages } from '../../shared/messages';

/** The texts of the forms of the steps. */
export const formMessages = defineMessages({
  nl: {
    cancel: 'Annuleren',
    refresh: 'Zaak verversen',
    needed: 'Nodig om de zaak te behandelen.',
    reason: 'Reden',
    explanation: 'Toelichting voor de gemeente',
    explanationHelp: 'Deze tekst staat in de brief.',
    amount: 'Bedrag',
    grounds: 'Gronden',
    views: 'Zienswijze van de gemeente',
    viewsHelp: 'Nodig als u minder geeft dan is gevraagd, of als u afwijst (Awb 4:7, 4:8, 4:11 en 4:12).',
    viewsCodes: {
      views_heard: 'De gemeente heeft haar zienswijze gegeven',
      no_differing_data: 'Niet nodig: wij gaan uit van de gegevens van de gemeente zelf',
      awb_4_11: 'Niet nodig: uitzondering van Awb 4:11',
      awb_4_12: 'Niet nodig: financiële beschikking, Awb 4:12',
      ceiling_only: 'Niet nodig: alleen het plafond is bereikt',
    },
    completion: {
      documents: 'Welke documenten ontbreken?',
      documentMissing: (title: string) => `${title} (niet toegevoegd)`,
      pages: 'Over welke onderdelen wilt u meer weten?',
      page: (title: string) => `Welke antwoorden onder “${title}” zijn niet volledig?`,
      other: 'Wat wilt u verder weten?',
      otherHelp: 'Zet elk punt op een eigen regel.',
      nothing: 'Kies ten minste één document of vraag, of schrijf op wat u wilt weten.',
      due: 'Tot en met welke dag kan de gemeente aanvullen?',
      dueHelp: (usual: number, least: number) => `Gewoonlijk ${usual} dagen, en nooit minder dan ${least} dagen.`,
      still: (days: number, from: string, to: string) =>
        `De beslistermijn staat stil van ${from} tot en met ${to}: hooguit ${days} ${days === 1 ? 'dag' : 'dagen'}.`,
      moves: (from: string, to: string) => `De uiterste beslisdatum gaat dan van ${from} naar uiterlijk ${to}.`,
      effect: 'Wat dit doet met de beslisdatum',
      submit: 'Vraag om aanvulling',
      done: 'De gemeente is om aanvulling gevraagd',
      doneText: 'De brief wordt gemaakt en de gemeente krijgt een e-mail. De beslistermijn staat stil.',
    },
    complete: {
      about: 'De dag die telt voor de rij',
      supplemented: (day: string) => `${day}: op die dag kwam het laatste stuk van de aanvulling binnen.`,
      atOnce: (day: string) => `${day}: op die dag kwam de aanvraag binnen, en er hoefde niets bij.`,
      deviates: 'Moet een andere dag tellen?',
      day: 'Welke dag moet tellen?',
      dayReason: 'Waarom telt deze dag?',
      submit: 'Verklaar volledig',
      done: 'De aanvraag is volledig verklaard',
      doneText: 'De zaak is nu in behandeling.',
    },
    advice: {
      kind: 'Wat adviseert u?',
      kinds: { grant: 'Verlenen', refuse: 'Afwijzen', not_process: 'Niet in behandeling nemen' },
      amountHelp: (calculated: string) => `Berekend volgens de regeling: ${calculated}. U kunt minder voorstellen.`,
      groundFound: (text: string) => `${text} (blijkt uit de antwoorden)`,
      groundUndecided: (text: string) => `${text} (kan niet uit de antwoorden blijken)`,
      reasonHelp: 'De beslisser leest dit. De gemeente ziet het niet.',
      submit: 'Geef advies',
      done: 'Uw advies ligt bij de beslisser',
      doneText: 'Iemand anders dan u neemt het besluit.',
    },
    adviceReturn: {
      reasonHelp: 'De beoordelaar leest dit. De gemeente ziet het niet.',
      submit: 'Stuur het advies terug',
      done: 'Het advies is teruggestuurd',
      doneText: 'De zaak is weer in behandeling bij de beoordelaar.',
    },
    conflict: {
      heading: 'Persoonlijk belang melden',
      consequence:
        'U doet dan niets meer in deze zaak. Staat de zaak op uw naam, dan komt zij vrij voor een collega. U kunt dit niet terugdraaien (Awb 2:4).',
      reason: 'Wat is uw belang?',
      reasonHelp: 'Houd het kort. Alleen collega’s van de provincie zien dit.',
      submit: 'Meld mijn belang',
      done: 'Uw persoonlijk belang is gemeld',
      doneText: 'Een collega behandelt de zaak verder.',
    },
  },
  en: {
    cancel: 'Cancel',
    refresh: 'Refresh the case',
    needed: 'Needed to handle the case.',
    reason: 'Reason',
    explanation: 'Explanation for the municipality',
    explanationHelp: 'This text stands in the letter.',
    amount: 'Amount',
    grounds: 'Grounds',
    views: 'Views of the municipality',
    viewsHelp: 'Needed when you give less than was asked, or refuse (Awb 4:7, 4:8, 4:11 and 4:12).',
    viewsCodes: {
      views_heard: 'The municipality gave its views',
      no_differing_data: 'Not needed: we go by the data of the municipality itself',
      awb_4_11: 'Not needed: exception of Awb 4:11',
      awb_4_12: 'Not needed: financial decision, Awb 4:12',
      ceiling_only: 'Not needed: only the ceiling is reached',
    },
    completion: {
      documents: 'Which documents are missing?',
      documentMissing: (title) => `${title} (not added)`,
      pages: 'About which parts do you want to know more?',
      page: (title) => `Which answers under “${title}” are incomplete?`,
      other: 'What else do you want to know?',
      otherHelp: 'Put each point on a line of its own.',
      nothing: 'Choose at least one document or question, or write what you want to know.',
      due: 'Until and including which day can the municipality complete it?',
      dueHelp: (usual, least) => `Usually ${usual} days, and never fewer than ${least} days.`,
      still: (days, from, to) =>
        `The decision term stands still from ${from} to ${to}: at most ${days} ${days === 1 ? 'day' : 'days'}.`,
      moves: (from, to) => `The last day for the decision then goes from ${from} to ${to} at the latest.`,
      effect: 'What this does to the date of the decision',
      submit: 'Ask for completion',
      done: 'The municipality was asked for completion',
      doneText: 'The letter is being made and the municipality receives an e-mail. The decision term stands still.',
    },
    complete: {
      about: 'The day that counts for the queue',
      supplemented: (day) => `${day}: the day on which the last item of the completion arrived.`,
      atOnce: (day) => `${day}: the day on which the application arrived; nothing had to be added.`,
      deviates: 'Should another day count?',
      day: 'Which day should count?',
      dayReason: 'Why does this day count?',
      submit: 'Judge complete',
      done: 'The application was judged complete',
      doneText: 'The case is now being assessed.',
    },
    advice: {
      kind: 'What do you advise?',
      kinds: { grant: 'Grant', refuse: 'Refuse', not_process: 'Do not process' },
      amountHelp: (calculated) => `Calculated by the scheme: ${calculated}. You may propose less.`,
      groundFound: (text) => `${text} (shown by the answers)`,
      groundUndecided: (text) => `${text} (cannot be told from the answers)`,
      reasonHelp: 'The decider reads this. The municipality does not see it.',
      submit: 'Give advice',
      done: 'Your advice lies with the decider',
      doneText: 'Somebody other than you takes the decision.',
    },
    adviceReturn: {
      reasonHelp: 'The assessor reads this. The municipality does not see it.',
      submit: 'Return the advice',
      done: 'The advice was returned',
      doneText: 'The case is with the assessor again.',
    },
    conflict: {
      heading: 'Declare a personal interest',
      consequence:
        'You then do nothing more in this case. If it is assigned to you, it becomes free for a colleague. You cannot undo this (Awb 2:4).',
      reason: 'What is your interest?',
      reasonHelp: 'Keep it short. Only colleagues at the province see this.',
      submit: 'Declare my interest',
      done: 'Your personal interest was declared',
      doneText: 'A colleague handles the case further.',
    },
  },
});

type FormTexts = (typeof formMessages)['nl'];

/** A text of these forms in both languages, for a question. */
export function formText(pick: (texts: FormTexts) => string): LocalizedText {
  return { nl: pick(formMessages.nl), en: pick(formMessages.en) };
}
