// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about objections and what follows from them. */
export const objectionSentences = {
  NOT_OBJECTABLE: {
    nl: 'Tegen dit besluit kunt u geen bezwaar maken. Tegen een beslissing op bezwaar kunt u in beroep gaan bij de rechtbank. Kwam het bezwaar op papier? Stuur het dan door naar de rechtbank en laat dat de gemeente weten (Awb 6:15).',
    en: 'No objection is possible against this decision. Against a decision on an objection you can appeal to the court. Did the objection come on paper? Then forward it to the court and tell the municipality (Awb 6:15).',
  },
  NOT_APPEALABLE: {
    nl: 'Voor dit besluit kwam een ander besluit in de plaats. Registreer het beroep bij dat nieuwe besluit.',
    en: 'Another decision took the place of this one. Register the appeal with that new decision.',
  },
  APPEAL_KNOWN: {
    nl: 'Een beroep met dit zaaknummer van deze rechtbank staat al bij de zaak. Werk dat beroep bij, of verbeter het zaaknummer.',
    en: 'An appeal with this case number of this court already stands with the case. Go on with that appeal, or mend the case number.',
  },
  NO_DECISION_AWAITED: {
    nl: 'Hierover hoefde de provincie op die dag niet meer te beslissen, dus er is geen beroep tegen te laat beslissen. Verbeter de dag, of registreer het beroep bij het besluit dat er al is (artikel 6:12 Awb).',
    en: 'The province did not have to decide on this any more on that day, so there is no appeal against a late decision. Mend the day, or register the appeal with the decision that is there already (article 6:12 Awb).',
  },
  OBJECTION_OPEN: {
    nl: 'Tegen dit besluit loopt al een bezwaar. Vul dat bezwaar aan of wacht op de beslissing.',
    en: 'There already is an open objection against this decision. Add to that objection or wait for the decision.',
  },
  OBJECTION_LATE: {
    nl: 'Dit bezwaar kwam te laat. Verklaar het niet-ontvankelijk, of leg eerst vast waarom het te laat komen verschoonbaar is.',
    en: 'This objection came too late. Declare it inadmissible, or first record why being late is excusable.',
  },
  OBJECTION_CURE_RUNNING: {
    nl: 'De gemeente mag het bezwaar nog aanvullen.[ Dat kan tot en met {dueOn}.] Wacht tot die termijn voorbij is.',
    en: 'The municipality may still mend the objection.[ It has until {dueOn}.] Wait until that term has passed.',
  },
  GROUND_STILL_APPLIES: {
    nl: 'Op dit moment geldt een grond waardoor u niet meer kunt verlenen[: {grounds}]. Verklaar het bezwaar ongegrond en noem deze grond in de motivering, of wacht tot de grond niet meer geldt.',
    en: 'At this moment a ground applies because of which you cannot grant more[: {grounds}]. Declare the objection unfounded and name this ground in the reasons, or wait until the ground no longer applies.',
  },
  OBJECTION_MADE_WORSE: {
    nl: 'Wie bezwaar maakt, mag er niet op achteruitgaan. Kies ten minste het bedrag van het bestreden besluit[: {ownCents}].',
    en: 'Nobody may be worse off for objecting. Choose at least the amount of the contested decision[: {ownCents}].',
  },
  OUTCOME_GIVES_NOTHING: {
    nl: 'Een bezwaar dat ongegrond of niet-ontvankelijk is, verandert het bedrag niet. Kies een andere uitkomst of laat het bedrag gelijk.',
    en: 'An objection that is unfounded or inadmissible does not change the amount. Choose another outcome or keep the amount.',
  },
  INVOLVED_IN_DECISION: {
    nl: 'U was betrokken bij het besluit waartegen het bezwaar zich richt. Een collega die daar niet bij was, moet deze stap zetten.',
    en: 'You were involved in the contested decision. A colleague who was not must take this step.',
  },
  TOOK_CONTESTED_DECISION: {
    nl: 'U nam het besluit waartegen het bezwaar zich richt. Een andere beslisser moet op het bezwaar beslissen.',
    en: 'You took the contested decision. Another decider must decide on the objection.',
  },
  HEARING_WAIVER_DIFFERS: {
    nl: 'De reden om niet te horen past niet bij deze uitkomst. Kies de uitkomst die bij die reden hoort, of stuur het advies terug en plan een hoorzitting.',
    en: 'The reason for not hearing does not fit this outcome. Choose the outcome that fits that reason, or return the advice and plan a hearing.',
  },
  COMMITTEE_APPOINTED: {
    nl: 'Er is al een adviescommissie voor dit bezwaar. Ga verder met de hoorzitting.',
    en: 'There already is an advisory committee for this objection. Go on with the hearing.',
  },
  COMMITTEE_ADVICE_MISSING: {
    nl: 'Het advies van de commissie is er nog niet. Leg dat eerst vast.',
    en: 'The advice of the committee is not there yet. Record it first.',
  },
  NO_COMMITTEE: {
    nl: 'Voor dit bezwaar is geen adviescommissie ingesteld. Ga verder met uw eigen advies.',
    en: 'No advisory committee was appointed for this objection. Go on with your own advice.',
  },
  TERM_HAS_PASSED: {
    nl: 'De termijn is al voorbij[: {dueOn}]. Verdagen kan niet meer; spreek uitstel af met de gemeente.',
    en: 'The term has passed already[: {dueOn}]. Adjourning is no longer possible; agree on a delay with the municipality.',
  },
  DATE_TOO_EARLY: {
    nl: 'Deze datum is te vroeg.[ Kies {earliest} of een latere dag.]',
    en: 'This date is too early.[ Choose {earliest} or a later day.]',
  },
  CEILING_WAS_SHORT: {
    nl: 'Ook toen het bestreden besluit werd genomen, was er te weinig over[: {leftThenCents}]. Het plafond blijft dan een grond om te weigeren.[ Verleen ten hoogste {possibleCents} of verklaar het bezwaar ongegrond.]',
    en: 'When the contested decision was taken, too little was left as well[: {leftThenCents}]. The ceiling then remains a ground to refuse.[ Grant at most {possibleCents} or declare the objection unfounded.]',
  },
  COURT_SET_AMOUNT: {
    nl: 'De rechtbank heeft het bedrag zelf bepaald[: {amountCents}]. Neem dat bedrag over.',
    en: 'The court itself has set the amount[: {amountCents}]. Take over that amount.',
  },
  COURT_ORDER_OPEN: {
    nl: 'De beslissing neemt u zoals altijd: bij het bezwaar, of bij de aanvraag of het verzoek waarover nog geen besluit was. Na de bekendmaking is het beroep vanzelf afgerond.',
    en: 'The decision is taken as always: with the objection, or with the application or request that was not decided yet. Once it was notified the appeal is closed by itself.',
  },
  JUDGMENT_GIVES_NOTHING: {
    nl: 'Alleen na een gegrond beroep komt er een nieuwe beslissing of een bedrag van de rechtbank. Kies "gegrond", of laat de dag en het bedrag weg.',
    en: 'Only a well-founded appeal brings a new decision or an amount of the court. Choose "well-founded", or leave out the day and the amount.',
  },
  NO_OBJECTION_DECIDED: {
    nl: 'Dit beroep gaat niet over een beslissing op bezwaar. Laat het bedrag weg en leg de uitspraak vast met de dag voor het nieuwe besluit. Geef het bedrag van de rechtbank daarna door te beslissen op het bezwaarschrift dat om rechtstreeks beroep vroeg (Awb 7:1a).',
    en: 'This appeal is not about a decision on an objection. Leave out the amount and record the judgment with the day for the new decision. Then give the amount of the court by deciding on the objection that asked for a direct appeal (Awb 7:1a).',
  },
  NOT_IN_DISPUTE: {
    nl: 'Daar gaat dit bezwaar niet over. Laat het weg: maanden horen bij een besluit over uitstel, nieuwe dagen bij de verplichtingen van een subsidie die loopt.',
    en: 'This objection is not about that. Leave it out: months belong to a decision on more time, new days to the obligations of a subsidy that runs.',
  },
  MONTHS_REQUIRED: {
    nl: 'Geef aan hoeveel maanden uitstel de gemeente in totaal krijgt[: meer dan {ownMonths}, ten hoogste {maximumMonths}].',
    en: 'Say how many months more the municipality gets in all[: more than {ownMonths}, at most {maximumMonths}].',
  },
  PENALTY_AMOUNT_NOT_DAYS: {
    nl: 'Een dwangsom is een aantal hele dagen maal het bedrag per dag. Dit bedrag hoort bij geen aantal dagen.[ Het dichtst erbij liggen {belowCents} en {aboveCents}.]',
    en: 'A penalty is a number of whole days times the amount per day. This amount belongs to no number of days.[ The nearest are {belowCents} and {aboveCents}.]',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
