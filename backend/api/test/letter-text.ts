// SPDX-License-Identifier: EUPL-1.2
import { FileStorage } from '../src/modules/documents/file-storage';
import type { TestApp } from './app';
import { rowsOf } from './given-delivery';

/** What the first page of a letter says, on one line. */
export async function letterText(app: TestApp, documentId: string): Promise<string> {
  const [row] = await rowsOf<{ storage_key: string }>(app, 'select storage_key from document where id = $1', [
    documentId,
  ]);
  const parts: Uint8Array[] = [];
  for await (const chunk of await app.get(FileStorage).read(row?.storage_key ?? '')) parts.push(chunk as Uint8Array);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(Buffer.concat(parts)), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  await task.destroy();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('')
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ');
}
