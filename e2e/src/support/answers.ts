// SPDX-License-Identifier: EUPL-1.2
import type { GrantType, Question } from './definition';
import { legalNow } from './legal-clock';

export type Answers = Readonly<Record<string, unknown>>;

/** In what one application differs from another. */
export interface Wishes {
  readonly projectName: string;
  /** Cents of the first amount asked for, and of each row of costs. */
  readonly moneyCents: number;
  readonly homes: number;
}

const sentence =
  'De gemeente wil op deze plek snel betaalbare woningen voor mensen die met spoed een woning zoeken, samen met een corporatie.';

/** A day from today in Amsterdam by the clock of the stack, as `YYYY-MM-DD`. */
export function dayFromToday(days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(legalNow());
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Answers to all shown questions, each something that its rules allow and that no ground for refusal speaks against. */
export function answersTo(questions: readonly Question[], wishes: Wishes, type: GrantType): Answers {
  const answers: Record<string, unknown> = {};
  for (const question of questions) {
    if (question.visibleWhen && !holds(question.visibleWhen, answers)) continue;
    const answer = answerTo(question, wishes, type);
    if (answer !== undefined) answers[question.key] = answer;
  }
  return answers;
}

/** Conditions of the form `question = value`; a scheme with others needs more here. */
function holds(condition: string, answers: Answers): boolean {
  const [, key = '', value = ''] = /^(\w+) = (true|false|"[^"]*")$/.exec(condition) ?? [];
  if (!key) throw new Error(`no journey knows the condition ${condition}`);
  return answers[key] === JSON.parse(value);
}

function refused(key: string, value: unknown, { refusalGrounds }: GrantType): boolean {
  return refusalGrounds.some(({ appliesWhen }) => appliesWhen === `${key} = ${JSON.stringify(value)}`);
}

function answerTo(question: Question, wishes: Wishes, type: GrantType): unknown {
  const { key, options = [], minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = question;
  const within = (value: number): number => Math.min(Math.max(value, minimum), maximum);
  if (question.role === 'project_name') return wishes.projectName;
  if (question.role === 'minimum_amount') return 100_000;
  switch (question.type) {
    case 'text':
      return 'Sportlaan 12';
    case 'long_text':
      return sentence;
    case 'number':
      return within(10);
    case 'money':
      return within(wishes.moneyCents);
    case 'date':
      return question.latest === 'today'
        ? dayFromToday(0)
        : dayFromToday(question.role === 'completion_date' ? 200 : 60);
    case 'boolean':
      return refused(key, false, type);
    case 'choice':
      return options.find((option) => !refused(key, option.key, type))?.key;
    case 'multi_choice':
      return options.slice(0, 2).map((option) => option.key);
    case 'counts':
      return Object.fromEntries(options.map((option, index) => [option.key, index === 0 ? wishes.homes : 0]));
    case 'address':
      return { street: 'Sportlaan', houseNumber: '12', postcode: '2333 AB', town: 'Leiden' };
    case 'contact':
      return { name: 'Sanne Visser', email: 'wonen@leiden.example', phone: '071 516 5000' };
    case 'iban':
      return 'NL91ABNA0417164300';
    case 'table':
      return [Object.fromEntries((question.columns ?? []).map((column) => [column.key, cellOf(column, wishes)]))];
    default:
      throw new Error(`no journey knows questions of type ${question.type}`);
  }
}

type Column = NonNullable<Question['columns']>[number];

function cellOf({ type, options }: Column, wishes: Wishes): unknown {
  if (type === 'money') return wishes.moneyCents;
  if (type === 'number') return 1;
  return type === 'choice' ? options?.[0]?.key : 'Zoals begroot';
}
