// SPDX-License-Identifier: EUPL-1.2
import { parseScheme, type SchemeDefinition, schemeWarnings } from '#domain';
import { type PlacedProblem, readYaml, type YamlFile } from './yaml-places';

/** The files of one version of a scheme: name → text. `scheme.yaml` names the others. */
export type SchemeFiles = Readonly<Record<string, string>>;

/** Something about a file set, with its file and place. */
export interface FileProblem extends PlacedProblem {
  readonly file: string;
  /** The path in the definition, where there is one. */
  readonly path: string;
}

/** A definition that may be published with what could be better, or everything that is wrong. */
export type ReadScheme =
  | { readonly scheme: SchemeDefinition; readonly warnings: readonly FileProblem[] }
  | { readonly problems: readonly FileProblem[] };

const mainFile = 'scheme.yaml';
const mostFiles = 30;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problem(file: string, path: string, reason: string, yaml?: YamlFile): FileProblem {
  const place = yaml?.placeOf(path.split('.').filter(Boolean)) ?? { line: 1, column: 1 };
  return { file, path, reason, ...place };
}

function splitProblem(text: string): { path: string; reason: string } {
  const at = text.indexOf(': ');
  return { path: text.slice(0, at).replace(/ \(.*\)$/, ''), reason: text.slice(at + 2) };
}

/** Finds the file in which a path stands: the types have files of their own. */
function placed(text: string, files: ReadonlyMap<string, YamlFile>, typeNames: readonly string[]): FileProblem {
  const { path, reason } = splitProblem(text);
  const [first, type, ...rest] = path.split('.');
  if (first === 'types' && type !== undefined) {
    const name =
      typeNames.find((one) => keyIn(files.get(one)?.content) === type) ?? typeNames[Number(type)] ?? mainFile;
    const yaml = files.get(name);
    return { ...problem(name, rest.join('.'), reason, yaml), path };
  }
  const inFile = path === 'types' ? 'typeFiles' : path === 'scheme' ? '' : path;
  return { ...problem(mainFile, inFile, reason, files.get(mainFile)), path };
}

function keyIn(content: unknown): unknown {
  return isRecord(content) ? content['key'] : undefined;
}

function namesIn(content: unknown, texts: SchemeFiles, main: YamlFile): { names: string[]; problems: FileProblem[] } {
  const listed: unknown = isRecord(content) ? content['typeFiles'] : undefined;
  const problems: FileProblem[] = [];
  const say = (path: string, reason: string): number => problems.push(problem(mainFile, path, reason, main));
  if (!isRecord(content)) say('', 'must have fields');
  else if (!Array.isArray(listed) || listed.length === 0) say('typeFiles', 'must name the files of the grant types');
  const names = (Array.isArray(listed) ? listed : []).map(String);
  names.forEach((name, index) => {
    if (!/^[\w-]+\.yaml$/.test(name)) say(`typeFiles.${index}`, `${name} is no name of a file beside scheme.yaml`);
    else if (!Object.hasOwn(texts, name)) say(`typeFiles.${index}`, `${name} is not among the files`);
    else if (names.indexOf(name) !== index) say(`typeFiles.${index}`, `${name} is named twice`);
  });
  for (const name of Object.keys(texts).filter((one) => one !== mainFile && !names.includes(one))) {
    problems.push({ file: name, path: '', line: 1, column: 1, reason: 'is not named in typeFiles of scheme.yaml' });
  }
  return { names, problems };
}

/**
 * Reads and checks the files of a version. All problems at once, each with its file, line, column and reason; texts
 * without a translation are warnings.
 */
export function readScheme(texts: SchemeFiles): ReadScheme {
  const main = texts[mainFile];
  if (main === undefined) return { problems: [problem(mainFile, '', 'is not among the files')] };
  if (Object.keys(texts).length > mostFiles)
    return { problems: [problem(mainFile, '', `more than ${mostFiles} files`)] };
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, readYaml(text)]));
  const unreadable = [...files].flatMap(([file, { problems }]) => problems.map((one) => ({ ...one, file, path: '' })));
  if (unreadable.length > 0) return { problems: unreadable };
  const yaml = files.get(mainFile) ?? readYaml(main);
  const { names, problems } = namesIn(yaml.content, texts, yaml);
  if (problems.length > 0 || !isRecord(yaml.content)) return { problems };
  const rest = { ...yaml.content };
  delete rest['typeFiles'];
  const parsed = parseScheme({ ...rest, types: names.map((name) => files.get(name)?.content) });
  if ('problems' in parsed) return { problems: parsed.problems.map((text) => placed(text, files, names)) };
  return { scheme: parsed.scheme, warnings: schemeWarnings(parsed.scheme).map((text) => placed(text, files, names)) };
}

/** A problem on one line: file, line, column, path and reason. */
export function problemText({ file, line, column, path, reason }: FileProblem): string {
  return `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${reason}`;
}
