// SPDX-License-Identifier: EUPL-1.2
import type { Answers, LocalizedText, Question, TableColumn } from '#domain';
import type { DecreeDayRequest, InterestRateRequest, LawDataResponse, PenaltyRateRequest } from '../../case/api-models';
import { lawDataMessages } from './law-data-messages';

type Texts = (typeof lawDataMessages)['nl'];

const text = (of: (texts: Texts) => string): LocalizedText => ({
  nl: of(lawDataMessages.nl),
  en: of(lawDataMessages.en),
});

const neededFor = text((m) => m.needed);
const reason: Question = {
  key: 'reason',
  type: 'text',
  label: text((m) => m.reason),
  help: text((m) => m.reasonHelp),
  neededFor,
  maxLength: 500,
};

const column = (
  key: string,
  type: TableColumn['type'],
  of: (texts: Texts) => string,
  optional = false,
): TableColumn => ({
  key,
  type,
  label: text(of),
  ...(optional ? { optional } : {}),
});

/** The form in which the days by decree are changed. */
export const dayQuestions: readonly Question[] = [
  {
    key: 'days',
    type: 'table',
    label: text((m) => m.byDecree),
    columns: [
      column('day', 'date', (m) => m.day),
      column('name', 'text', (m) => m.name),
      column('decree', 'text', (m) => m.decree),
      column('publishedOn', 'date', (m) => m.publishedOn, true),
    ],
    maxRows: 200,
  },
  reason,
];

/** The form in which the penalty amounts are changed: a row for each step. */
export const rateQuestions: readonly Question[] = [
  {
    key: 'steps',
    type: 'table',
    label: text((m) => m.penalty),
    help: text((m) => m.penaltyEdit),
    neededFor,
    columns: [
      column('from', 'date', (m) => m.from),
      column('days', 'number', (m) => m.days),
      column('centsPerDay', 'money', (m) => m.amount),
      column('source', 'text', (m) => m.source),
    ],
    maxRows: 100,
  },
  { key: 'firstDayAfterNotice', type: 'number', label: text((m) => m.firstDay), neededFor, minimum: 1, maximum: 60 },
  reason,
];

/** The form in which the statutory interest is changed: a row for each date. */
export const interestQuestions: readonly Question[] = [
  {
    key: 'interest',
    type: 'table',
    label: text((m) => m.interest),
    help: text((m) => m.interestEdit),
    neededFor,
    columns: [
      column('from', 'date', (m) => m.from),
      column('basisPoints', 'number', (m) => m.basisPoints),
      column('source', 'text', (m) => m.source),
    ],
    maxRows: 100,
  },
  reason,
];

/** What the forms start with. */
export function dayAnswers(days: LawDataResponse['days'] | DecreeDayRequest[]): Answers {
  return {
    days: days.map(({ day, name, decree, publishedOn }) => ({
      day,
      name,
      decree,
      ...(publishedOn ? { publishedOn } : {}),
    })),
  };
}

export function rateAnswers(rates: readonly PenaltyRateRequest[]): Answers {
  return {
    steps: rates.flatMap(({ from, steps, source }) =>
      steps.map(({ days, centsPerDay }) => ({ from, days, centsPerDay, source })),
    ),
    firstDayAfterNotice: rates.at(-1)?.firstDayAfterNotice ?? 15,
  };
}

export function interestAnswers(interest: readonly InterestRateRequest[]): Answers {
  return { interest: interest.map(({ from, basisPoints, source }) => ({ from, basisPoints, source })) };
}

type Row = Readonly<Record<string, unknown>>;
const rowsIn = (answer: unknown): readonly Row[] => (Array.isArray(answer) ? (answer as readonly Row[]) : []);
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the server takes from the form of the days. */
export function daysOf(answers: Answers): DecreeDayRequest[] {
  return rowsIn(answers['days']).map((row) => {
    const publishedOn = textIn(row['publishedOn']);
    const day = { day: textIn(row['day']), name: textIn(row['name']), decree: textIn(row['decree']) };
    return publishedOn ? { ...day, publishedOn } : day;
  });
}

/** What the server takes from the form of the amounts: the rows of one date are the steps of one rate. */
export function ratesOf(answers: Answers): PenaltyRateRequest[] {
  const rows = rowsIn(answers['steps']);
  return [...new Set(rows.map((row) => textIn(row['from'])))].map((from) => {
    const own = rows.filter((row) => textIn(row['from']) === from);
    const steps = own.map((row) => ({ days: Number(row['days']), centsPerDay: Number(row['centsPerDay']) }));
    return {
      from,
      steps,
      maximumDays: steps.reduce((sum, { days }) => sum + days, 0),
      firstDayAfterNotice: Number(answers['firstDayAfterNotice']),
      source: textIn(own[0]?.['source']),
    };
  });
}

/** What the server takes from the form of the interest. */
export function interestOf(answers: Answers): InterestRateRequest[] {
  return rowsIn(answers['interest']).map((row) => ({
    from: textIn(row['from']),
    basisPoints: Number(row['basisPoints']),
    source: textIn(row['source']),
  }));
}
