// SPDX-License-Identifier: EUPL-1.2
import type { LetterData } from './letter-data';
import type { AdvanceFact, FactsOf, GrantFacts, ObligationFact } from './letter-facts';
import { amountRow, day, euro, frame, objectionClause } from './letter-frame';
import { awb, basis, schemeArticle, title42Reference } from './legal-references';
import { scoreArticles, scoreParagraphs } from './score-texts';

const momentOf: Record<ObligationFact['kind'], string> = {
  start: 'nadat u bent begonnen',
  completion: 'nadat u klaar bent',
  spending: 'nadat u het geld heeft besteed',
  report: 'na uw verslag',
  progress: 'na uw verslag',
  quota: 'nadat u aan het aandeel voldoet',
  publicity: 'nadat u de subsidie heeft vermeld',
  continuing: 'na het einde van de verplichting',
};

export function dueInWords({ dueOn, due, kind }: ObligationFact, all: readonly ObligationFact[]): string {
  if (dueOn) return day(dueOn);
  const length = due.years
    ? `${due.years} jaar`
    : due.months
      ? `${due.months} ${due.months === 1 ? 'maand' : 'maanden'}`
      : `${due.weeks ?? 0} weken`;
  const earlier = all.find(({ key }) => key === due.after);
  const moment = earlier ? momentOf[earlier.kind] : 'na deze brief';
  return kind === 'continuing' ? `tot ${length} ${moment}` : `${length} ${moment}`;
}

export function advanceMoment({ on }: AdvanceFact, obligations: readonly ObligationFact[]): string {
  if (on === 'grant') return 'binnen zes weken na deze brief';
  const first = obligations.find(({ key }) => key === on);
  return first ? `${momentOf[first.kind]} en wij dat hebben gezien` : 'later';
}

function determinationText({ determination, advances }: GrantFacts): string {
  const { mode, withinWeeks } = determination;
  const settled = advances.length > 0 ? ' Het voorschot trekken wij daarvan af.' : '';
  return mode === 'ex_officio'
    ? `Wij stellen de subsidie zelf vast, binnen ${withinWeeks} weken na de einddatum. U hoeft die vaststelling niet aan te vragen. Wij kunnen u wel om een verslag vragen.${settled}`
    : `Als u klaar bent, vraagt u binnen ${withinWeeks} weken om de vaststelling van de subsidie. Dan bepalen wij het definitieve bedrag. Dat is nooit hoger dan het bedrag in deze brief.${settled}`;
}

function overrunText({ on, why }: NonNullable<GrantFacts['overrun']>): string {
  return why === 'late'
    ? `Wij hadden uiterlijk op ${day(on)} moeten beslissen. Toen was er nog genoeg geld. Daarom krijgt u de subsidie ook nu, al is het subsidieplafond intussen bereikt.`
    : `Op ${day(on)} namen wij uw aanvraag ten onrechte niet in behandeling. Toen was er nog genoeg geld. Daarom krijgt u de subsidie ook nu, al is het subsidieplafond intussen bereikt.`;
}

