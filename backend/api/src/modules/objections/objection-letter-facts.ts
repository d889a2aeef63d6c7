// SPDX-License-Identifier: EUPL-1.2
import { advanceSchedule, effectLines, hearingWaivers, type LocalDate } from '#domain';
import { rowsUpTo } from '../decisions/grant-rules';
import { amountFacts, bankAccountIn, type UndatedLetter } from '../decisions/decision-letter';
import { grantClauses } from '../decisions/grant-clauses';
import type { LetterCase } from '../letters';
import type { AmountsInDispute } from './objection-amounts';
import type { Effects } from './objection-effects.service';
import type { ObjectionFile } from './objection-files';
import type { Appeal, ObjectionAdvice } from './objection.entities';

type ObjectionLetter = Extract<UndatedLetter, { kind: 'objection' }>;

interface Basis {
  readonly base: Omit<LetterCase, 'date'>;
  readonly amounts: AmountsInDispute;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly planned: Effects;
  readonly today: LocalDate;
  /** The judgment after which is decided anew. */
  readonly order: Appeal | null;
}

/** All that the letter of a decision on an objection says; its dates follow on the day on which it becomes accessible. */
export function objectionLetter(file: ObjectionFile, advice: ObjectionAdvice, basis: Basis): ObjectionLetter {
  const { objection, contested } = file;
  return {
    ...basis.base,
    kind: 'objection',
    receivedOn: objection.receivedOn as LocalDate,
    contestedKind: contested.kind,
    contestedOn: (contested.notifiedOn ?? contested.decidedOn) as LocalDate,
    outcome: advice.outcome,
    reason: advice.reason,
    ...(objection.excuse ? { excuse: objection.excuse } : {}),
    ...(objection.heardBy && objection.hearingOn ? { heardOn: objection.hearingOn as LocalDate } : {}),
    ...(objection.hearingWaiver ? { waiverSource: hearingWaivers[objection.hearingWaiver] } : {}),
    ...(objection.committeeAdvice ? { committeeAdvice: objection.committeeAdvice } : {}),
    ...(advice.deviationReason ? { deviationReason: advice.deviationReason } : {}),
    ...judgedBy(basis.order, file.contested.id),
    costs: { asked: objection.costsAsked, cents: advice.costsCents },
    about: basis.amounts.about,
    effects: effectLines(basis.planned.effect).map(({ text }) => text.nl),
    newDates: datesIn(file, basis.planned),
    penaltyRows: basis.planned.penalty?.rows ?? [],
    claimCents: basis.planned.effect.claimCents,
    ownCents: basis.amounts.ownCents,
    totalCents: advice.amountCents,
    overrunCents: basis.planned.effect.overrunCents,
    ...amountPart(file, advice, basis),
  };
}

/** What the letter says of the court. @source Awb 8:72(3)-(4) */
function judgedBy(order: Appeal | null, contestedId: string): Pick<ObjectionLetter, 'judgment'> {
  if (!order?.decidedOn) return {};
  const { court, courtNumber, providesCents, decisionId } = order;
  const decidedOn = order.decidedOn as LocalDate;
  const told = { provides: providesCents !== null, direct: decisionId === contestedId };
  return { judgment: { court, courtNumber, decidedOn, ...told } };
}

/** The new last days, with what has to be done by then. */
function datesIn({ type }: ObjectionFile, { effect }: Effects): ObjectionLetter['newDates'] {
  return effect.dates.map(({ key, dueOn }) => {
    const rule = type.obligations.find((one) => one.key === key);
    return { text: rule?.text.nl ?? key, article: rule?.article ?? '', dueOn };
  });
}

type AmountPart = Pick<
  ObjectionLetter,
  'rows' | 'amountArticle' | 'obligations' | 'advances' | 'bankAccount' | 'clauses'
>;

/** The calculation, and for a subsidy that comes into being its obligations and advances. */
function amountPart(
  { type, scheme }: ObjectionFile,
  advice: ObjectionAdvice,
  { amounts, answers, planned: { grant }, today }: Basis,
): AmountPart {
  const changes = advice.amountCents !== amounts.ownCents;
  const article = amounts.about === 'determination' ? type.determination.article : type.amount.article;
  const rows =
    changes && amounts.calculation ? amountFacts(rowsUpTo(amounts.calculation, advice.amountCents, article)) : [];
  if (!grant) return { rows, amountArticle: article, obligations: [], advances: [] };
  const bankAccount = bankAccountIn(type, answers);
  const schedule = advanceSchedule(type.advances, {
    grantedCents: grant.totalCents,
    grantNotifiedOn: today,
    metOn: {},
  });
  return {
    rows,
    amountArticle: article,
    obligations:
      amounts.ownCents > 0
        ? []
        : type.obligations.map(({ key, text, article: rule, due, kind }) => ({
            key,
            text: text.nl,
            article: rule,
            due,
            kind,
          })),
    advances: schedule.map(({ amountCents, rule }) => ({
      text: rule.text.nl,
      article: rule.article,
      amountCents,
      percentage: rule.percentage,
      on: rule.on,
    })),
    ...(bankAccount ? { bankAccount } : {}),
    clauses: grantClauses(scheme, type, {
      grantedCents: grant.totalCents,
      budgetYear: grant.budgetYear,
      reservation: grant.reservation,
    }),
  };
}
