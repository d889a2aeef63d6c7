// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about the life of a grant after the decision. */
export const grantSentences = {
  PROGRESS_TOO_EARLY: {
    nl: 'Dit verslag kan nog niet: de dag waarover het gaat, is er nog niet.[ Indienen kan vanaf {opensOn}.] Uw concept blijft bewaard.',
    en: 'This report is too early: the day that it is about has not come yet.[ You can submit it from {opensOn}.] Your draft is kept.',
  },
  PROGRESS_REPORT_ASKED: {
    nl: 'Voor deze verplichting is een voortgangsverslag nodig, met cijfers. Vul dat in bij “Voortgang”.',
    en: 'This obligation asks for a progress report, with figures. Fill it in under “Progress”.',
  },
  PROGRESS_ONLY_IMAGES: {
    nl: 'Bij een verslag horen foto’s: JPG- of PNG-bestanden. Stuur andere stukken mee bij een melding.',
    en: 'A report has photos: JPG or PNG files. Send other documents with a notice.',
  },
  PROGRESS_TOO_MANY_PHOTOS: {
    nl: 'Er zijn al genoeg foto’s bij dit verslag.[ Het zijn er ten hoogste {most}.] Haal er eerst een weg.',
    en: 'This report has enough photos.[ It takes at most {most}.] Take one away first.',
  },
  REQUEST_NOT_LATE: {
    nl: 'De gemeente kan nog op tijd om vaststelling vragen.[ Dat kan tot en met {dueOn}.] Herinner pas daarna.',
    en: 'The municipality can still ask for determination in time.[ It has until {dueOn}.] Remind it after that.',
  },
  SAMPLE_REPORT_FIRST: {
    nl: 'Deze subsidie is geloot in een steekproef. Stel haar pas vast als u het verslag van de gemeente heeft, of als de tweede termijn voorbij is.[ Het verslag komt uiterlijk op {dueOn}.]',
    en: 'This grant was drawn by a sample. Determine it once you have the report of the municipality, or once its second term has passed.[ The report is due by {dueOn}.]',
  },
  SAMPLE_NOT_DRAWN: {
    nl: 'Voor deze subsidie is nog geen steekproef geloot, dus staat niet vast of de gemeente een verslag stuurt. Loot bij “Steekproeven” eerst de steekproef[ over een periode waarin {dueOn} valt].',
    en: 'No sample was drawn yet for this grant, so it is not settled whether the municipality sends a report. First draw the sample, under “Samples”[, for a period that includes {dueOn}].',
  },
  SAMPLE_EXISTS: {
    nl: 'Voor deze regeling en periode is er al een steekproef. Open die in de lijst, of kies een andere periode.',
    en: 'There is a sample for this scheme and period already. Open it in the list, or choose another period.',
  },
  SAMPLE_EMPTY: {
    nl: 'In deze periode is geen subsidie die nog moet meeloten. Kies een langere of latere periode.',
    en: 'No grant in this period still has to take part. Choose a longer or later period.',
  },
  SAMPLE_PERIOD_AHEAD: {
    nl: 'Deze periode ligt te ver vooruit: dan kunnen er nog subsidies bij komen.[ Kies een laatste dag tot en met {latest}.]',
    en: 'This period lies too far ahead: grants may still be added to it.[ Choose a last day until {latest}.]',
  },
  OPINION_NOT_WEIGHED: {
    nl: 'De accountant gaf geen goedkeurend oordeel. Schrijf op wat u daarmee doet, voordat u het bedrag voorstelt.',
    en: 'The accountant did not give an unqualified opinion. Write down what you do with it before you propose the amount.',
  },
  VISIT_IN_PAST: {
    nl: 'Een bezoek plant u op een dag na vandaag.[ De eerste mogelijke dag is {earliest}.] Kies een latere dag.',
    en: 'A visit is planned on a day after today.[ The first possible day is {earliest}.] Choose a later day.',
  },
  VISIT_NOT_YET: {
    nl: 'Dit bezoek is nog niet geweest.[ Het is gepland op {plannedOn}.] Schrijf het verslag daarna.',
    en: 'This visit has not taken place yet.[ It is planned on {plannedOn}.] Write the report after that.',
  },
  SECOND_TERM_TOO_SHORT: {
    nl: 'Deze tweede termijn kan niet.[ Geef ten minste {minimumDays} dagen] en ten hoogste een jaar.',
    en: 'This second term is not possible.[ Give at least {minimumDays} days] and at most a year.',
  },
  STILL_CHANGEABLE: {
    nl: 'De subsidie kan nog worden gewijzigd of ingetrokken.[ Dat kan tot en met {dueOn}.] Wacht tot die dag voorbij is.',
    en: 'The subsidy can still be amended or withdrawn.[ That is possible until {dueOn}.] Wait until that day has passed.',
  },
  CHANGE_PENDING: {
    nl: 'Er loopt al een wijziging van deze subsidie. Handel die eerst af of trek haar in.',
    en: 'A change of this subsidy is already under way. Finish it or take it back first.',
  },
  CHANGE_BARRED: {
    nl: 'Wijzigen of intrekken kan niet meer: de termijn van vijf jaar is voorbij.[ De laatste dag was {dueOn}.] Kies een andere grond als die er is.',
    en: 'Amending or withdrawing is no longer possible: the term of five years has passed.[ The last day was {dueOn}.] Choose another ground if there is one.',
  },
  RECOVERY_BARRED: {
    nl: 'Terugvorderen kan niet meer: sinds de vaststelling of de overtreding zijn vijf jaar voorbij.[ De laatste dag was {dueOn}.] Laat het bedrag minstens zo hoog als wat is betaald.',
    en: 'Recovery is no longer possible: five years have passed since the determination or the breach.[ The last day was {dueOn}.] Keep the amount at least as high as what was paid.',
  },
  CLAIM_LAPSED: {
    nl: 'De vordering is verjaard.[ De laatste dag om te stuiten was {dueOn}.] Betaling is nog mogelijk, afdwingen niet meer.',
    en: 'The claim has lapsed.[ The last day to interrupt the limitation was {dueOn}.] It can still be paid, not enforced.',
  },
  GROUND_NOT_APPLICABLE: {
    nl: 'Deze grond past niet bij deze wijziging. Kies een grond die bij het moment hoort: vóór of na de vaststelling.',
    en: 'This ground does not fit this change. Choose one that belongs to the moment: before or after the determination.',
  },
  BREACH_NOT_RECORDED: {
    nl: 'Er is geen verplichting als niet nagekomen geregistreerd. Leg dat eerst vast bij de verplichting, met de dag.',
    en: 'No obligation was recorded as not complied with. Record that with the obligation first, with its day.',
  },
  RESERVATION_LAPSED: {
    nl: 'Het begrotingsvoorbehoud is vervallen: het moest binnen vier weken na de begroting.[ De laatste dag was {dueOn}.] Kies een andere grond.',
    en: 'The budget reservation has lapsed: it had to be invoked within four weeks after the budget.[ The last day was {dueOn}.] Choose another ground.',
  },
  BUDGET_RECORDED: {
    nl: 'De vaststelling van de begroting van dit jaar staat er al. Klopt de dag niet? Laat een collega de regel in de lijst verbeteren, met een reden.',
    en: 'The adoption of the budget of this year is there already. Is the day wrong? Have a colleague correct the line in the list, with a reason.',
  },
  NOTHING_CHANGES: {
    nl: 'Er verandert nog niets. Vul een ander bedrag, een andere datum of andere activiteiten in.',
    en: 'Nothing changes yet. Fill in another amount, another date or other activities.',
  },
  ONLY_LOWER: {
    nl: 'Na de vaststelling kan het bedrag alleen lager worden.[ Het is nu {currentCents}.] Kies een lager bedrag.',
    en: 'After the determination the amount can only become lower.[ It is now {currentCents}.] Choose a lower amount.',
  },
  DATE_NOT_LATER: {
    nl: 'Een nieuwe datum moet na vandaag liggen.[ De eerste mogelijke dag is {earliest}.] Kies een latere datum.',
    en: 'A new date must be after today.[ The first possible day is {earliest}.] Choose a later date.',
  },
  PAYMENTS_SUSPENDED_ALREADY: {
    nl: 'De betalingen van deze zaak zijn al opgeschort[ tot en met {dueOn}]. Beëindig die opschorting eerst.',
    en: 'Payments of this case are already suspended[ until {dueOn}]. End that suspension first.',
  },
  PAYMENTS_NOT_SUSPENDED: {
    nl: 'De betalingen van deze zaak zijn niet opgeschort. Er valt niets te beëindigen.',
    en: 'Payments of this case are not suspended. There is nothing to end.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
