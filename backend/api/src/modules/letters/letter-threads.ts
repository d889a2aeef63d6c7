// SPDX-License-Identifier: EUPL-1.2
import { dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LetterJob, LetterJobResult, LetterWorkerSetup } from './letter-worker';

interface Waiting {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** A few threads that typeset; each starts at its first document and starts anew after a crash. */
export class LetterThreads {
  private readonly threads: (LetterThread | undefined)[];
  private next = 0;

  constructor(size: number) {
    this.threads = Array.from({ length: size }, () => undefined);
  }

  async render(job: Omit<LetterJob, 'id'>): Promise<Buffer> {
    const index = this.freest();
    const thread = this.threads[index] ?? new LetterThread(() => (this.threads[index] = undefined));
    this.threads[index] = thread;
    return thread.render(job);
  }

  async close(): Promise<void> {
    const running = this.threads.filter((thread) => thread !== undefined);
    await Promise.all(running.map((thread) => thread.close()));
    this.threads.fill(undefined);
  }

  private freest(): number {
    const loads = this.threads.map((thread) => thread?.load ?? 0);
    const least = Math.min(...loads);
    const candidates = loads.flatMap((load, index) => (load === least ? [index] : []));
    return candidates[this.next++ % candidates.length] ?? 0;
  }
}

/** One thread and the documents that it still owes. */
class LetterThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(private readonly gone: () => void) {
    this.worker = new Worker(join(__dirname, `letter-worker${extname(__filename)}`), {
      workerData: setup(),
      execArgv: extname(__filename) === '.ts' ? ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'] : [],
    });
    this.worker.unref();
    this.worker.on('message', (result: LetterJobResult) => this.finish(result));
    this.worker.on('error', (error: Error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('the typesetting thread stopped')));
  }

  get load(): number {
    return this.waiting.size;
  }

  render(job: Omit<LetterJob, 'id'>): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const id = ++this.lastId;
      this.waiting.set(id, { resolve, reject });
      this.worker.ref();
      this.worker.postMessage({ id, ...job } satisfies LetterJob);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private finish(result: LetterJobResult): void {
    const owed = this.waiting.get(result.id);
    this.waiting.delete(result.id);
    if (this.waiting.size === 0) this.worker.unref();
    if ('pdf' in result) owed?.resolve(Buffer.from(result.pdf.buffer));
    else owed?.reject(new Error(`the document could not be made: ${result.problem}`));
  }

  private fail(error: Error): void {
    this.gone();
    for (const owed of this.waiting.values()) owed.reject(error);
    this.waiting.clear();
  }
}

function setup(): LetterWorkerSetup {
  return { templates: join(__dirname, 'templates'), fonts: fontFiles() };
}

/** The files of the house font, regular and bold. */
export function fontFiles(): readonly string[] {
  const folder = dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));
  return [join(folder, '400Regular/NotoSans_400Regular.ttf'), join(folder, '700Bold/NotoSans_700Bold.ttf')];
}
