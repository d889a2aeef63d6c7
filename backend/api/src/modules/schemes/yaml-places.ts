// SPDX-License-Identifier: EUPL-1.2
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';

/** A place in a file, counted from 1 as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a file, with its place. */
export interface PlacedProblem extends Place {
  readonly reason: string;
}

/** The content of a file, and where each part of it stands; or why it cannot be read. */
export interface YamlFile {
  readonly content: unknown;
  readonly problems: readonly PlacedProblem[];
  /** The place of a path, or of the deepest part of it that is there. */
  readonly placeOf: (path: readonly string[]) => Place;
}

/** How many aliases a file may have, so that a small file cannot unfold into a large one. */
const mostAliases = 200;

/** How large a file may be, in characters. */
export const largestFile = 512 * 1024;

const firstPlace: Place = { line: 1, column: 1 };

function unreadable(reason: string, place: Place = firstPlace): YamlFile {
  return { content: undefined, problems: [{ ...place, reason }], placeOf: () => firstPlace };
}

/** Reads a YAML file. Comments and aliases are welcome; what unfolds, nests or weighs too much is not. */
export function readYaml(text: string): YamlFile {
  if (text.length > largestFile) return unreadable(`the file is larger than ${largestFile / 1024} kB`);
  if (/(?:[[{]\s*){50}/.test(text)) return unreadable('nested too deeply');
  const counter = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const document: Document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
    const problems = document.errors.map((error) => ({ ...at(error.pos[0]), reason: error.message }));
    if (problems.length > 0) return { content: undefined, problems, placeOf: () => firstPlace };
    const tooMany = aliasAfter(document, mostAliases);
    if (tooMany) return unreadable(`more than ${mostAliases} aliases`, at(tooMany.range?.[0] ?? 0));
    const content: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { content, problems: [], placeOf: (path) => at(offsetOf(document, path)) };
  } catch (error) {
    if (error instanceof ReferenceError) return unreadable('aliases that unfold into too much, or into themselves');
    if (error instanceof RangeError) return unreadable('nested too deeply');
    throw error;
  }
}

function aliasAfter(document: Document, most: number): Node | undefined {
  let count = 0;
  let found: Node | undefined;
  visit(document, {
    Alias: (_, alias) => {
      count += 1;
      if (count <= most) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

interface Step {
  readonly value: unknown;
  readonly offset?: number;
}

function offsetOf(document: Document, path: readonly string[]): number {
  let here: Step = { value: document.contents, offset: startOf(document.contents) };
  for (const name of path) {
    const next = stepInto(document, here.value, name);
    if (!next) break;
    here = { ...next, offset: next.offset ?? here.offset };
  }
  return here.offset ?? 0;
}

function startOf(value: unknown): number | undefined {
  return isNode(value) ? value.range?.[0] : undefined;
}

function stepInto(document: Document, from: unknown, name: string): Step | undefined {
  const value = isAlias(from) ? from.resolve(document) : from;
  if (isMap(value)) {
    const pair = value.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    if (pair) return { value: pair.value, offset: startOf(pair.key) };
    // The questions of a form stand on its pages.
    const pages: unknown = name === 'questions' ? value.get('pages', true) : undefined;
    return isSeq(pages) ? { value: questionsOn(pages.items), offset: startOf(pages) } : undefined;
  }
  const items = isSeq(value) ? value.items : Array.isArray(value) ? value : undefined;
  const item: unknown = items?.find((one) => keyOf(one) === name) ?? items?.[Number(name)];
  return item === undefined ? undefined : { value: item, offset: startOf(item) };
}

function keyOf(item: unknown): string | undefined {
  return isMap(item) ? String(item.get('key')) : undefined;
}

function questionsOn(pages: readonly unknown[]): unknown[] {
  return pages.flatMap((page): unknown[] => {
    const questions: unknown = isMap(page) ? page.get('questions', true) : undefined;
    return isSeq(questions) ? questions.items.filter((item) => !isPair(item)) : [];
  });
}
