// SPDX-License-Identifier: EUPL-1.2
import type { LetterAmountRow, LetterData } from './letter-data';
import type { ChangeFacts, GrantNoticeFacts } from './change-facts';
import { day, euro, frame, objectionClause } from './letter-frame';
import { awb, basis, title42Reference } from './legal-references';

function decisionOf({ kind, refused, ofDetermination, beforeCents, afterCents }: ChangeFacts): string {
  const what = ofDetermination ? 'de vaststelling van uw subsidie' : 'uw subsidie';
  if (refused) return 'Wij wijzen uw verzoek om wijziging af. De subsidie blijft zoals die is.';
  if (kind === 'withdrawal') return `Wij trekken ${what} in. Er blijft geen bedrag over.`;
  if (afterCents === beforeCents) return `Wij wijzigen ${what}. Het bedrag blijft ${euro(afterCents)}.`;
  const direction = afterCents < beforeCents ? 'lager' : 'hoger';
  return `Wij wijzigen ${what}. Het bedrag wordt ${direction}: ${euro(afterCents)}.`;
}

function money({ paidCents, claimCents, repayBy, caseNumber }: ChangeFacts): string[] {
  if (claimCents === 0) return [];
  const by = repayBy ? ` Betaal dit uiterlijk op ${day(repayBy)}. Vermeld daarbij ons kenmerk ${caseNumber}.` : '';
  return [
    `U kreeg al ${euro(paidCents)}. Daarvan is ${euro(claimCents)} te veel. Wij vorderen dat bedrag terug.${by}`,
    'Betaalt u later, dan kunnen wij wettelijke rente vragen.',
  ];
}

/** Amending or withdrawing a grant or its determination, or refusing what was asked. */
export function changeLetter(facts: ChangeFacts): LetterData {
  const { legal, kind, refused, beforeCents, afterCents, ofDetermination } = facts;
  const name = refused ? 'geen wijziging van de' : kind === 'withdrawal' ? 'intrekking' : 'wijziging';
  const row = (text: string, cents: number): LetterAmountRow => ({ text, article: '', amount: euro(cents) });
  const moved = !refused && afterCents !== beforeCents;
  return frame(facts, {
    subject: `Besluit: ${name} subsidie voor ${facts.projectName}`,
    decision: decisionOf(facts),
    paragraphs: [
      `Op ${day(facts.grantedOn)} verleenden wij u subsidie voor ${facts.projectName}. Het bedrag ${ofDetermination ? 'is vastgesteld op' : 'is'} ${euro(beforeCents)}.`,
      ...(facts.askedOn ? [`Op ${day(facts.askedOn)} vroeg u ons om een wijziging.`] : []),
      ...(refused || facts.askedOn ? [] : [`De grond voor dit besluit: ${facts.ground.text}`]),
      ...facts.views,
      ...(facts.reason ? [facts.reason] : []),
      ...(facts.activity && !refused ? [`De subsidie is voortaan bedoeld voor: ${facts.activity}`] : []),
      ...money(facts),
      ...(kind === 'withdrawal' || refused ? [] : ['Wat wij hier niet noemen, verandert niet.']),
    ],
    amountRows: moved ? [row('Bedrag tot nu toe', beforeCents), row('Wijziging', afterCents - beforeCents)] : [],
    ...(moved ? { total: { text: 'Nieuw bedrag', amount: euro(afterCents) } } : {}),
    obligations: refused ? [] : facts.dates.map(({ text, article, dueOn }) => ({ text, article, dueOn: day(dueOn) })),
    legalBasis: basis(
      ...(facts.ground.article ? [title42Reference(legal, facts.ground.article)] : []),
      ...(facts.claimCents > 0 ? [title42Reference(legal, '4:57'), awb('4:86'), awb('4:87'), awb('4:95')] : []),
    ),
    objection: objectionClause(facts, facts.objectionDueOn),
  });
}

/** Asking for determination after all, with a second term. */
function reminderLetter(facts: GrantNoticeFacts): LetterData {
  return frame(facts, {
    subject: `Herinnering: vraag de vaststelling aan voor ${facts.projectName}`,
    paragraphs: [
      `Op ${day(facts.grantedOn)} verleenden wij u een subsidie van ${euro(facts.grantedCents)} voor ${facts.projectName}. De termijn om de vaststelling aan te vragen is voorbij. Wij hebben nog geen aanvraag van u.`,
      ...(facts.reason ? [facts.reason] : []),
      `U krijgt een tweede termijn. Vraag de vaststelling aan uiterlijk op ${day(facts.dueOn)}. Dat kan in het portaal, bij uw zaak.`,
      'Krijgen wij ook dan geen aanvraag? Dan stellen wij de subsidie zelf vast, met de gegevens die wij hebben. Het bedrag kan dan lager zijn dan wat wij verleenden.',
    ],
    legalBasis: basis(title42Reference(facts.legal, '4:44'), title42Reference(facts.legal, '4:47')),
  });
}

/** Saying that payment is suspended. */
function suspensionLetter(facts: GrantNoticeFacts): LetterData {
  return frame(facts, {
    subject: `Wij schorten de betaling op voor ${facts.projectName}`,
    paragraphs: [
      `Op ${day(facts.grantedOn)} verleenden wij u een subsidie van ${euro(facts.grantedCents)} voor ${facts.projectName}. Wij hebben een ernstig vermoeden dat er een grond is om de subsidie te wijzigen of in te trekken.`,
      ...(facts.reason ? [facts.reason] : []),
      `Vanaf vandaag betalen wij daarom niets uit. Dat duurt tot ons besluit over wijziging of intrekking bekend is, en uiterlijk tot en met ${day(facts.dueOn)}.`,
      'Wilt u hierop reageren? Dat kan in het portaal of bij de behandelaar van uw zaak.',
    ],
    legalBasis: basis(title42Reference(facts.legal, '4:56')),
  });
}

/** Asking a report of a grant that was drawn, and why it is asked. */
function sampleLetter(facts: GrantNoticeFacts): LetterData {
  const sent = facts.asked?.length ? [`Stuur mee: ${facts.asked.join(', ')}.`] : [];
  return frame(facts, {
    subject: `Wij vragen u om een verslag over ${facts.projectName}`,
    paragraphs: [
      `Op ${day(facts.grantedOn)} verleenden wij u een subsidie van ${euro(facts.grantedCents)} voor ${facts.projectName}. Subsidies van deze hoogte stellen wij zelf vast. Wij vragen niet iedereen om een verslag, maar loten er een aantal. Uw subsidie is nu geloot.`,
      ...(facts.reason ? [facts.reason] : []),
      'Dat het lot op u viel, zegt niets over uw project. Wij hebben geen reden om aan uw project te twijfelen.',
      `Stuur uw verslag uiterlijk op ${day(facts.dueOn)}. Dat kan in het portaal, bij uw zaak: kies daar voor de vaststelling.`,
      ...sent,
      'Daarna stellen wij de subsidie vast. Krijgen wij geen verslag? Dan herinneren wij u eraan en krijgt u een tweede termijn.',
    ],
    legalBasis: basis(
      ...(facts.article ? [facts.article] : []),
      title42Reference(facts.legal, '4:45'),
      title42Reference(facts.legal, '4:47'),
    ),
  });
}

/** The notices about a grant. No decisions, so no objection. */
export function noticeLetter(facts: GrantNoticeFacts): LetterData {
  if (facts.kind === 'sample_report') return sampleLetter(facts);
  return facts.kind === 'determination_reminder' ? reminderLetter(facts) : suspensionLetter(facts);
}
