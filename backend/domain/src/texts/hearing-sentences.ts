// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about hearing before deciding, and about who may decide. */
export const hearingSentences = {
  VIEWS_REQUIRED: {
    nl: 'Vraag eerst de zienswijze van de gemeente of van een derde (Awb 4:7, 4:8), of kies de reden waarom dat niet hoeft.',
    en: 'First ask for the views of the municipality or of a third party (Awb 4:7, 4:8), or choose the reason why that is not needed.',
  },
  VIEWS_TERM_RUNNING: {
    nl: 'De termijn voor een zienswijze loopt nog[, tot en met {dueOn}]. Wacht tot de zienswijze er is of tot de termijn voorbij is.',
    en: 'The term for stating views still runs[, up to and including {dueOn}]. Wait until the views are there or the term has passed.',
  },
  VIEWS_REPLY_REQUIRED: {
    nl: 'Er is een zienswijze binnengekomen. Schrijf in een paar zinnen wat u daarmee doet; dat komt in de brief.',
    en: 'Views came in. Write in a few sentences what you do with them; that goes into the letter.',
  },
  VIEWS_EXCEPTION_UNAVAILABLE: {
    nl: 'Deze reden om geen zienswijze te vragen kan bij dit besluit niet (Awb 4:12, tweede lid). Vraag een zienswijze of kies een andere reden.',
    en: 'This reason for not asking views cannot be used for this decision (Awb 4:12(2)). Ask for views or choose another reason.',
  },
  NOT_PROCESSED_TOO_LATE: {
    nl: 'Niet behandelen kan niet meer[: dat kon tot en met {dueOn}] (Awb 4:5, vierde lid). Beoordeel de aanvraag met wat er ligt en adviseer verlenen of afwijzen.',
    en: 'Not processing is no longer possible[: that could be done until {dueOn}] (Awb 4:5(4)). Assess the application with what is there and advise granting or refusing.',
  },
  MANDATE_TO_SELF: {
    nl: 'U kunt uzelf geen mandaat geven (Awb 2:4). Vraag een andere beheerder om deze regel toe te voegen.',
    en: 'You cannot give a mandate to yourself (Awb 2:4). Ask another administrator to add this entry.',
  },
  MANDATE_ENDED: {
    nl: 'Deze regel van het mandaatregister is al beëindigd en blijft staan zoals hij was. Voeg een nieuwe regel toe.',
    en: 'This entry of the mandate register has ended already and stays as it was. Add a new entry.',
  },
  MANDATE_END_INVALID: {
    nl: 'De einddag kan alleen dichterbij komen[, en is op zijn vroegst {earliest}]. Voeg een nieuwe regel toe om langer mandaat te geven.',
    en: 'The last day can only come nearer[, and is {earliest} at the earliest]. Add a new entry to give a mandate for longer.',
  },
  REPEAT_NOT_POSSIBLE: {
    nl: 'Aan deze zaak kan de aanvraag niet worden gekoppeld (Awb 4:6). Kies een afgewezen aanvraag van dezelfde gemeente voor hetzelfde onderdeel.',
    en: 'The application cannot be linked to this case (Awb 4:6). Choose a refused application of the same municipality for the same type.',
  },
  REPEAT_NOT_LINKED: {
    nl: 'Verwijzen naar een eerdere afwijzing kan alleen als die aan deze zaak is gekoppeld (Awb 4:6, tweede lid). Koppel eerst de eerdere zaak.',
    en: 'Referring to an earlier refusal is only possible when it is linked to this case (Awb 4:6(2)). First link the earlier case.',
  },
  HARDSHIP_NOT_POSSIBLE: {
    nl: 'Hiervan kan niet worden afgeweken: de regeling heeft daarvoor geen hardheidsclausule. Van het plafond kan nooit worden afgeweken.',
    en: 'There can be no deviation from this: the scheme has no hardship clause for it. The ceiling can never be deviated from.',
  },
  DEVIATION_EXISTS: {
    nl: 'Voor deze regel ligt er al een voorstel om af te wijken. Trek dat eerst in.',
    en: 'There already is a proposal to deviate from this rule. Withdraw it first.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
