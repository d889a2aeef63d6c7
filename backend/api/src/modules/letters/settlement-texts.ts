// SPDX-License-Identifier: EUPL-1.2
import type { LetterAmountRow, LetterData } from './letter-data';
import type { DeterminationFacts, ExtensionFacts, FactsOf } from './letter-facts';
import { amountRow, day, euro, frame, objectionClause } from './letter-frame';
import { awb, basis, schemeArticle, title42Reference } from './legal-references';

function settlement({ determinedCents, paidCents, repayBy, bankAccount }: DeterminationFacts): string {
  const paid = paidCents > 0 ? `U kreeg al ${euro(paidCents)} als voorschot. ` : '';
  const difference = determinedCents - paidCents;
  if (difference > 0) {
    const account = bankAccount ? ` op rekeningnummer ${bankAccount}` : '';
    return `${paid}U krijgt nog ${euro(difference)}. Wij betalen dat bedrag binnen zes weken na deze brief${account}.`;
  }
  if (difference === 0) return `${paid}Er hoeft niets meer te worden betaald.`;
  const repay = repayBy
    ? `Wij vorderen dat bedrag terug. U betaalt het uiterlijk op ${day(repayBy)}.`
    : 'Wij vorderen dat bedrag terug. Daarover krijgt u een aparte brief.';
  return `${paid}Dat is ${euro(-difference)} te veel. ${repay}`;
}

/** Determining the subsidy: the final amount. */
export function determinationLetter(facts: DeterminationFacts): LetterData {
  const { legal, determinedCents, grantedCents, paidCents } = facts;
  const lower = determinedCents < grantedCents;
  return frame(facts, {
    subject: `Besluit: vaststelling subsidie voor ${facts.projectName}`,
    decision: `Wij stellen de subsidie vast op ${euro(determinedCents)}.`,
    paragraphs: [
      `Op ${day(facts.grantedOn)} verleenden wij u een subsidie van ${euro(grantedCents)} voor ${facts.projectName}.`,
      lower
        ? `Het vastgestelde bedrag is ${euro(grantedCents - determinedCents)} lager dan het bedrag dat wij verleenden.`
        : 'Het vastgestelde bedrag is gelijk aan het bedrag dat wij verleenden.',
      ...(facts.quotas ?? []).map(({ text }) => text),
      ...(facts.ground ? [`De grond voor het lagere bedrag: ${facts.ground}`] : []),
      ...(facts.views ?? []),
      ...(facts.reason ? [facts.reason] : []),
      settlement(facts),
    ],
    amountRows: facts.rows.map(amountRow),
    total: { text: 'Vastgestelde subsidie', amount: euro(determinedCents) },
    passages: facts.passages,
    legalBasis: basis(
      schemeArticle(legal, facts.article),
      ...(facts.quotas ?? []).map(({ article }) => schemeArticle(legal, article)),
      title42Reference(legal, '4:46'),
      ...(facts.exOfficio ? [title42Reference(legal, '4:47')] : []),
      ...(determinedCents > paidCents ? [awb('4:87')] : []),
      ...(determinedCents < paidCents ? [awb('4:95')] : []),
    ),
    objection: objectionClause(facts, facts.objectionDueOn),
  });
}

