// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#domain';
import { advanceMoment, dueInWords } from './decision-texts';
import type { LetterAmountRow, LetterData } from './letter-data';
import type { FactsOf, LetterCase } from './letter-facts';
import { amountRow, day, euro, frame } from './letter-frame';
import { awb, basis, schemeArticle, title42Reference } from './legal-references';
import { contestedText } from './objection-texts';

type Facts = FactsOf<'objection'>;

const outcomes: Record<Facts['outcome'], string> = {
  inadmissible: 'Uw bezwaar is niet-ontvankelijk. Het besluit blijft zoals het was.',
  unfounded: 'Uw bezwaar is ongegrond. Het besluit blijft zoals het was.',
  upheld: 'Uw bezwaar is gegrond.',
  partly_upheld: 'Uw bezwaar is deels gegrond.',
};

/** A decision whose effects are told one by one: a change, a penalty, or more time. */
function isOther({ contestedKind, outcome, effects }: Facts): boolean {
  const upholds = outcome === 'upheld' || outcome === 'partly_upheld';
  const told = ['refusal', 'partial_grant', 'not_processed', 'determination'].includes(contestedKind);
  return upholds && !told && (effects ?? []).length > 0;
}

/** The effects besides the first one, which stands above the letter. */
function effectsOf(facts: Facts): string[] {
  const { effects = [], contestedKind, outcome } = facts;
  if (isOther(facts)) return effects.slice(1);
  const resumed = contestedKind === 'not_processed' && (outcome === 'upheld' || outcome === 'partly_upheld');
  return resumed ? [...effects] : [];
}

function repayment({ claimCents = 0, repayBy, caseNumber }: Facts): string[] {
  return claimCents > 0 && repayBy
    ? [`Betaal ${euro(claimCents)} terug uiterlijk op ${day(repayBy)}. Vermeld daarbij ons kenmerk ${caseNumber}.`]
    : [];
}

function decisionOf(facts: Facts): string {
  const { outcome, about, ownCents, totalCents, contestedKind } = facts;
  const follows = isOther(facts)
    ? ` ${facts.effects?.[0] ?? ''}`.trimEnd()
    : totalCents === ownCents
      ? contestedKind === 'not_processed' && (outcome === 'upheld' || outcome === 'partly_upheld')
        ? ' Wij nemen uw aanvraag alsnog in behandeling.'
        : ''
      : about === 'determination'
        ? ` Wij stellen de subsidie vast op ${euro(totalCents)}.`
        : ownCents === 0
          ? ` Wij verlenen u alsnog een subsidie van ${euro(totalCents)}.`
          : ` Wij verlenen u een subsidie van ${euro(totalCents)}. Dat is ${euro(totalCents - ownCents)} meer dan in het besluit stond.`;
  return `${facts.judgment?.direct ? anew(facts) : outcomes[outcome]}${follows}`;
}

/** After a direct appeal the new decision takes the place of the annulled one, whatever becomes of the objection. @source Awb 7:1a, 8:72(4) */
function anew({ outcome, totalCents, ownCents }: Facts): string {
  const upholds = outcome === 'upheld' || outcome === 'partly_upheld';
  return upholds || totalCents !== ownCents
    ? 'Wij nemen een nieuw besluit, in de plaats van het besluit dat de rechtbank heeft vernietigd.'
    : 'Wij nemen een nieuw besluit. De uitkomst blijft gelijk aan die van het besluit dat de rechtbank heeft vernietigd.';
}

function hearing({ heardOn, waiverSource }: Facts): string[] {
  if (heardOn)
    return [`Op ${day(heardOn)} lichtte u uw bezwaar toe in een hoorzitting. Het verslag staat in het portaal.`];
  return waiverSource
    ? [
        `Wij hielden geen hoorzitting. Dat mag op grond van ${awb(waiverSource.replace(/^Awb /, '').replace(/\((\w)\)$/, ', onder $1,'))}.`,
      ]
    : [];
}

function costs({ costs: { asked, cents } }: Facts): string[] {
  if (!asked) return [];
  return cents > 0
    ? [`U vroeg om vergoeding van de kosten van uw bezwaar. Wij betalen u ${euro(cents)}.`]
    : [
        'U vroeg om vergoeding van de kosten van uw bezwaar. Die vergoeding krijgt u niet, omdat het besluit niet is herroepen door een fout van ons.',
      ];
}

/**
 * Where, within what term and how one may appeal.
 *
 * @source Awb 6:23, 6:5, 6:7, 8:1
 */
export function appealClause(facts: LetterCase, dueOn: LocalDate): NonNullable<LetterData['objection']> {
  return {
    lastDay: day(dueOn),
    paragraphs: [
      `U kunt beroep instellen bij de rechtbank Den Haag. Dat doet u binnen zes weken na de dag waarop wij deze brief bekend hebben gemaakt. De laatste dag is ${day(dueOn)}.`,
      `Stuur uw beroepschrift naar de rechtbank Den Haag, team bestuursrecht, Postbus 20302, 2500 EH Den Haag, of dien het digitaal in. Zet erin: uw naam en adres, de datum, ons kenmerk ${facts.caseNumber}, waarom u het niet eens bent met de beslissing, en uw handtekening. Stuur een kopie van deze brief mee. U betaalt griffierecht.`,
    ],
  };
}

