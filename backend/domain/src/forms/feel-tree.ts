// SPDX-License-Identifier: EUPL-1.2
import { parseExpression } from 'feelin';

/** A node of the tree that the expression parser makes. */
export type FeelNode = ReturnType<typeof parseExpression>['topNode'];

/** A name that a condition takes from the answers, with the names behind its dots: `homes.self_contained`. */
export interface FeelReference {
  readonly path: readonly string[];
}

/** What a condition says about itself before it is evaluated. */
export interface FeelAnalysis {
  readonly syntaxError: boolean;
  readonly references: readonly FeelReference[];
  /** Functions that the condition calls, for instance `list contains`. */
  readonly functions: readonly string[];
  /** Comparisons of two plain operands, as node name and text. */
  readonly comparisons: readonly (readonly [FeelOperand, FeelOperand])[];
}

/** One side of a comparison. */
export interface FeelOperand {
  readonly kind: string;
  readonly text: string;
}

interface Walk {
  readonly source: string;
  readonly references: FeelReference[];
  readonly functions: string[];
  readonly comparisons: (readonly [FeelOperand, FeelOperand])[];
  syntaxError: boolean;
}

function children(node: FeelNode): FeelNode[] {
  const found: FeelNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

function pathOf(node: FeelNode, source: string): string[] | undefined {
  if (node.name === 'VariableName') return [source.slice(node.from, node.to)];
  if (node.name !== 'PathExpression') return undefined;
  const [head, ...rest] = children(node);
  const path = head && pathOf(head, source);
  const name = rest.find((child) => child.name === 'PathName' || child.name === 'VariableName');
  return path && name ? [...path, source.slice(name.from, name.to)] : undefined;
}

function operand(node: FeelNode, source: string): FeelOperand {
  return { kind: node.name, text: source.slice(node.from, node.to) };
}

function visit(node: FeelNode, bound: readonly string[], walk: Walk): void {
  if (node.type.isError) walk.syntaxError = true;
  const path = pathOf(node, walk.source);
  if (path) {
    if (!bound.includes(path[0] ?? '') && !bound.includes('*')) walk.references.push({ path });
    return;
  }
  const inside = children(node);
  if (node.name === 'Comparison' && inside.length === 3 && inside[0] && inside[2]) {
    walk.comparisons.push([operand(inside[0], walk.source), operand(inside[2], walk.source)]);
  }
  if (node.name === 'FunctionInvocation' && inside[0]) {
    walk.functions.push(walk.source.slice(inside[0].from, inside[0].to));
    inside.slice(1).forEach((child) => visit(child, bound, walk));
    return;
  }
  if (node.name === 'FilterExpression' && inside[0]) {
    visit(inside[0], bound, walk);
    inside.slice(1).forEach((child) => visit(child, [...bound, '*'], walk));
    return;
  }
  const names = inside
    .filter((child) => child.name === 'InExpressions')
    .flatMap(children)
    .flatMap(children)
    .filter((child) => child.name === 'Name')
    .map((child) => walk.source.slice(child.from, child.to));
  inside.forEach((child) => visit(child, [...bound, ...names], walk));
}

/** Reads a FEEL condition without evaluating it; `names` are the question keys that it may use. */
export function analyse(condition: string, names: readonly string[]): FeelAnalysis {
  const walk: Walk = { source: condition, references: [], functions: [], comparisons: [], syntaxError: false };
  const context = Object.fromEntries(names.map((name) => [name, null]));
  visit(parseExpression(condition, context, undefined).topNode, [], walk);
  return walk;
}
