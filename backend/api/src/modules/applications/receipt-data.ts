// SPDX-License-Identifier: EUPL-1.2
import {
  answerAsText,
  type Answers,
  type Calculation,
  formatDateLong,
  formatMoney,
  type GrantTypeDefinition,
  localDateOf,
  localMoment,
  questionsOf,
  type SchemeDefinition,
  visibleQuestions,
} from '#domain';
import type { ReceiptData } from '../letters';

/** What the copy of a submission is made of. */
export interface SentFacts {
  readonly scheme: SchemeDefinition;
  readonly type: GrantTypeDefinition;
  readonly seq: number;
  readonly caseNumber: string;
  readonly applicant: string;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly answers: Answers;
  readonly calculation: Calculation;
  readonly documents: readonly { readonly kind: string; readonly fileName: string; readonly sha256: string }[];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function moment(instant: Date): string {
  return `${formatDateLong(localDateOf(instant))}, ${localMoment(instant).slice(11, 16)} uur`;
}

/** The copy of what was sent, in words. @source Awb 2:17(2) */
export function receiptData(facts: SentFacts): ReceiptData {
  const { scheme, type, answers, calculation } = facts;
  const shown = new Set(
    visibleQuestions(
      type.pages.flatMap(({ questions }) => questions),
      answers,
    ),
  );
  const titles = new Map([
    ...type.documents.map(({ key, title }) => [key, title.nl] as const),
    ...questionsOf(type).map(({ key, label }) => [key, label.nl] as const),
  ]);
  return {
    language: 'nl',
    title: facts.seq === 1 ? 'Kopie van uw aanvraag' : 'Kopie van uw aangevulde aanvraag',
    authority: capital(scheme.legal.authority.nl),
    caseNumber: facts.caseNumber,
    scheme: `${scheme.legal.citation.nl}, ${type.name.nl}`,
    applicant: facts.applicant,
    submittedBy: facts.submittedBy,
    submittedAt: moment(facts.submittedAt),
    sections: type.pages.map((page) => ({
      title: page.title.nl,
      rows: page.questions
        .filter((question) => shown.has(question))
        .map((question) => ({
          question: question.label.nl,
          answer: answerAsText(question, answers[question.key], 'nl'),
        })),
    })),
    documents: facts.documents.map(({ kind, fileName, sha256 }) => ({
      title: titles.get(kind) ?? kind,
      fileName,
      sha256,
    })),
    amountRows: calculation.rows.map(({ text, article, quantity, unitCents, amountCents }) => ({
      text: quantity && unitCents ? `${text.nl} (${quantity} × ${formatMoney(unitCents)})` : text.nl,
      article,
      amount: formatMoney(amountCents),
    })),
    total: { text: 'Berekend bedrag', amount: formatMoney(calculation.totalCents) },
  };
}
