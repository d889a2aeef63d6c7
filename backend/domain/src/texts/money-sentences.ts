// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about money: ceilings, the queue, amounts and payments. */
export const moneySentences = {
  CEILING_EXCEEDED: {
    nl: 'Dit bedrag past niet in wat er nog te verlenen is[: {leftCents}]. Verleen ten hoogste dat bedrag of weiger op het subsidieplafond.',
    en: 'This amount does not fit in what is left to grant[: {leftCents}]. Grant at most that amount or refuse on the ceiling.',
  },
  CEILING_NO_GROUND: {
    nl: 'Het plafond is hier geen grond om te weigeren:[ op {on}] was er nog genoeg over[, en nu kan {possibleCents}]. Stuur het advies terug en verleen, of weiger op een andere grond.',
    en: 'The ceiling is no ground to refuse here:[ on {on}] enough was left[, and now {possibleCents} is possible]. Return the advice and grant, or refuse on another ground.',
  },
  APPLICANT_MAXIMUM_EXCEEDED: {
    nl: 'De gemeente komt hiermee boven het maximum per jaar[ van {maximumCents}].[ Er is nog {leftCents} mogelijk.] Verleen niet meer dan wat nog mogelijk is.',
    en: 'This takes the municipality above its maximum per year[ of {maximumCents}].[ {leftCents} is still possible.] Grant no more than what is still possible.',
  },
  APPLICANT_TOTAL_EXCEEDED: {
    nl: 'De aanvrager komt hiermee boven wat hij in totaal mag krijgen[: {maximumCents}].[ Er is nog {leftCents} mogelijk.] Vraag niet meer aan dan wat nog mogelijk is.',
    en: 'This takes the applicant above what it may receive in total[: {maximumCents}].[ {leftCents} is still possible.] Ask no more than what is still possible.',
  },
  PROJECTS_MAXIMUM_REACHED: {
    nl: 'De aanvrager heeft dit jaar al voor het hoogste aantal projecten subsidie[: {maximumProjects}]. Vraag volgend jaar opnieuw aan.',
    en: 'The applicant already has subsidies for the highest number of projects this year[: {maximumProjects}]. Apply again next year.',
  },
  STATE_AID_CEILING: {
    nl: 'De de-minimissteun komt hiermee in drie jaar boven het plafond[ van {maximumCents}].[ Er is nog {leftCents} mogelijk.] Controleer de verklaring, en vraag of verleen niet meer dan wat nog mogelijk is.',
    en: 'This takes the de-minimis aid in three years above the ceiling[ of {maximumCents}].[ {leftCents} is still possible.] Check the declaration, and ask or grant no more than what is still possible.',
  },
  NO_SHORTFALL: {
    nl: 'Er is geen tekort dat de subsidie kan aanvullen: de inkomsten of andere subsidies dekken de kosten al. Controleer de kosten, de inkomsten en de andere subsidies.',
    en: 'There is no shortfall that the subsidy can fill: income or other grants already cover the costs. Check the costs, the income and the other grants.',
  },
  AMOUNT_ABOVE_CALCULATION: {
    nl: 'Dit bedrag is hoger dan de berekening volgens de regeling[: {calculatedCents}]. Kies dat bedrag of een lager bedrag.',
    en: 'This amount is higher than the calculation under the scheme[: {calculatedCents}]. Choose that amount or a lower one.',
  },
  AMOUNT_ABOVE_ADVICE: {
    nl: 'Dit bedrag is hoger dan het advies[: {advisedCents}]. Kies dat bedrag of een lager bedrag, of stuur het advies terug.',
    en: 'This amount is higher than the advice[: {advisedCents}]. Choose that amount or a lower one, or return the advice.',
  },
  AMOUNT_ABOVE_GRANT: {
    nl: 'De vaststelling kan niet hoger zijn dan wat is verleend[: {grantedCents}]. Kies dat bedrag of een lager bedrag.',
    en: 'The determination cannot be higher than the grant[: {grantedCents}]. Choose that amount or a lower one.',
  },
  AMOUNT_REQUIRED: {
    nl: 'Hier is een bedrag nodig van meer dan 0 euro. Vul het bedrag in, bijvoorbeeld 1.234,56.',
    en: 'An amount of more than 0 euro is needed here. Fill in the amount, for instance 1.234,56.',
  },
  APPLICANT_MINIMUM_NOT_MET: {
    nl: 'Wat er nog te verlenen is[, {leftCents},] is minder dan de gemeente ten minste nodig heeft[: {minimumCents}]. Gedeeltelijk verlenen kan daarom niet.',
    en: 'What is left to grant[, {leftCents},] is less than the municipality needs at least[: {minimumCents}]. A partial grant is therefore not possible.',
  },
  PARTIAL_GRANT_EXCLUDED: {
    nl: 'Deze regeling kent geen gedeeltelijke verlening. Verleen het hele bedrag[ van {calculatedCents}] of weiger.',
    en: 'This scheme has no partial grants. Grant the whole amount[ of {calculatedCents}] or refuse.',
  },
  EARLIER_UNDECIDED: {
    nl: 'Aanvragen die voorgaan, of zijn ontvangen en nog niet op volledigheid beoordeeld, zijn nog niet beslist[: {waitsFor}]. Beslis die eerst.',
    en: 'Applications that rank first, or were received and not judged on completeness, are not decided yet[: {waitsFor}]. Decide those first.',
  },
  LOTS_NOT_DRAWN: {
    nl: 'Van dezelfde dag of categorie zijn er meer aanvragen dan in het plafond passen[: {waitsFor}]. Laat eerst loten.',
    en: 'There are more applications of the same day or category than fit in the ceiling[: {waitsFor}]. Draw lots first.',
  },
  LOTS_NOT_NEEDED: {
    nl: 'Loten is niet nodig: de aanvragen van deze dag of categorie passen samen in het plafond[; er is nog {leftCents}].',
    en: 'No lots are needed: the applications of this day or category fit in the ceiling together[; {leftCents} is left].',
  },
  LOTS_ALREADY_DRAWN: {
    nl: 'Voor deze dag is al geloot. De uitslag staat in de zaken.',
    en: 'Lots were already drawn for this day. The result is in the cases.',
  },
  DAY_NOT_OVER: {
    nl: 'Deze dag[ ({day})] is nog niet voorbij: er kunnen nog aanvragen bij komen die even hoog staan[. Nu al: {waitsFor}]. Verleen of loot op een latere dag.',
    en: 'This day[ ({day})] is not over: more applications may arrive that rank equally[. Already there: {waitsFor}]. Grant or draw lots on a later day.',
  },
  ADVANCE_NOT_DUE: {
    nl: 'Dit voorschot kan nog niet.[ Eerst moet dit klaar zijn: {on}.]',
    en: 'This advance is not due yet.[ This must be done first: {on}.]',
  },
  PAYMENT_BLOCKED: {
    nl: 'Betalingen van deze subsidie zijn gestopt.[ De reden: {reason}. Hef de blokkade eerst op.][ Het grootboek klopt niet bij dit plafond: {finding}. Laat het eerst herstellen; daarna gaan betalingen vanzelf weer door.]',
    en: 'Payments of this subsidy are stopped for now.[ The reason: {reason}. Lift the block first.][ The ledger is not right for this ceiling: {finding}. Have it mended first; payments then go on by themselves.]',
  },
  PAYMENTS_UNDERWAY: {
    nl: 'Er zijn nog betalingen onderweg[: {orderedCents}]. Laat die eerst betalen of trek ze in, en stel daarna vast.',
    en: 'Payments are still on their way[: {orderedCents}]. Have them paid or cancelled first, and determine after that.',
  },
  PAYMENT_EXCEEDS_GRANT: {
    nl: 'Met deze betaling komt het totaal boven wat is verleend of vastgesteld.[ Er kan nog {leftCents} worden betaald.] Kies een lager bedrag.',
    en: 'This payment takes the total above what was granted or determined.[ {leftCents} can still be paid.] Choose a lower amount.',
  },
  BANK_ACCOUNT_MISSING: {
    nl: 'Er is geen rekeningnummer bekend. Vraag de gemeente om het rekeningnummer in te vullen.',
    en: 'No bank account is known. Ask the municipality to fill in the account number.',
  },
  NOT_SETTLED: {
    nl: 'De zaak kan nog niet dicht, omdat niet alles is betaald of terugbetaald.[ Het verschil is {differenceCents}.] Rond eerst de betalingen af.',
    en: 'The case cannot be closed yet, because not everything was paid or paid back.[ The difference is {differenceCents}.] Finish the payments first.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
