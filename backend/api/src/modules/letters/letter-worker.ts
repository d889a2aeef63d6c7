// SPDX-License-Identifier: EUPL-1.2
// Runs in a thread of its own: typesetting is synchronous. This file imports nothing of ours at run time, so that the same
// source runs compiled and as TypeScript.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** What the thread needs to begin. */
export interface LetterWorkerSetup {
  /** The folder of the templates; reading outside it is refused. */
  readonly templates: string;
  readonly fonts: readonly string[];
}

/** One document to typeset. */
export interface LetterJob {
  readonly id: number;
  readonly template: string;
  /** JSON; it reaches the template as data, never as markup. */
  readonly data: string;
  readonly createdAtSeconds: number;
}

/** The document, or why there is none. */
export type LetterJobResult =
  { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> } | { readonly id: number; readonly problem: string };

const { templates, fonts } = workerData as LetterWorkerSetup;
const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }],
});

function typeset({ template, data, createdAtSeconds }: LetterJob): Uint8Array<ArrayBuffer> {
  const compiled = compiler.compile({ mainFilePath: `${templates}/${template}`, inputs: { data } });
  const document = compiled.result;
  if (!document) {
    const problem = compiled.takeDiagnostics();
    throw new Error(problem ? JSON.stringify(problem.shortDiagnostics) : 'the template gave no document');
  }
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: createdAtSeconds });
  compiler.evictCache(20);
  return Uint8Array.from(pdf);
}

parentPort?.on('message', (job: LetterJob) => {
  let result: LetterJobResult;
  try {
    result = { id: job.id, pdf: typeset(job) };
  } catch (error) {
    result = { id: job.id, problem: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(result, 'pdf' in result ? [result.pdf.buffer] : []);
});
