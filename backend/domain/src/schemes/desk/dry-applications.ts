// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../../forms/evaluate';
import { addDays, daysBetween, localDate, type LocalDate } from '../../shared/local-date';
import { sha256 } from '../../shared/sha-256';
import { questionsOf } from '../amount';
import type { Question, SchemeDefinition } from '../definition';

/** An application as a dry run needs it: what was answered, by whom, and when it was complete. */
export interface DryApplication {
  readonly id: string;
  readonly typeKey: string;
  readonly answers: Answers;
  readonly applicantId: string;
  /** CBS code and names, by which a scheme may list the applicant. */
  readonly applicant: readonly string[];
  readonly region: string;
  readonly completeOn: LocalDate;
  readonly minimumCents?: number;
}

/** Whole numbers that follow from a seed alone, so that a dry run can be repeated. */
function chanceOf(seed: string): (most: number) => number {
  let turn = 0;
  return (most) => {
    turn += 1;
    return Number.parseInt(sha256(`${seed}\n${turn}`).slice(0, 12), 16) % (most + 1);
  };
}

function between(least: number, most: number, chance: (most: number) => number): number {
  return least + chance(Math.max(0, most - least));
}

function cellOf(column: NonNullable<Question['columns']>[number], chance: (most: number) => number): unknown {
  const options = column.options ?? [];
  if (column.type === 'choice') return options[chance(Math.max(0, options.length - 1))]?.key;
  if (column.type === 'money') return 1000 * between(10, 5000, chance);
  return column.type === 'number' ? between(1, 100, chance) : 'Voorbeeld';
}

function answerTo(question: Question, on: LocalDate, chance: (most: number) => number): unknown {
  const { type, options = [], columns = [], minimum = 0, maximum } = question;
  const one = (): string | undefined => options[chance(Math.max(0, options.length - 1))]?.key;
  if (type === 'boolean') return chance(1) === 1;
  if (type === 'choice') return one();
  if (type === 'multi_choice') return [one()];
  if (type === 'counts') return Object.fromEntries(options.map(({ key }) => [key, chance(30)]));
  if (type === 'number' || type === 'percentage')
    return between(minimum, Math.min(maximum ?? 40, minimum + 40), chance);
  if (type === 'money') {
    const least = Math.ceil(minimum / 1000);
    return 1000 * between(least, Math.max(least, Math.min(Math.floor((maximum ?? 1e8) / 1000), 12_000)), chance);
  }
  if (type === 'date') return addDays(on, 30 + chance(300));
  if (type === 'grid') {
    const row = (): Record<string, unknown> => Object.fromEntries(columns.map((one) => [one.key, cellOf(one, chance)]));
    return Object.fromEntries(options.map(({ key }) => [key, row()]));
  }
  if (type === 'table') {
    return Array.from({ length: 1 + chance(3) }, () =>
      Object.fromEntries(columns.map((column) => [column.key, cellOf(column, chance)])),
    );
  }
  return 'Voorbeeld';
}

/**
 * Applications that nobody made, spread over the window and over these applicants: enough to see what a change does. The
 * same seed gives the same ones.
 */
export function syntheticApplications(
  scheme: SchemeDefinition,
  applicants: readonly Pick<DryApplication, 'applicantId' | 'applicant' | 'region'>[],
  { count, seed }: { readonly count: number; readonly seed: string },
): DryApplication[] {
  if (applicants.length === 0) return [];
  const chance = chanceOf(seed);
  const opens = localDate(scheme.window.opensAt.slice(0, 10));
  const days = Math.max(0, daysBetween(opens, localDate(scheme.window.closesAt.slice(0, 10))));
  return Array.from({ length: count }, (_, index) => {
    const type = scheme.types[index % scheme.types.length];
    const by = applicants[chance(applicants.length - 1)];
    if (!type || !by) throw new RangeError('a scheme without types');
    const completeOn = addDays(opens, chance(days));
    const answers = questionsOf(type).map((question): [string, unknown] => [
      question.key,
      answerTo(question, completeOn, chance),
    ]);
    return { ...by, id: `synthetic-${index + 1}`, typeKey: type.key, completeOn, answers: Object.fromEntries(answers) };
  });
}