function totalText(about: Facts['about']): string {
  if (about === 'interest') return 'Wettelijke rente';
  return about === 'penalty' ? 'Dwangsom' : about === 'determination' ? 'Vastgestelde subsidie' : 'Subsidie';
}

type PenaltyDays = NonNullable<Facts['penaltyRows']>[number];

function penaltyRow({ days, centsPerDay, amountCents }: PenaltyDays): LetterAmountRow {
  return { text: `${days} dagen van ${euro(centsPerDay)}`, article: '', amount: euro(amountCents) };
}

/** That the court annulled the earlier decision, and what this one does. @source Awb 8:72(3)-(4) */
function judged({ judgment }: Facts): string[] {
  if (!judgment) return [];
  const { court, courtNumber, decidedOn, provides, direct } = judgment;
  const when = `(uitspraak van ${day(decidedOn)}, zaaknummer ${courtNumber})`;
  if (direct) {
    return [
      `U vroeg ons in te stemmen met rechtstreeks beroep. ${court} heeft ons besluit vernietigd ${when}. Daarom nemen wij een nieuw besluit.`,
    ];
  }
  const annulled = `${court} heeft onze eerdere beslissing op uw bezwaar vernietigd ${when}.`;
  return [
    provides
      ? `${annulled} De rechtbank heeft zelf bepaald waar u recht op hebt. Met deze beslissing voeren wij die uitspraak uit.`
      : `${annulled} Daarom beslissen wij opnieuw op uw bezwaar.`,
  ];
}

/** The decision on an objection. @source Awb 7:11, 7:12, 7:13(7), 7:15 */
export function objectionLetter(facts: Facts): LetterData {
  const { legal, about, ownCents, totalCents, overrunCents, obligations, advances } = facts;
  const changes = totalCents !== ownCents;
  return frame(facts, {
    subject: `${facts.judgment?.direct ? 'Nieuw besluit na de uitspraak' : 'Beslissing op uw bezwaar'} over ${facts.projectName}`,
    decision: decisionOf(facts),
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw bezwaar tegen ${contestedText(facts.contestedKind)} van ${day(facts.contestedOn)}, over ${facts.projectName}.`,
      ...judged(facts),
      ...(facts.excuse ? ['Uw bezwaar kwam te laat. Dat rekenen wij u niet aan.', facts.excuse] : []),
      ...hearing(facts),
      ...(facts.committeeAdvice ? ['De adviescommissie gaf dit advies:', facts.committeeAdvice] : []),
      facts.reason,
      ...(facts.deviationReason ? ['Wij wijken af van het advies van de commissie.', facts.deviationReason] : []),
      ...effectsOf(facts),
      ...repayment(facts),
      ...(overrunCents > 0 && !isOther(facts)
        ? [
            `Het subsidieplafond is nu te laag voor dit bedrag: er ontbreekt ${euro(overrunCents)}. Toen wij het eerste besluit namen, was het geld er wel. Daarom is het plafond geen reden om te weigeren.`,
          ]
        : []),
      ...(changes && about === 'grant' && ownCents === 0
        ? ['Deze brief is uw verlening. De termijnen van de verplichtingen tellen vanaf de datum van deze brief.']
        : []),
      ...(advances.length > 0 && facts.bankAccount
        ? [`Wij betalen het voorschot op rekeningnummer ${facts.bankAccount}.`]
        : []),
      ...(facts.clauses ?? []).map(({ text }) => text),
      ...costs(facts),
    ],
    amountRows: [...facts.rows.map(amountRow), ...(facts.penaltyRows ?? []).map(penaltyRow)],
    ...(changes && facts.rows.length + (facts.penaltyRows?.length ?? 0) > 0
      ? { total: { text: totalText(about), amount: euro(totalCents) } }
      : {}),
    obligations: [
      ...obligations.map((rule) => ({
        text: rule.text,
        article: rule.article,
        dueOn: dueInWords(rule, obligations),
      })),
      ...(facts.newDates ?? []).map(({ text, article, dueOn }) => ({ text, article, dueOn: day(dueOn) })),
    ],
    advances: advances.map((advance) => ({
      text: advance.text,
      amount: euro(advance.amountCents),
      when: advanceMoment(advance, obligations),
    })),
    legalBasis: basis(
      awb('7:11'),
      awb('7:12'),
      ...(facts.outcome === 'inadmissible' ? [awb('6:6'), awb('6:7')] : []),
      ...(facts.committeeAdvice ? [awb('7:13')] : []),
      ...(facts.costs.asked ? [awb('7:15')] : []),
      ...(changes && about !== 'penalty' && about !== 'interest' ? [schemeArticle(legal, facts.amountArticle)] : []),
      ...(about === 'penalty' ? [awb('4:17'), awb('4:19')] : []),
      ...(about === 'interest' || facts.contestedKind === 'interest' ? [awb('4:98'), awb('4:99')] : []),
      ...(changes && about === 'grant' ? [title42Reference(legal, '4:29')] : []),
      ...(changes && about === 'determination' ? [title42Reference(legal, '4:46')] : []),
      ...(overrunCents > 0 ? [title42Reference(legal, '4:25')] : []),
      ...(facts.clauses ?? []).map(({ article }) => schemeArticle(legal, article)),
      ...obligations.map(({ article }) => schemeArticle(legal, article)),
      ...advances.map(({ article }) => schemeArticle(legal, article)),
    ),
    objection: appealClause(facts, facts.objectionDueOn),
  });
}