/** Granting the subsidy, in whole or in part. */
export function grantLetter(facts: GrantFacts): LetterData {
  const { legal, grantedCents, requestedCents, advances, obligations } = facts;
  const partial = facts.kind === 'partial_grant';
  return frame(facts, {
    subject: `Besluit: subsidie voor ${facts.projectName}`,
    decision: `Wij verlenen u een subsidie van ${euro(grantedCents)}.${partial ? ' Dat is een deel van het bedrag dat u vroeg.' : ''}`,
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw aanvraag voor ${facts.projectName}. U vroeg ${euro(requestedCents)} op grond van de ${legal.citation.nl}, onderdeel ${facts.typeName}.`,
      `De subsidie is bedoeld voor: ${facts.activity}`,
      ...(partial ? [`Wij verlenen ${euro(requestedCents - grantedCents)} minder dan u vroeg.`] : []),
      ...(facts.overrun ? [overrunText(facts.overrun)] : []),
      ...scoreParagraphs(facts.score),
      ...(facts.reason ? [facts.reason] : []),
      ...(facts.views ?? []),
      ...(facts.deviations ?? []).map(
        ({ text, article, reason }) =>
          `${text}. Dat doen wij op grond van ${article} (hardheidsclausule), omdat: ${reason}`,
      ),
      ...(facts.clauses ?? []).map(({ text }) => text),
      determinationText(facts),
      ...(advances.length > 0 && facts.bankAccount
        ? [`Wij betalen het voorschot op rekeningnummer ${facts.bankAccount}.`]
        : []),
    ],
    grounds: facts.grounds,
    amountRows: facts.rows.map(amountRow),
    total: { text: 'Subsidie', amount: euro(grantedCents) },
    obligations: obligations.map((rule) => ({
      text: rule.text,
      article: rule.article,
      dueOn: dueInWords(rule, obligations),
    })),
    advances: advances.map((advance) => ({
      text: advance.text,
      amount: euro(advance.amountCents),
      when: advanceMoment(advance, obligations),
    })),
    passages: facts.passages,
    legalBasis: basis(
      schemeArticle(legal, facts.amountArticle),
      title42Reference(legal, '4:29'),
      ...(facts.ceiling || facts.overrun ? [title42Reference(legal, '4:25')] : []),
      ...(facts.deviations ?? []).map(({ article }) => schemeArticle(legal, article)),
      ...scoreArticles(legal, facts.score),
      ...facts.grounds.map(({ article }) => schemeArticle(legal, article)),
      ...obligations.map(({ article }) => schemeArticle(legal, article)),
      ...advances.map(({ article }) => schemeArticle(legal, article)),
      ...(advances.length > 0 ? [awb('4:95'), awb('4:87')] : []),
      ...(facts.clauses ?? []).map(({ article }) => schemeArticle(legal, article)),
      schemeArticle(legal, facts.determination.article),
    ),
    objection: objectionClause(facts, facts.objectionDueOn),
  });
}

/** Refusing the subsidy. */
export function refusalLetter(facts: FactsOf<'refusal'>): LetterData {
  const { legal } = facts;
  return frame(facts, {
    subject: `Besluit: geen subsidie voor ${facts.projectName}`,
    decision: 'Wij wijzen uw aanvraag af. U krijgt geen subsidie.',
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw aanvraag voor ${facts.projectName}. U vroeg subsidie op grond van de ${legal.citation.nl}, onderdeel ${facts.typeName}.`,
      ...(facts.earlier
        ? [
            `Op ${day(facts.earlier.refusedOn)} wezen wij uw eerdere aanvraag ${facts.earlier.number} af. ${
              facts.earlier.stated
                ? 'Wat u nu als nieuw noemt, geeft geen ander beeld dan toen.'
                : 'U noemt geen nieuwe feiten of veranderde omstandigheden.'
            } Daarom wijzen wij deze aanvraag af onder verwijzing naar dat besluit.`,
          ]
        : []),
      ...scoreParagraphs(facts.score),
      ...(facts.reason ? [facts.reason] : []),
      ...(facts.views ?? []),
    ],
    grounds: facts.grounds,
    passages: facts.passages,
    legalBasis: basis(
      ...(facts.earlier ? [awb('4:6')] : []),
      ...facts.grounds.map(({ article }) => schemeArticle(legal, article)),
      ...scoreArticles(legal, facts.score),
      ...(facts.ceiling ? [title42Reference(legal, '4:25')] : []),
    ),
    objection: objectionClause(facts, facts.objectionDueOn),
  });
}

/** Not processing an application that was not completed. */
export function notProcessedLetter(facts: FactsOf<'not_processed'>): LetterData {
  return frame(facts, {
    subject: `Besluit: aanvraag voor ${facts.projectName} niet in behandeling`,
    decision: 'Wij nemen uw aanvraag niet in behandeling.',
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw aanvraag voor ${facts.projectName}. De aanvraag was niet compleet.`,
      `Op ${day(facts.invitedOn)} vroegen wij u om de aanvraag aan te vullen. U had daarvoor tijd tot en met ${day(facts.cureDueOn)}. Wij hebben niet alles gekregen. Daarom kunnen wij niet beoordelen of u subsidie kunt krijgen.`,
      ...(facts.reason ? [facts.reason] : []),
      'U mag een nieuwe aanvraag doen zolang de regeling open is.',
    ],
    missing: facts.missing,
    legalBasis: basis(awb('4:5')),
    objection: objectionClause(facts, facts.objectionDueOn),
  });
}
