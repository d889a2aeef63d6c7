// SPDX-License-Identifier: EUPL-1.2
import { evaluate as evaluateFeel } from 'feelin';
import { isRecord } from './field-error';
import { analyse, type FeelAnalysis, type FeelOperand } from './feel-tree';

/** The answers of a form: question key → answer. */
export type Answers = Readonly<Record<string, unknown>>;

/** What a condition says about the answers, or why it cannot say anything yet. */
export type Decision =
  { readonly decided: true; readonly value: boolean } | { readonly decided: false; readonly reason: string };

/** Functions that ask the clock: a condition with one would not give the same answer tomorrow. */
export const clockFunctions: readonly string[] = ['today', 'now'];

function undecided(reason: string): Decision {
  return { decided: false, reason };
}

function isKnown(value: unknown, path: readonly string[]): boolean {
  if (value === undefined || value === null) return false;
  const [name, ...rest] = path;
  if (name === undefined) return true;
  if (Array.isArray(value)) return value.every((item) => isKnown(item, path));
  return typeof value === 'object' && Object.hasOwn(value, name) && isKnown(Reflect.get(value, name), rest);
}

const literalKinds: Readonly<Record<string, string>> = {
  NumericLiteral: 'number',
  StringLiteral: 'string',
  BooleanLiteral: 'boolean',
  DateTimeLiteral: 'date',
};

/** The kind of value of one side of a comparison, where it can be told; the evaluator itself would compare `"7"` with 5. */
function kindOf({ kind, text }: FeelOperand, answers: Answers): string | undefined {
  if (kind !== 'VariableName' && kind !== 'PathExpression') return literalKinds[kind];
  const value = text
    .split('.')
    .reduce<unknown>(
      (from, name) => (isRecord(from) && Object.hasOwn(from, name.trim()) ? from[name.trim()] : undefined),
      answers,
    );
  return ['number', 'string', 'boolean'].find((name) => name === typeof value);
}

function mixesKinds([left, right]: readonly [FeelOperand, FeelOperand], answers: Answers): boolean {
  const [one, other] = [kindOf(left, answers), kindOf(right, answers)];
  return one !== undefined && other !== undefined && one !== other;
}

const analyses = new Map<string, FeelAnalysis>();

function analysisOf(condition: string, answers: Answers): FeelAnalysis {
  const names = Object.keys(answers);
  const key = JSON.stringify([condition, names]);
  const known = analyses.get(key) ?? analyse(condition, names);
  if (analyses.size > 500) analyses.clear();
  analyses.set(key, known);
  return known;
}

/**
 * Evaluates a FEEL condition over the answers. It is undecided when a name that it uses has no answer yet, when the
 * evaluation gives any warning, when it asks the clock, or when the outcome is not yes or no.
 *
 * @source house rule: what is not known is never taken for no
 */
export function evaluate(condition: string, answers: Answers): Decision {
  try {
    const { syntaxError, references, functions, comparisons } = analysisOf(condition, answers);
    if (syntaxError) return undecided(`cannot be read: ${condition}`);
    const clock = functions.find((name) => clockFunctions.includes(name));
    if (clock) return undecided(`asks the clock: ${clock}()`);
    const missing = references.find(({ path }) => !isKnown(answers, path));
    if (missing) return undecided(`not answered: ${missing.path.join('.')}`);
    const mixed = comparisons.find((comparison) => mixesKinds(comparison, answers));
    if (mixed) return undecided(`compares different kinds: ${mixed[0].text} and ${mixed[1].text}`);
    const { value, warnings } = evaluateFeel(condition, { ...answers });
    const [warning] = warnings;
    if (warning) return undecided(warning.message);
    return typeof value === 'boolean' ? { decided: true, value } : undecided(`not yes or no: ${condition}`);
  } catch (error) {
    return undecided(error instanceof Error ? error.message : `cannot be evaluated: ${condition}`);
  }
}
