// SPDX-License-Identifier: EUPL-1.2
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Branch {
  readonly role?: string;
  readonly children?: readonly Branch[];
}

export interface ReadPdf {
  readonly text: string;
  readonly title: string;
  readonly language: string;
  /** Whether the text is tagged for screen readers. */
  readonly marked: boolean;
  readonly pdfUaPart: string;
  /** The kinds of its tags, each once. */
  readonly roles: ReadonlySet<string>;
}

const rolesOf = (branch: Branch): string[] => [branch.role ?? '', ...(branch.children ?? []).flatMap(rolesOf)];

/** What a PDF says, to the eye and to a screen reader. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const facts = info as { Language?: string; Title?: string };
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const mark = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const read: ReadPdf = {
    text: contents
      .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')))
      .join('')
      .replaceAll('\u200b', '')
      .replace(/\s+/g, ' '),
    title: facts.Title ?? '',
    language: facts.Language ?? '',
    marked: mark?.get('Marked') === true,
    pdfUaPart: String(metadata?.get('pdfuaid:part') ?? ''),
    roles: new Set(trees.flatMap((tree) => rolesOf(tree as Branch)).filter(Boolean)),
  };
  await task.destroy();
  return read;
}

/** What the browser downloads when somebody does this. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** A letter or receipt as the law wants it: tagged, Dutch, with a title. */
export function expectTaggedDutch(pdf: ReadPdf): void {
  expect(pdf).toMatchObject({ language: 'nl-NL', marked: true, pdfUaPart: '1' });
  expect(pdf.title).not.toBe('');
  for (const role of ['H1', 'P']) expect([...pdf.roles]).toContain(role);
}
