// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about what is in an application: answers, documents, checklists. */
export const applicationSentences = {
  ANSWERS_INVALID: {
    nl: 'Niet alle antwoorden zijn goed ingevuld. Verbeter de antwoorden die hieronder staan en probeer het opnieuw.',
    en: 'Not all answers are filled in correctly. Mend the answers listed below and try again.',
  },
  DOCUMENT_MISSING: {
    nl: 'Er ontbreekt een document[: {documents}]. Voeg het toe en probeer het opnieuw.',
    en: 'A document is missing[: {documents}]. Add it and try again.',
  },
  DOCUMENT_LOCKED: {
    nl: 'Dit document hoort bij wat al is ingediend en kan niet meer weg. Voeg een nieuw document toe als u iets wilt verbeteren.',
    en: 'This document belongs to what was submitted and cannot be removed. Add a new document if you want to correct something.',
  },
  FILE_EMPTY: {
    nl: 'Dit bestand is leeg. Kijk of u het goede bestand hebt gekozen en voeg het opnieuw toe.',
    en: 'This file is empty. Check that you chose the right file and add it again.',
  },
  FILE_TOO_LARGE: {
    nl: 'Dit bestand is te groot.[ Een bestand mag ten hoogste {maximumMegabytes} MB zijn.] Maak het kleiner of deel het op.',
    en: 'This file is too large.[ A file may be at most {maximumMegabytes} MB.] Make it smaller or split it up.',
  },
  FILE_TYPE_NOT_ALLOWED: {
    nl: 'Dit soort bestand kan niet.[ Kies een van deze soorten: {allowed}.] Sla het bestand bijvoorbeeld op als PDF.',
    en: 'This kind of file is not possible.[ Choose one of these kinds: {allowed}.] For instance, save the file as PDF.',
  },
  FILE_CONTENT_MISMATCH: {
    nl: 'De inhoud van dit bestand past niet bij de naam. Sla het bestand opnieuw op in het juiste soort, bijvoorbeeld als PDF.',
    en: 'The contents of this file do not match its name. Save the file again as the right kind, for instance as PDF.',
  },
  CHANNEL_NOT_CHOSEN: {
    nl: 'Kies eerst of uw gemeente berichten in dit portaal wil ontvangen of per post.',
    en: 'First choose whether your municipality wants to receive messages in this portal or by post.',
  },
  DECLARATION_MISSING: {
    nl: 'Verklaar eerst dat u de aanvraag naar waarheid hebt ingevuld. Zet een vinkje bij de verklaring.',
    en: 'First declare that the application is filled in truthfully. Tick the declaration.',
  },
  BELOW_MINIMUM: {
    nl: 'Het berekende bedrag is lager dan het minimum[ van {minimumCents}]. Voor zo’n bedrag geeft deze regeling geen subsidie. Kijk of alle kosten of aantallen zijn ingevuld.',
    en: 'The calculated amount is below the minimum[ of {minimumCents}]. This scheme gives no subsidy for such an amount. Check that all costs or numbers are filled in.',
  },
  MANDATORY_GROUND: {
    nl: 'Er is een reden waarom de provincie deze aanvraag moet weigeren[: {grounds}]. Adviseer een weigering of verbeter de gegevens.',
    en: 'There is a ground on which the province must refuse this application[: {grounds}]. Advise refusal or correct the data.',
  },
  CHECKLIST_UNFINISHED: {
    nl: 'De controlelijst is nog niet af. Beantwoord elk punt en geef een reden waar het antwoord nee is.',
    en: 'The checklist is not finished. Answer every item and give a reason where the answer is no.',
  },
  SCORE_MISSING: {
    nl: 'Het scoreformulier is nog niet ingevuld. Geef eerst punten voor elk criterium, met een toelichting.',
    en: 'The score sheet is not filled in yet. Give points for each criterion first, with an explanation.',
  },
  SCORE_TOO_LOW: {
    nl: 'De aanvraag haalt het minimum van het scoreformulier niet[: {points} punten][, er zijn er {minimumPoints} nodig]. Adviseer te weigeren, of pas de score aan met een toelichting.',
    en: 'The application does not reach the minimum of the score sheet[: {points} points][, {minimumPoints} are needed]. Advise to refuse, or change the score with an explanation.',
  },
  SCORE_IS_ENOUGH: {
    nl: 'De aanvraag haalt het minimum van het scoreformulier[: {points} punten]. Kies een andere grond om te weigeren.',
    en: 'The application reaches the minimum of the score sheet[: {points} points]. Choose another ground to refuse.',
  },
  GROUND_REQUIRED: {
    nl: 'Kies ten minste één grond en leg uit waarom die hier geldt.',
    en: 'Choose at least one ground and explain why it applies here.',
  },
  EXTENSION_USED_UP: {
    nl: 'U hebt al het uitstel gehad dat voor deze verplichting kan[: {times} keer]. Meld het de provincie als de datum niet lukt.',
    en: 'You have had all the extra time that is possible for this obligation[: {times} times]. Tell the province if you cannot meet the date.',
  },
  EXTENSION_TOO_LONG: {
    nl: 'Zoveel uitstel kan niet.[ Vraag ten hoogste {maximumMonths} maanden.]',
    en: 'So much extra time is not possible.[ Ask for at most {maximumMonths} months.]',
  },
  EXTENSION_ASKED_TOO_LATE: {
    nl: 'Uitstel vragen kon[ tot en met {lastOn}]. Rond af voor de einddatum, of meld ons de vertraging.',
    en: 'Extra time could be asked for[ until {lastOn}]. Finish before the last day, or report the delay to us.',
  },
  EXTENSION_NOT_POSSIBLE: {
    nl: 'Voor deze verplichting kan geen uitstel. Meld het de provincie als de datum niet lukt.',
    en: 'No extra time is possible for this obligation. Tell the province if you cannot meet the date.',
  },
  EXTENSION_PENDING: {
    nl: 'U hebt al uitstel gevraagd. Wacht op het antwoord van de provincie.',
    en: 'You have already asked for extra time. Wait for the answer of the province.',
  },
  EXTENSION_RELIED_UPON: {
    nl: 'De gemeente heeft al gemeld binnen de tijd die zij had. Minder tijd geven kan dan niet meer. Beoordeel eerst de melding; was die onjuist, stuur haar dan terug.',
    en: 'The municipality has already reported within the time that it had. Less time cannot be given any more. Review the report first; if it was wrong, send it back.',
  },
  OBLIGATIONS_OPEN: {
    nl: 'Nog niet alles is gemeld wat bij de subsidie hoort[: {obligations}]. Meld dit eerst.',
    en: 'Not everything that belongs to the subsidy has been reported[: {obligations}]. Report this first.',
  },
  REPORT_MISSING: {
    nl: 'Het eindverslag ontbreekt. Vul het verslag in en probeer het opnieuw.',
    en: 'The final report is missing. Fill in the report and try again.',
  },
  DATE_IN_FUTURE: {
    nl: 'Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.',
    en: 'This day lies in the future. Choose today or an earlier day.',
  },
  DATE_BEFORE_PERIOD: {
    nl: 'Deze dag ligt voor de tijd waarover deze melding gaat. Kies een dag vanaf het begin daarvan[: {earliest}].',
    en: 'This day lies before the time that this report is about. Choose a day from its beginning on[: {earliest}].',
  },
  STEP_NOT_FAILED: {
    nl: 'Deze stap is niet mislukt of is al opnieuw gezet. Laad de lijst opnieuw om te zien hoe het er nu voor staat.',
    en: 'This step did not fail or was set again already. Load the list again to see how it stands now.',
  },
  DATE_BEFORE_GRANT: {
    nl: 'Deze dag ligt voor de dag van het besluit. Kies de dag van het besluit[ ({earliest})] of een latere dag.',
    en: 'This day lies before the day of the decision. Choose the day of the decision[ ({earliest})] or a later day.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
