// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import type { DocumentRule, GrantTypeDefinition, Question, SchemeDefinition, Tier } from '../schemes/definition';
import { tierOf } from '../schemes/grounds';
import { stateAidOf } from '../schemes/rule-grounds';
import type { LocalizedText } from '../shared/text';
import { accountantStatement, costQuestions, opinionKey, opinions, performanceQuestion } from './account-questions';

/** How is accounted for a subsidy. */
export type AccountKind = Tier['account'];

/** How a recipient accounts for a grant, and the article that says so. */
export interface Accountability {
  readonly kind: AccountKind;
  readonly article: string;
}

/** What the final account of a grant asks. */
export interface AskedAccount extends Accountability {
  readonly questions: readonly Question[];
  readonly documents: readonly DocumentRule[];
}

/** As much of a scheme as says how is accounted for its grants. */
export type AccountScheme = Pick<SchemeDefinition, 'tiers' | 'legal' | 'stateAid'>;

/** Bases in European law that always ask for the costs. */
const fullAccount: readonly string[] = ['sgei_decision', 'block_exemption'];

/**
 * How is accounted for a grant of this amount (cents): by the tier of the scheme. The tiers do not hold where the money is
 * accounted for in the SiSa annex, and state aid outside de-minimis always asks for performance and costs.
 *
 * @source general subsidy ordinance, accountability by amount; Awb 4:44, 4:45; Financiële-verhoudingswet 17a
 */
export function accountabilityOf(
  scheme: AccountScheme,
  type: Pick<GrantTypeDefinition, 'determination' | 'stateAid'>,
  grantedCents: number,
): Accountability {
  const { account, article = type.determination.article } = tierOf(scheme, grantedCents);
  if (scheme.legal.sisa) return { kind: 'sisa', article };
  const basis = stateAidOf(scheme, type)?.basis ?? 'none';
  if (fullAccount.includes(basis) && (account === 'sample' || account === 'performance')) {
    return { kind: 'performance_and_costs', article };
  }
  return { kind: account, article };
}

/** Whether a grant is determined ex officio, with an account of those only that a sample draws. @source Awb 4:44(1)(a), 4:47(a) */
export function isSampled(
  scheme: AccountScheme,
  type: Pick<GrantTypeDefinition, 'determination' | 'stateAid'>,
  grantedCents: number,
): boolean {
  return type.determination.mode === 'ex_officio' && accountabilityOf(scheme, type, grantedCents).kind === 'sample';
}

/**
 * The questions and documents of the final account: those of the type, and what the kind of account asks beside them. Who
 * was drawn by a sample shows the proof: no document is optional then, and the questions that the scheme names for it are
 * needed; where it names neither, the performance is asked. So does who accounts without waiting for the draw: an account
 * takes the place of the sample only when it shows as much. What the type asks itself is not asked twice.
 *
 * @source Awb 4:45 and the accountability article of the scheme
 */
export function accountAsked(
  scheme: AccountScheme,
  type: Pick<GrantTypeDefinition, 'determination' | 'stateAid'>,
  { grantedCents, drawn = false }: { readonly grantedCents: number; readonly drawn?: boolean },
): AskedAccount {
  const accountability = accountabilityOf(scheme, type, grantedCents);
  const { kind } = accountability;
  const proves = drawn || isSampled(scheme, type, grantedCents);
  const { documents } = type.determination;
  const own = proves ? type.determination.questions.map(neededOfDrawn) : type.determination.questions;
  const costs = (kind === 'performance_and_costs' || kind === 'accountant') && !asksMoney(own) ? costQuestions : [];
  const added = [
    ...((own.length === 0 && kind !== 'none') || (proves && showsNothing(own, documents)) ? [performanceQuestion] : []),
    ...costs,
    ...(kind === 'accountant' ? opinions : []),
  ];
  const proof = proves ? documents.map((one): DocumentRule => ({ ...one, required: true })) : documents;
  return {
    ...accountability,
    questions: [...own, ...without(added, own)],
    documents: [...proof, ...without(kind === 'accountant' ? [accountantStatement] : [], documents)],
  };
}

/** What an accountant says of an account. */
export type AccountantOpinion = 'unqualified' | 'qualified' | 'disclaimer' | 'adverse';

/** The opinion of the accountant in a final account, as far as one was given. */
export function opinionIn(answers: Answers): AccountantOpinion | undefined {
  const given = answers[opinionKey];
  return given === 'unqualified' || given === 'qualified' || given === 'disclaimer' || given === 'adverse'
    ? given
    : undefined;
}

/**
 * What the opinion asks of who judges the account. It never lowers the subsidy by itself: whether there is a ground to
 * determine lower, and which, is judged and reasoned.
 *
 * @source Awb 3:2, 3:46, 4:45(2), 4:46(2)
 */
export function opinionTask(opinion: AccountantOpinion | undefined): LocalizedText | undefined {
  switch (opinion) {
    case 'qualified':
      return {
        nl: 'De accountant keurde goed met beperking. Ga na over welk bedrag de beperking gaat, en of die kosten meetellen.',
        en: 'The accountant approved with a qualification. Find out which amount it is about, and whether those costs count.',
      };
    case 'disclaimer':
      return {
        nl: 'De accountant gaf geen oordeel. Vraag de gemeente om ander bewijs, of leg uit waarom dat niet nodig is.',
        en: 'The accountant gave no opinion. Ask the municipality for other proof, or explain why that is not needed.',
      };
    case 'adverse':
      return {
        nl: 'De accountant keurde af. Ga na welke kosten of prestaties niet kloppen, en vraag daarover een zienswijze als u lager wilt vaststellen.',
        en: 'The accountant disapproved. Find out which costs or performance are wrong, and ask for views when you mean to determine lower.',
      };
    default:
      return undefined;
  }
}

const neededOfDrawn = (question: Question): Question => {
  const { neededWhenDrawn, neededFor = neededWhenDrawn } = question;
  return neededFor ? { ...question, neededFor } : question;
};

const showsNothing = (questions: readonly Question[], documents: readonly DocumentRule[]): boolean =>
  documents.length === 0 && !questions.some(({ neededFor }) => neededFor);

const asksMoney = (questions: readonly Question[]): boolean =>
  questions.some(({ type, columns }) => type === 'money' || columns?.some((column) => column.type === 'money'));

function without<Thing extends { readonly key: string }>(
  added: readonly Thing[],
  own: readonly { key: string }[],
): Thing[] {
  return added.filter(({ key }) => !own.some((one) => one.key === key));
}
