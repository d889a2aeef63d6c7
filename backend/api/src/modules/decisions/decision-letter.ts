// SPDX-License-Identifier: EUPL-1.2
import {
  type CalculationRow,
  type GrantTypeDefinition,
  groundsOf,
  type HolidayCalendar,
  answerAsText,
  type LocalDate,
  obligationDue,
  objectionTerm,
  paymentTerm,
  type Question,
  questionsOf,
} from '#domain';
import type { Application } from '../applications/application.entities';
import type { CaseScheme } from '../applications/case-files.service';
import { collegeOf } from '../applications/case-letters.service';
import type {
  AmountFact,
  ChangeFacts,
  ExtensionFacts,
  FactsOf,
  GrantFacts,
  GroundFact,
  LetterCase,
  LetterSigner,
  DeterminationFacts,
  InterestLetterFacts,
  PenaltyLetterFacts,
  RefusalFacts,
} from '../letters';

/** The letters that carry a decision. */
export type DecisionLetter =
  | GrantFacts
  | RefusalFacts
  | FactsOf<'not_processed'>
  | DeterminationFacts
  | ExtensionFacts
  | PenaltyLetterFacts
  | InterestLetterFacts
  | ChangeFacts
  | FactsOf<'objection'>;

type WithoutDates<Letter> = Letter extends unknown ? Omit<Letter, 'date' | 'objectionDueOn'> : never;

/** A letter as fixed with the decision; the days follow on the day on which it becomes accessible. */
export type UndatedLetter = WithoutDates<DecisionLetter>;

/** What every letter about a case rests on. */
export function letterCase(
  application: Application,
  { scheme, type }: CaseScheme,
  organisationName: string,
  signer: LetterSigner,
  objectionAddress: string,
): Omit<LetterCase, 'date'> {
  return {
    legal: scheme.legal,
    typeName: type.name.nl,
    caseNumber: application.number,
    projectName: application.projectName,
    recipient: { name: collegeOf(organisationName) },
    signer,
    objectionAddress,
  };
}

/** The letter of this day: its date, the objection term and every date that counts from it. */
export function datedLetter(letter: UndatedLetter, on: LocalDate, calendar: HolidayCalendar): DecisionLetter {
  const objectionDueOn = objectionTerm({ notifiedOn: on, calendar }).dueOn;
  const days = { date: on, objectionDueOn };
  if (letter.kind === 'grant' || letter.kind === 'partial_grant' || letter.kind === 'objection') {
    const obligations = letter.obligations.map((fact) => {
      const dueOn = dueFromLetter(fact, on, letter.legal.termsExtended, calendar);
      return dueOn ? { ...fact, dueOn } : fact;
    });
    const claimed = letter.kind === 'objection' && (letter.claimCents ?? 0) > 0;
    const repay = claimed ? { repayBy: paymentTerm({ notifiedOn: on, calendar }).dueOn } : {};
    return { ...letter, ...days, ...repay, obligations };
  }
  if (letter.kind === 'determination' && letter.paidCents > letter.determinedCents) {
    return { ...letter, ...days, repayBy: paymentTerm({ notifiedOn: on, calendar }).dueOn };
  }
  if (letter.kind === 'interest' && letter.debtor === 'municipality') {
    return { ...letter, ...days, payBy: paymentTerm({ notifiedOn: on, calendar }).dueOn };
  }
  if ((letter.kind === 'amendment' || letter.kind === 'withdrawal') && letter.claimCents > 0) {
    return { ...letter, ...days, repayBy: paymentTerm({ notifiedOn: on, calendar }).dueOn };
  }
  return { ...letter, ...days };
}

function dueFromLetter(
  fact: GrantFacts['obligations'][number],
  on: LocalDate,
  extended: boolean,
  calendar: HolidayCalendar,
): LocalDate | undefined {
  const rule = { ...fact, text: { nl: fact.text }, evidence: 'none' } as const;
  return obligationDue(rule, { grantNotifiedOn: on, metOn: {}, extensions: [], calendar, extended })?.dueOn;
}

/** The rows of a calculation as the letter shows them. */
export function amountFacts(rows: readonly CalculationRow[]): AmountFact[] {
  return rows.map(({ text, article, amountCents, quantity, unitCents }) => ({
    text: text.nl,
    article,
    amountCents,
    ...(quantity === undefined ? {} : { quantity }),
    ...(unitCents === undefined ? {} : { unitCents }),
  }));
}

/** The grounds with these keys, in the order of the scheme. */
export function groundFacts(type: GrantTypeDefinition, keys: readonly string[]): GroundFact[] {
  return groundsOf(type)
    .filter(({ key }) => keys.includes(key))
    .map(({ text, article }) => ({ text: text.nl, article }));
}

/** The question that plays a role in the form of a type. */
export function questionWithRole(type: GrantTypeDefinition, role: NonNullable<Question['role']>): Question | undefined {
  return questionsOf(type).find((question) => question.role === role);
}

/** The account number in the answers, as people read it. */
export function bankAccountIn(
  type: GrantTypeDefinition,
  answers: Readonly<Record<string, unknown>>,
): string | undefined {
  const question = questionWithRole(type, 'bank_account');
  const answer = question && answers[question.key];
  return question && typeof answer === 'string' && answer !== '' ? answerAsText(question, answer, 'nl') : undefined;
}
