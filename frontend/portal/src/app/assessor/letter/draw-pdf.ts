// SPDX-License-Identifier: EUPL-1.2
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';

/** Letters need no decoders in WebAssembly, which the security policy of the portal does not allow. */
const options = { useWasm: false, isEvalSupported: false, enableXfa: false, disableFontFace: false };

/** The build puts it there, from the same package. */
const workerAddress = '/pdf/pdf.worker.min.mjs';

interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** Draws every page of a PDF on a canvas of its own, as wide as `width` css pixels. */
export async function drawPdf(bytes: Uint8Array, width: number, density: number): Promise<HTMLCanvasElement[]> {
  GlobalWorkerOptions.workerPort ??= startWorker();
  const task = getDocument({ ...options, data: bytes });
  try {
    const document = await task.promise;
    const canvases: HTMLCanvasElement[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const scale = (width / page.getViewport({ scale: 1 }).width) * density;
      const viewport = page.getViewport({ scale });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport }).promise;
      canvases.push(canvas);
    }
    return canvases;
  } finally {
    await task.destroy();
  }
}

/** pdf.js reads the file in the background; the policy of the portal wants to hear the address from a named place. */
function startWorker(): Worker {
  const { trustedTypes } = window as { trustedTypes?: TrustedScripts };
  const policy = trustedTypes?.createPolicy('angular#bundler', { createScriptURL: (url) => url });
  return new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
}