/** Ordering the recovery of what was paid too much. */
export function recoveryLetter(facts: FactsOf<'recovery'>): LetterData {
  const { legal, determinedCents, paidCents } = facts;
  const claimCents = paidCents - determinedCents;
  const row = (text: string, cents: number): LetterAmountRow => ({ text, article: '', amount: euro(cents) });
  return frame(facts, {
    subject: `Besluit: terugvordering subsidie voor ${facts.projectName}`,
    decision: `Wij vorderen ${euro(claimCents)} van u terug.`,
    paragraphs: [
      `Op ${day(facts.determinedOn)} stelden wij uw subsidie voor ${facts.projectName} vast op ${euro(determinedCents)}. U kreeg ${euro(paidCents)} als voorschot. Dat is te veel.`,
      `Betaal het bedrag uiterlijk op ${day(facts.repayBy)} terug. Vermeld daarbij ons kenmerk ${facts.caseNumber}.`,
      'Betaalt u later, dan kunnen wij wettelijke rente vragen.',
    ],
    amountRows: [row('Betaald voorschot', paidCents), row('Vastgestelde subsidie', -determinedCents)],
    total: { text: 'Terug te betalen', amount: euro(claimCents) },
    legalBasis: basis(title42Reference(legal, '4:57'), awb('4:86'), awb('4:87'), awb('4:95')),
    objection: objectionClause(facts, facts.objectionDueOn),
  });
}

const inMonths = (months: number): string => `${months} ${months === 1 ? 'maand' : 'maanden'}`;

/** Granting or refusing more time for an obligation, or correcting an earlier decision about it. */
export function extensionLetter(facts: ExtensionFacts): LetterData {
  const { legal, obligation, correction, askedMonths, months } = facts;
  const granted = facts.kind === 'extension_granted';
  const until = facts.newDueOn ? ` De nieuwe datum is ${day(facts.newDueOn)}.` : '';
  const partly = granted && months !== undefined && askedMonths !== undefined && months < askedMonths;
  if (correction) return correctedLetter(facts, correction, until);
  return frame(facts, {
    subject: `Besluit: ${granted ? 'uitstel' : 'geen uitstel'} voor ${facts.projectName}`,
    decision: granted
      ? `U krijgt ${partly ? `een deel van het uitstel: ${inMonths(months)}` : 'uitstel'}.${until}`
      : `U krijgt geen uitstel. De datum blijft ${day(facts.dueOn)}.`,
    paragraphs: [
      `Op ${day(facts.askedOn)} vroeg u om ${askedMonths === undefined ? 'meer tijd' : `${inMonths(askedMonths)} meer tijd`} voor deze verplichting: “${obligation.text}” De datum was ${day(facts.dueOn)}.`,
      ...(facts.reason ? [facts.reason] : []),
    ],
    legalBasis: basis(schemeArticle(legal, obligation.article)),
    objection: objectionClause(facts, facts.objectionDueOn),
  });
}

/** Another decision in the place of a wrong one. @source Awb 3:46, 3:47, 4:48, 4:50 */
function correctedLetter(
  facts: ExtensionFacts,
  correction: NonNullable<ExtensionFacts['correction']>,
  until: string,
): LetterData {
  const { legal, obligation, months = 0 } = facts;
  const { beforeMonths, decidedOn, ground, keptUntil } = correction;
  const gave = beforeMonths > 0 ? `gaven wij u ${inMonths(beforeMonths)} uitstel` : 'gaven wij u geen uitstel';
  return frame(facts, {
    subject: `Besluit: verbeterd besluit over uitstel voor ${facts.projectName}`,
    decision: `Wij verbeteren ons besluit. U krijgt ${months > 0 ? `${inMonths(months)} uitstel` : 'geen uitstel'}.${until}`,
    paragraphs: [
      `Op ${day(decidedOn)} ${gave} voor deze verplichting: “${obligation.text}” De datum was ${day(facts.dueOn)}.`,
      `De reden van dit besluit: ${ground.text}`,
      ...correction.views,
      ...(facts.reason ? [facts.reason] : []),
      ...(keptUntil
        ? [`U mocht rekenen op het eerdere besluit. Daarom houdt u nog tijd tot en met ${day(keptUntil)}.`]
        : []),
      'Dit besluit komt in de plaats van het eerdere besluit. Het eerdere besluit blijft bij de zaak staan.',
    ],
    legalBasis: basis(
      schemeArticle(legal, obligation.article),
      ...(ground.article ? [title42Reference(legal, ground.article)] : []),
    ),
    objection: objectionClause(facts, facts.objectionDueOn),
  });
}
