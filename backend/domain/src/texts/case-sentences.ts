// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about the step itself: who may take it, and when. */
export const caseSentences = {
  NOT_IN_THIS_STATE: {
    nl: 'Dit kan nu niet, omdat de zaak in een andere stap is. Ververs de pagina en kijk welke stappen nu kunnen.',
    en: 'This is not possible now, because the case is in another step. Refresh the page to see which steps are possible.',
  },
  NOT_YOUR_ROLE: {
    nl: 'Uw rol mag dit niet doen.[ Vraag het iemand met deze rol: {roles}.]',
    en: 'Your role may not do this.[ Ask someone with this role: {roles}.]',
  },
  STALE_VERSION: {
    nl: 'Iemand anders heeft de zaak intussen gewijzigd. Ververs de pagina, bekijk de wijziging en probeer het opnieuw.',
    en: 'Someone else has changed the case meanwhile. Refresh the page, look at the change and try again.',
  },
  STALE_REVISION: {
    nl: 'Deze pagina is intussen ergens anders opgeslagen, bijvoorbeeld in een ander tabblad. Laad de pagina opnieuw; wat u hier typte is niet opgeslagen.',
    en: 'This page was meanwhile saved elsewhere, for instance in another tab. Load the page again; what you typed here was not saved.',
  },
  FOUR_EYES: {
    nl: 'U hebt dit zelf voorbereid. Een collega moet deze stap zetten.',
    en: 'You prepared this yourself. A colleague must take this step.',
  },
  NOT_ASSIGNED_TO_YOU: {
    nl: 'De zaak staat niet op uw naam. Neem de zaak eerst over in de werkvoorraad.',
    en: 'The case is not assigned to you. Take the case from the work queue first.',
  },
  CONFLICT_OF_INTEREST: {
    nl: 'U hebt gemeld dat u een eigen belang hebt bij deze zaak. Een collega moet deze stap zetten.',
    en: 'You declared an interest of your own in this case. A colleague must take this step.',
  },
  NO_MANDATE: {
    nl: 'U hebt geen mandaat voor dit besluit.[ Uw mandaat gaat tot en met {maximumCents}.] Vraag iemand met een ruimer mandaat om te beslissen.',
    en: 'You have no mandate for this decision.[ Your mandate goes up to and including {maximumCents}.] Ask someone with a wider mandate to decide.',
  },
  WINDOW_NOT_OPEN: {
    nl: 'U kunt nog niet indienen.[ Indienen kan vanaf {opensAt}.] Uw concept blijft bewaard.',
    en: 'You cannot submit yet.[ Submitting is possible from {opensAt}.] Your draft is kept.',
  },
  WINDOW_CLOSED: {
    nl: 'De termijn om in te dienen is voorbij.[ Indienen kon tot {closesAt}.] Neem contact op met de provincie als een storing u heeft verhinderd.',
    en: 'The period for submitting is over.[ Submitting was possible until {closesAt}.] Contact the province if an outage prevented you.',
  },
  SCHEME_EXPIRED: {
    nl: 'Deze regeling geldt niet meer.[ De laatste dag om aan te vragen was {until}.] Kijk bij de regelingen of er een nieuwe is, of neem contact op met de provincie.',
    en: 'This scheme is no longer in force.[ The last day to apply was {until}.] See among the schemes whether there is a new one, or contact the province.',
  },
  SCHEME_VERSION_CHANGED: {
    nl: 'De regeling is gewijzigd sinds u aan deze aanvraag begon.[ Nu geldt versie {version}.] Bekijk op de controlepagina wat er voor uw aanvraag verandert, en ga daarna verder met de nieuwe versie. Uw antwoorden blijven bewaard.',
    en: 'The scheme has changed since you started this application.[ Version {version} is now in force.] See on the check page what changes for your application, and continue with the new version. Your answers are kept.',
  },
  APPLICANT_NOT_ALLOWED: {
    nl: 'Uw organisatie kan voor deze regeling geen aanvraag doen. Kijk bij de regeling voor wie de subsidie is.',
    en: 'Your organisation cannot apply under this scheme. See for whom the subsidy is on the page of the scheme.',
  },
  CURE_TERM_RUNNING: {
    nl: 'De gemeente mag de aanvraag nog aanvullen.[ Dat kan tot en met {dueOn}.] Wacht tot die termijn voorbij is.',
    en: 'The municipality may still complete the application.[ It has until {dueOn}.] Wait until that term has passed.',
  },
  CURE_TERM_TOO_SHORT: {
    nl: 'De termijn om aan te vullen is te kort.[ Geef ten minste {minimumDays} dagen.]',
    en: 'The term for completing the application is too short.[ Give at least {minimumDays} days.]',
  },
  COMPLETE_DATE_INVALID: {
    nl: 'Deze dag kan niet de dag zijn waarop de aanvraag compleet was.[ Kies een dag van {earliest} tot en met {latest}.]',
    en: 'The application cannot have become complete on this day.[ Choose a day from {earliest} to {latest}.]',
  },
  REASON_REQUIRED: {
    nl: 'Hier is een reden nodig. Schrijf in een paar zinnen waarom.',
    en: 'A reason is needed here. Write in a few sentences why.',
  },
  ADVICE_DIFFERS: {
    nl: 'Het advies gaat over een ander besluit. Volg het advies of stuur het terug naar de beoordelaar.',
    en: 'The advice is about another decision. Follow the advice or return it to the assessor.',
  },
  NOT_NOTIFIED_YET: {
    nl: 'Het besluit is nog niet bekendgemaakt. Wacht tot de brief in het portaal staat; dat duurt meestal een paar minuten.',
    en: 'The decision has not been notified yet. Wait until the letter is in the portal; that usually takes a few minutes.',
  },
  LETTER_NOT_POSTED: {
    nl: 'De brief met de vraag ligt nog bij de brieven voor de post. Doe hem eerst op de post: de termijn loopt vanaf die dag.',
    en: 'The letter with the question still waits among the letters for the post. Post it first: the term runs from that day.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
